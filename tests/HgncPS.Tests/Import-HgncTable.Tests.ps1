# Tables as people have them: the file, the objects and the tool give the same answers. The files are those of the library's tests.

BeforeDiscovery {
    $forms = Get-ChildItem "$PSScriptRoot/../Hgnc.Tests/Tables/Forms" | ForEach-Object { @{ Name = $_.Name; Path = $_.FullName } }
    # What Import-Csv reads as the same table: a header and a delimiter that it is told.
    $csv = @(
        @{ Name = 'ids-and-symbols.tsv'; Delimiter = "`t" }
        @{ Name = 'gene-chr.tsv'; Delimiter = "`t" }
        @{ Name = 'deseq2.csv'; Delimiter = ',' }
        @{ Name = 'deseq2-ensembl.csv'; Delimiter = ',' }
        @{ Name = 'seurat-markers.csv'; Delimiter = ',' }
        @{ Name = 'scanpy-var.csv'; Delimiter = ',' }
        @{ Name = 'scanpy-markers.csv'; Delimiter = ',' }
        @{ Name = 'variants.annovar.txt'; Delimiter = "`t" }
        @{ Name = '450k.csv'; Delimiter = ',' }
        @{ Name = 'genes.fpkm_tracking'; Delimiter = "`t" }
        @{ Name = 'cbioportal.txt'; Delimiter = "`t" }
        @{ Name = 'panelapp.tsv'; Delimiter = "`t" }
        @{ Name = 'depmap.csv'; Delimiter = ',' }
        @{ Name = 'tcga.txt'; Delimiter = "`t" }
        @{ Name = 'ncbi-ids.tsv'; Delimiter = "`t" }
        @{ Name = 'multiline.csv'; Delimiter = ',' }
        @{ Name = 'semicolons.csv'; Delimiter = ';' }
        @{ Name = 'bom.csv'; Delimiter = ',' }
        @{ Name = 'utf16le-bom.tsv'; Delimiter = "`t" }
        @{ Name = 'geo-lists.tsv'; Delimiter = "`t" }
        @{ Name = 'crlf.csv'; Delimiter = ',' }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    Use-SampleCopy
    $forms = Join-Path (Get-RepositoryRoot) 'tests/Hgnc.Tests/Tables/Forms'
    $genes = 'HGNC:1100', 'HGNC:3236', 'HGNC:11998'
}

AfterAll { Remove-TestCopy }

Describe 'Import-HgncTable' {
    It 'reads the genes of <Name>' -ForEach $forms {
        $ids = (Import-HgncTable $Path -WarningAction SilentlyContinue | Resolve-HgncSymbol -Source Local).HgncId

        $ids | Select-Object -Unique | Should -Be $genes
        # An array's probe names a gene once for each of its transcripts.
        $ids.Count | Should -Be $(if ($Name -eq '450k.csv') { 4 } else { 3 })
    }

    It 'gives what Import-Csv gives for <Name>' -ForEach $csv {
        $file = Join-Path $forms $Name

        $read = Import-HgncTable $file | Resolve-HgncSymbol -Source Local
        $csv = Import-Csv $file -Delimiter $Delimiter -WarningAction SilentlyContinue | Resolve-HgncSymbol -Source Local

        $read | ConvertTo-Json -Depth 5 | Should -Be ($csv | ConvertTo-Json -Depth 5)
        (Import-HgncTable $file | ConvertTo-Csv) | Should -Be (Import-Csv $file -Delimiter $Delimiter -WarningAction SilentlyContinue | ConvertTo-Csv)
    }

    It 'gives rows that go through Resolve-HgncSymbol to Export-Csv with every column' {
        Import-HgncTable (Join-Path $forms 'ids-and-symbols.tsv') | Resolve-HgncSymbol -PassThru -Source Local |
            Export-Csv TestDrive:/out.csv

        Get-Content TestDrive:/out.csv | Should -Be @(
            '"hgnc_id","hgnc_symbol","HgncSymbol","HgncId","HgncMatch"'
            '"1100","BRCA1","BRCA1","HGNC:1100","Identifier"'
            '"3236","ERBB","EGFR","HGNC:3236","Identifier"'
            '"11998","TP53","TP53","HGNC:11998","Identifier"'
        )
    }

    It 'takes files from the pipeline, and an error of one costs the others nothing' {
        Set-Content TestDrive:/a.csv 'gene', 'BRCA1'
        Set-Content TestDrive:/b.csv '%PDF-1.7'
        Set-Content TestDrive:/c.csv 'gene', 'TP53'

        $rows = Get-ChildItem TestDrive:/ -Filter ?.csv | Import-HgncTable -ErrorAction SilentlyContinue -ErrorVariable failed

        $rows.gene | Should -Be 'BRCA1', 'TP53'
        $failed.FullyQualifiedErrorId | Should -Be 'HgncBadInput,HgncPS.Commands.ImportHgncTableCommand'
        "$failed" | Should -Match 'b\.csv is a PDF document'
    }

    It 'asks about a first line that looks like data' {
        Set-Content TestDrive:/t.tsv "BRCA1`t2.1", "TP53`t3.3"

        { Import-HgncTable TestDrive:/t.tsv -ErrorAction Stop } | Should -Throw '*seems to have no header*'
        $rows = Import-HgncTable TestDrive:/t.tsv -NoHeader
        $rows.H1 | Should -Be 'BRCA1', 'TP53'
        ($rows | Resolve-HgncSymbol -Source Local).HgncId | Should -Be 'HGNC:1100', 'HGNC:11998'
    }

    It 'says in which line a symbol disagrees with its ID' {
        Set-Content TestDrive:/t.csv '# x', 'hgnc_id,symbol', '1100,BRCA1', '3236,TP53'

        $null = Import-HgncTable TestDrive:/t.csv -WarningAction SilentlyContinue |
            Resolve-HgncSymbol -Source Local -WarningAction SilentlyContinue -WarningVariable told

        "$told" | Should -Match '^t\.csv, line 4: '
    }

    It 'warns that a first line without a recognized name was used as the header' {
        Set-Content TestDrive:/t.tsv "hsa:1`tA1BG", "hsa:7157`tTP53"
        $rows = Import-HgncTable TestDrive:/t.tsv -WarningAction SilentlyContinue -WarningVariable told

        @($rows).Count | Should -Be 1
        "$told" | Should -Match 'HgncPS used the first line as the header: hsa:1, A1BG\. If it is data, add --no-header'
    }
}

Describe 'The columns of objects' {
    It 'give an answer for each value of a list, and the row once for each' {
        $row = [pscustomobject]@{ genes = 'BRCA1', 'EGFR'; n = 1 }

        ($row | Resolve-HgncSymbol -Source Local).Symbol | Should -Be 'BRCA1', 'EGFR'
        ($row | Find-HgncGene -Source Local).Symbol | Should -Be 'BRCA1', 'EGFR'
        $through = $row | Resolve-HgncSymbol -PassThru -Source Local
        $through.HgncId | Should -Be 'HGNC:1100', 'HGNC:3236'
        $through.n | Should -Be 1, 1
    }

    It 'stay beside what a script block takes of them' {
        $rows = [pscustomobject]@{ 'Gene names' = 'BRCA1'; p = 3 }, [pscustomobject]@{ 'Gene names' = 'TP53'; p = 4 } |
            Resolve-HgncSymbol -Symbol { $_.'Gene names' } -PassThru -Source Local

        $rows.p | Should -Be 3, 4
        $rows.HgncSymbol | Should -Be 'BRCA1', 'TP53'
    }

    It 'are listed once if none has a recognized name' {
        $answers = 1..3 | ForEach-Object { [pscustomobject]@{ thing = 'BRCA1'; p = $_ } } |
            Resolve-HgncSymbol -Source Local -WarningAction SilentlyContinue -WarningVariable told

        $told.Count | Should -Be 1
        "$told" | Should -Match 'thing, p\. Use -Column'
        $answers.MatchType | Should -Be 'NotFound', 'NotFound', 'NotFound'
    }

    It 'are not read if each has two genes, with one warning' {
        'gene1,gene2', 'TP53,KRAS', 'BRCA1,EGFR' | Set-Content "$TestDrive/pairs.csv"
        foreach ($rows in @(, (Import-HgncTable "$TestDrive/pairs.csv" -WarningVariable told)), @(, (Import-Csv "$TestDrive/pairs.csv"))) {
            $told | Should -BeNullOrEmpty

            $answers = $rows | Resolve-HgncSymbol -Source Local -WarningAction SilentlyContinue -WarningVariable warned

            "$warned" | Should -Be "Each row has two genes, in 'gene1' and 'gene2', but HgncPS reads one property at a time. Use -Column with one of the names, and run it again for the other."
            $answers.MatchType | Should -Be 'NotFound', 'NotFound'
        }
    }

    It 'are named by -Column of <_>' -ForEach 'Resolve-HgncSymbol', 'Find-HgncGene', 'Get-HgncGene' {
        $row = [pscustomobject]@{ gene = 'TP53'; thing = 'BRCA1' }

        ($row | & $_ -Column thing -Source Local).Symbol | Should -Be 'BRCA1'
        ($row | & $_ -Column 2 -Source Local).Symbol | Should -Be 'BRCA1'
        ($row | & $_ -Source Local).Symbol | Should -Be 'TP53'
        { $row | & $_ -Column nothing -Source Local -ErrorAction Stop } | Should -Throw "The table has no column 'nothing'.*"
    }
}
