BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $samples = Join-Path (Get-RepositoryRoot) 'samples'
    $mirror = Start-TestMirror -Withdrawn "$samples/withdrawn.txt"
    $env:HGNC_BASE_URI = $mirror.Uri
    Use-SampleCopy

    function Format-Resolution($Resolution) {
        "$($Resolution.MatchType) $($Resolution.Symbol) of $($Resolution.Candidates -join ',')"
    }
}

AfterAll {
    $env:HGNC_BASE_URI = $null
    Remove-TestCopy
    Stop-TestMirror $mirror
}

Describe 'Resolve-HgncSymbol' {
    It 'says what <Text> means, with the service and with the copy' -ForEach @(
        @{ Text = 'TP53'; Meaning = 'Approved TP53 of TP53' }
        @{ Text = 'MARCH1'; Meaning = 'Previous MARCHF1 of MARCHF1' }
        @{ Text = 'p65'; Meaning = 'Ambiguous  of GORASP1,RELA,SYT1' }
        @{ Text = 'SIP1'; Meaning = 'Previous GEMIN2 of GEMIN2,SCAF11,ZEB2' }
        @{ Text = 'AAVS1'; Meaning = 'Approved AAVS1 of AAVS1,PPP1R12C' }
        @{ Text = 'TKT'; Meaning = 'Approved TKT of TKT,DDR2' }
        @{ Text = 'DEC1'; Meaning = 'Previous DELEC1 of DELEC1,BHLHE40' }
        @{ Text = 'MLL2'; Meaning = 'Previous KMT2D of KMT2D,KMT2B' }
        @{ Text = 'TCF3'; Meaning = 'Approved TCF3 of TCF3,TCF7L1' }
        @{ Text = 'QARS'; Meaning = 'Ambiguous  of EPRS1,QARS1' }
        @{ Text = 'MUM1'; Meaning = 'Ambiguous  of IRF4,PWWP3A' }
        @{ Text = 'AIP'; Meaning = 'Approved AIP of AIP' }
        @{ Text = 'ADA2'; Meaning = 'Approved ADA2 of ADA2' }
        @{ Text = 'ACAT1'; Meaning = 'Approved ACAT1 of ACAT1' }
        @{ Text = 'AGT'; Meaning = 'Approved AGT of AGT' }
        @{ Text = 'Tp53'; Meaning = 'Repaired TP53 of TP53'; Repair = 'case' }
        @{ Text = ' TP53 '; Meaning = 'Repaired TP53 of TP53'; Repair = 'spaces' }
        @{ Text = 'Oct4'; Meaning = 'Alias POU5F1 of POU5F1' }
        @{ Text = 'OCT4'; Meaning = 'Repaired POU5F1 of POU5F1'; Repair = 'case' }
        @{ Text = 'HGNC:1100'; Meaning = 'Identifier BRCA1 of BRCA1' }
        @{ Text = 'HGNC:6'; Meaning = 'Withdrawn UBA1 of A1S9T,UBA1' }
        @{ Text = 'HGNC:1'; Meaning = 'Withdrawn  of A12M1' }
        @{ Text = 'ENSG00000012048.23'; Meaning = 'Repaired BRCA1 of BRCA1'; Repair = 'version' }
        @{ Text = 'X5.HT1A'; Meaning = 'Repaired HTR1A of HTR1A'; Repair = 'R name' }
        @{ Text = 'HLA.A'; Meaning = 'Repaired HLA-A of HLA-A'; Repair = 'R name' }
        @{ Text = '7-Sep'; Meaning = 'Repaired SEPTIN7 of SEPTIN7'; Repair = 'spreadsheet date' }
        @{ Text = '1-Mar'; Meaning = 'Ambiguous  of MARCHF1,MTARC1'; Repair = 'spreadsheet date' }
        @{ Text = 'NOSUCHGENE'; Meaning = 'NotFound  of ' }
    ) {
        foreach ($source in 'Service', 'Local') {
            $resolution = Resolve-HgncSymbol $Text -Source $source -ErrorAction Stop

            $resolution.Input | Should -Be $Text
            Format-Resolution $resolution | Should -Be $Meaning -Because $source
            "$($resolution.Repair)" | Should -Be "$Repair" -Because $source
        }
    }

    It 'says why <Text> names no gene: <Reason>' -ForEach @(
        @{ Text = ''; Reason = 'Empty' }
        @{ Text = '---'; Reason = 'Placeholder' }
        @{ Text = '672'; Reason = 'BareNumber' }
        @{ Text = 'ENSMUSG00000059552'; Reason = 'NotHuman' }
        @{ Text = 'NP_000537.3'; Reason = 'NoField' }
        @{ Text = 'ENSG00000999999'; Reason = 'NoSuchIdentifier' }
        @{ Text = 'NOSUCHGENE'; Reason = 'Unknown' }
        @{ Text = 'BRCA1;BRCA2'; Reason = 'SeveralGenes' }
        @{ Text = 'BRCA1::BRAF'; Reason = 'Fusion' }
    ) {
        foreach ($source in 'Service', 'Local') {
            $resolution = Resolve-HgncSymbol $Text -Source $source -ErrorAction Stop

            "$($resolution.Reason)" | Should -Be $Reason -Because $source
            $resolution.Detail | Should -Not -BeNullOrEmpty -Because $source
            $resolution.Symbol | Should -BeNullOrEmpty
        }
    }

    It 'reads the dates of a column together, and each alone where you ask for that' {
        $column = '2009-09-07', '2009-09-02', 'TP53', '2009-09-09', '2009-03-01'
        foreach ($source in 'Service', 'Local') {
            $together = $column | Resolve-HgncSymbol -Source $source
            $together.Input -join ' ' | Should -Be ($column -join ' ') -Because $source
            $together[4].Repair | Should -Be 'spreadsheet date by its column' -Because $source
            ($column | Resolve-HgncSymbol -Source $source -EachAlone)[4].Repair | Should -Be 'spreadsheet date' -Because $source
        }
    }

    It 'says what else a symbol means, and what does not fit, as a sentence' {
        (Resolve-HgncSymbol SIP1 -Source Local).Detail | Should -Be 'A previous symbol of GEMIN2; also an alias of SCAF11 and ZEB2.'
        $off = Resolve-HgncSymbol BRCA1 -Chromosome 3 -Source Local -WarningVariable warning -WarningAction SilentlyContinue
        $off.Symbol | Should -Be BRCA1
        $off.Detail | Should -Be 'BRCA1 is at 17q21.31, not at 3.'
        $warning | Should -Be $off.Detail
    }

    It 'gives a gene with its ID, its name and its location' {
        foreach ($source in 'Service', 'Local') {
            $resolution = Resolve-HgncSymbol MARCH1 -Source $source

            $resolution.HgncId | Should -Be 'HGNC:26077' -Because $source
            $resolution.Candidates[0].Name | Should -Be 'membrane associated ring-CH-type finger 1' -Because $source
            $resolution.Candidates[0].Location | Should -Be '4q32.2-q32.3' -Because $source
        }
    }

    It 'names what took a withdrawn entry''s place' {
        foreach ($source in 'Service', 'Local') {
            $merged, $gone = 'HGNC:6', 'HGNC:1' | Resolve-HgncSymbol -Source $source

            "$($merged.HgncId) $($merged.ReplacedBy)" | Should -Be 'HGNC:12469 UBA1' -Because $source
            $gone.HgncId | Should -BeNullOrEmpty -Because $source
            $gone.ReplacedBy.Count | Should -Be 0 -Because $source
        }
    }

    It 'names the successors of each of several withdrawn entries with the same symbol' {
        $folder = $env:HGNC_DATA
        try {
            $null = Use-NewDataFolder
            $list = Join-Path $TestDrive 'withdrawn.txt'
            Set-Content $list ("HGNC_ID`tSTATUS`tWITHDRAWN_SYMBOL`tMERGED_INTO_REPORT(S)",
                "HGNC:90003`tMerged/Split`tTWICE`tHGNC:1100|BRCA1|Approved",
                "HGNC:90004`tMerged/Split`tTWICE`tHGNC:11998|TP53|Approved")
            $null = Save-HgncDataset -Path "$samples/hgnc_sample.json" -WithdrawnPath $list

            $resolution = Resolve-HgncSymbol TWICE -Source Local

            Format-Resolution $resolution | Should -Be 'Ambiguous  of TWICE,TWICE,BRCA1,TP53'
            $resolution.ReplacedBy | Should -Be 'BRCA1', 'TP53'
        }
        finally { $env:HGNC_DATA = $folder }
    }

    It 'asks once for an accession with a version' {
        $before = (Get-MirrorStat $mirror).requests

        (Resolve-HgncSymbol ENSG00000012048.23 -Source Service).Symbol | Should -Be 'BRCA1'

        (Get-MirrorStat $mirror).requests - $before | Should -Be 1
    }

    It 'suggests symbols that are similar to an unknown one' {
        foreach ($source in 'Service', 'Local') {
            (Resolve-HgncSymbol BRAC1 -Source $source).Suggestion | Should -Be 'BRCA1' -Because $source
        }
    }

    It 'has exactly one output for each input, in order and without an error, whatever comes' {
        $inputs = @('', $null, '   ', ('A' * 10000), "TP`a53", "`0", 'جين', "`u{202e}TP53`u{202c}", 'a*', '\', '..', 'AND', '"', '672', 672, 'BRAF')
        foreach ($source in 'Service', 'Local') {
            $problem = $null
            $found = @($inputs | Resolve-HgncSymbol -Source $source -ErrorVariable problem)

            $problem | Should -BeNullOrEmpty -Because $source
            $found.Count | Should -Be $inputs.Count -Because $source
            for ($i = 0; $i -lt $inputs.Count; $i++) {
                $found[$i].Input | Should -BeExactly "$($inputs[$i])" -Because "$source, input $i"
            }
            @($found | Where-Object MatchType -NE NotFound).Symbol | Should -Be 'TP53', 'BRAF' -Because $source
        }
    }

    It 'takes nothing for no input, and null for one' {
        Resolve-HgncSymbol @() | Should -BeNullOrEmpty
        @() | Resolve-HgncSymbol | Should -BeNullOrEmpty
        "$((Resolve-HgncSymbol $null).MatchType) $((Resolve-HgncSymbol '').MatchType)" | Should -Be 'NotFound NotFound'
    }

    It 'asks the service for many at once' {
        $before = (Get-MirrorStat $mirror).requests
        (Import-Csv "$samples/genes.csv" | Resolve-HgncSymbol -Source Service).Count | Should -Be 25

        (Get-MirrorStat $mirror).requests - $before | Should -BeLessThan 25
    }

    It 'takes the symbol of a row from a column <Column>' -ForEach @('gene', 'GeneSymbol', 'hgnc_symbol', 'Gene Symbol', 'SYMBOL' | ForEach-Object { @{ Column = $_ } }) {
        $rows = [pscustomobject]@{ note = 'x'; $Column = 'Oct4' }, @{ $Column = 'MARCH1' }
        foreach ($source in 'Service', 'Local') {
            ($rows | Resolve-HgncSymbol -Source $source).Symbol | Should -Be 'POU5F1', 'MARCHF1' -Because $source
        }
    }

    It 'reads a spreadsheet''s date and number the same in the culture <_>' -ForEach 'en-US', 'de-DE', 'tr-TR', 'ar-SA' {
        $culture = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $_
            $day = [datetime] '2023-09-07'
            $resolutions = $day, [pscustomobject] @{ Gene = $day }, 45176.0 | Resolve-HgncSymbol -Source Local

            $resolutions.Symbol | Should -Be 'SEPTIN7', 'SEPTIN7', 'SEPTIN7'
            $resolutions.Input | Should -Be '2023-09-07', '2023-09-07', '45176'
            (Resolve-HgncSymbol 2.31e19 -Source Local).Input | Should -Be '2.31E+19'
        }
        finally { [cultureinfo]::CurrentCulture = $culture }
    }

    It 'has an answer for a row that says no gene' {
        $found = [pscustomobject]@{ note = 'x' }, [pscustomobject]@{ gene = $null }, @{} | Resolve-HgncSymbol -Source Local -ErrorAction Stop

        "$($found.MatchType)" | Should -Be 'NotFound NotFound NotFound'
    }

    It 'lets the identifier of a row decide, and warns where its symbol is another gene''s' {
        $rows = [pscustomobject]@{ symbol = 'KRAS'; hgnc_id = 'HGNC:1100' }, [pscustomobject]@{ symbol = 'MARCH1'; hgnc_id = '26077' }
        foreach ($source in 'Service', 'Local') {
            $warning = $null
            $found = $rows | Resolve-HgncSymbol -Source $source -WarningVariable warning -WarningAction SilentlyContinue

            $found.Symbol | Should -Be 'BRCA1', 'MARCHF1' -Because $source
            "$($found.MatchType)" | Should -Be 'Identifier Identifier' -Because $source
            $warning.Count | Should -Be 1 -Because $source
            "$warning" | Should -BeLike '*BRCA1*KRAS*' -Because $source
        }
    }

    It 'names no human gene for a row of another species, and warns if two columns of symbols differ' {
        $rows = "gene_name,gene,species`nBRCA1,BRCA1,mouse`nBRCA1,BRCA1,human`nBRCA1,KRAS,human" | ConvertFrom-Csv
        foreach ($source in 'Service', 'Local') {
            $warning = $null
            $found = $rows | Resolve-HgncSymbol -Source $source -WarningVariable warning -WarningAction SilentlyContinue

            "$($found.MatchType)" | Should -Be 'NotFound Approved Approved' -Because $source
            $found[0].Reason | Should -Be 'NotHuman' -Because $source
            $found[1].Symbol | Should -Be 'BRCA1' -Because $source
            $warning.Count | Should -Be 1 -Because $source
            "$warning" | Should -BeLike "*'BRCA1' is BRCA1*approved symbol KRAS*" -Because $source
        }
    }

    It 'warns if the first property has no name and looks like the label of a row' {
        $warning = $null
        $found = "H1,n`nP1,3" | ConvertFrom-Csv | Resolve-HgncSymbol -Source Local -WarningVariable warning -WarningAction SilentlyContinue

        @($found).Count | Should -Be 1
        "$warning" | Should -BeLike "*'P1' looks like the label of a row*"
    }

    It 'reads placeholders as no identifier' {
        $warning = $null
        $rows = 'NA', 'n/a', '-', 'NULL', ' ' | ForEach-Object { [pscustomobject] @{ symbol = 'TP53'; entrez_id = $_ } }

        foreach ($source in 'Service', 'Local') {
            $resolutions = $rows | Resolve-HgncSymbol -Source $source -WarningVariable warning -WarningAction SilentlyContinue

            $resolutions.MatchType | Select-Object -Unique | Should -Be 'Approved' -Because $source
            $warning.Count | Should -Be 0 -Because $source
        }
    }

    It 'has an answer for a row with more identifiers than anybody has' {
        $row = [pscustomobject] @{ symbol = 'TP53'; refseq_accession = (1..120 | ForEach-Object { "NM_9$_" }) -join '|' }

        ($row | Resolve-HgncSymbol -Source Service -WarningAction SilentlyContinue).Symbol | Should -Be 'TP53'
    }

    It 'settles a tie by -Chromosome <Place>' -ForEach @(
        @{ Place = '11'; Symbol = 'RELA' }, @{ Place = 'chr3'; Symbol = 'GORASP1' }, @{ Place = '12q21.2'; Symbol = 'SYT1' }
        @{ Place = 'X'; Symbol = $null }
    ) {
        foreach ($source in 'Service', 'Local') {
            (Resolve-HgncSymbol p65 -Chromosome $Place -Source $source).Symbol | Should -Be $Symbol -Because $source
        }
    }

    It 'settles a tie by a row''s own <Column>, before -Chromosome' -ForEach @(
        @{ Column = 'chromosome'; Place = '11' }, @{ Column = 'Chr'; Place = 'chr11' }, @{ Column = 'location'; Place = '11q13.1' }
    ) {
        $rows = [pscustomobject]@{ gene = 'p65'; $Column = $Place }, [pscustomobject]@{ gene = 'p65'; $Column = '' }
        foreach ($source in 'Service', 'Local') {
            (Resolve-HgncSymbol $rows[0] -Source $source).Symbol | Should -Be 'RELA' -Because $source
            ($rows | Resolve-HgncSymbol -Chromosome 3 -Source $source).Symbol[0] | Should -Be 'RELA' -Because $source
        }
    }

    It 'takes case as it is and repairs nothing under -Strict' {
        $inputs = 'TP53', 'Oct4', 'HGNC:1100', 'Tp53', ' TP53', '1-Mar', 'HLA.A', 'ENSG00000012048.23'
        foreach ($source in 'Service', 'Local') {
            "$(($inputs | Resolve-HgncSymbol -Strict -Source $source).MatchType)" |
                Should -Be "Approved Alias Identifier$(' NotFound' * 5)" -Because $source
        }
    }

    It 'counts under -Verbose what became of all' {
        foreach ($source in 'Service', 'Local') {
            $lines = Import-Csv "$samples/genes.csv" | Resolve-HgncSymbol -Source $source -Verbose 4>&1 |
                Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }

            "$($lines[-1])" | Should -Be 'Resolved 25: 22 approved, 1 previous, 1 alias, 1 unknown' -Because $source
        }
    }

    It 'gives what Get-HgncGene takes, and names there what has no gene' {
        $problem = $null
        ('Oct4', 'p65', 'BRAC1', 'HGNC:6' | Resolve-HgncSymbol | Get-HgncGene -ErrorVariable problem -ErrorAction SilentlyContinue).Symbol |
            Should -Be 'POU5F1', 'UBA1'

        $problem.TargetObject.Input | Should -Be 'p65', 'BRAC1'
    }

    It 'gives no more than somebody downstream wants' {
        foreach ($source in 'Service', 'Local') {
            @(1..3000 | ForEach-Object { 'TP53' } | Resolve-HgncSymbol -Source $source | Select-Object -First 1).Count | Should -Be 1 -Because $source
        }
    }

    It 'has an error for each input that could not be sent to the service' {
        $problem = $null
        'TP53', 'p65' | Resolve-HgncSymbol -BaseUri http://127.0.0.1:9/of-symbols -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty

        $problem.TargetObject | Should -Be 'TP53', 'p65'
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'HgncConnection,*'
    }

    It 'writes candidates into a table by their symbols' {
        $row = Resolve-HgncSymbol p65 | ConvertTo-Csv | ConvertFrom-Csv

        $row.Candidates | Should -Be 'GORASP1|RELA|SYT1'
        $row.psobject.Properties.Value | Should -Not -BeLike 'Hgnc.*'
    }

    It 'shows in its table what there is to say of each' {
        $table = 'p65', 'HGNC:6', 'HGNC:1', 'BRAC1', 'Tp53' | Resolve-HgncSymbol | Format-Table | Out-String -Width 160

        $table | Should -Match 'p65 .*can mean GORASP1 or RELA; also an alias of SYT1'
        $table | Should -Match 'HGNC:6 .*UBA1 .*replaced by UBA1'
        $table | Should -Match 'HGNC:1 .*no gene replaced it'
        $table | Should -Match 'BRAC1 .*did you mean BRCA1\?'
        $table | Should -Match 'Tp53 .*\[case\] tumor protein p53'
    }
}

Describe 'Resolve-HgncSymbol -PassThru' {
    It 'keeps a table''s columns in their order and adds three' {
        foreach ($source in 'Service', 'Local') {
            Import-Csv "$samples/genes.csv" | Resolve-HgncSymbol -PassThru -Source $source | Export-Csv "$TestDrive/out.csv"
            $before = Import-Csv "$samples/genes.csv"
            $after = Import-Csv "$TestDrive/out.csv"

            $after[0].psobject.Properties.Name |
                Should -Be 'sample', 'gene_symbol', 'chromosome', 'log2fc', 'HgncSymbol', 'HgncId', 'HgncMatch' -Because $source
            $after | Select-Object sample, gene_symbol, chromosome, log2fc | ConvertTo-Csv | Should -Be ($before | ConvertTo-Csv)
            $after | Where-Object HgncMatch -NE Approved | ForEach-Object { "$($_.gene_symbol) $($_.HgncMatch) $($_.HgncSymbol) $($_.HgncId)".Trim() } |
                Should -Be 'MARCH1 Previous MARCHF1 HGNC:26077', 'p65 Alias RELA HGNC:9955', 'BRAC1 NotFound' -Because $source
        }
    }

    It 'keeps a column of the table''s own that has the name of one of ours' {
        $rows = [pscustomobject]@{ gene = 'MARCH1'; HgncId = 'HGNC:1100' }, [pscustomobject]@{ gene = 'TP53'; HgncId = 'mine' }
        $found = $rows | Resolve-HgncSymbol -PassThru -Source Local -WarningAction SilentlyContinue

        $found.HgncId | Should -Be 'HGNC:1100', 'mine'
        $found.ResolvedHgncId | Should -Be 'HGNC:1100', 'HGNC:11998'
        $found[1].HgncMatch | Should -Be 'Approved'

        $own = [pscustomobject]@{ gene = 'p53'; HgncId = 'HGNC:11998'; HgncMatch = 'my note' } | Resolve-HgncSymbol -PassThru -Source Local
        "$($own.HgncId) $($own.HgncMatch) $($own.HgncSymbol) $($own.ResolvedHgncMatch)" | Should -Be 'HGNC:11998 my note TP53 Alias'
    }

    It 'keeps a column that only some of the rows have' {
        foreach ($source in 'Service', 'Local') {
            foreach ($name in 'HgncId', 'HgncSymbol', 'HgncMatch') {
                $rows = 1..4 | ForEach-Object { [pscustomobject] @{ symbol = 'BRCA1'; n = $_ } }
                $rows[2] | Add-Member $name 'my own'

                $rows = $rows | Resolve-HgncSymbol -PassThru -Source $source

                $rows[2].$name | Should -Be 'my own' -Because "$name, $source"
                $rows[2]."Resolved$name" | Should -Not -BeNullOrEmpty -Because "$name, $source"
                $rows[1, 3].HgncId | Should -Be 'HGNC:1100', 'HGNC:1100' -Because "$name, $source"
            }
        }
    }

    It 'gives the same when a table comes through twice' {
        $rows = @(
            [pscustomobject]@{ gene = 'MARCH1'; chr = '4' }
            [pscustomobject]@{ gene = 'TP53'; HgncId = 'mine' }
            [pscustomobject]@{ gene = 'KRAS'; hgnc_id = 'HGNC:1100' }
            [pscustomobject]@{ HgncSymbol = 'Oct4' }
            'Oct4', 'BRAC1'
        ) | ForEach-Object { $_ }
        foreach ($row in $rows) {
            $once = $row | Resolve-HgncSymbol -PassThru -Source Local -WarningAction SilentlyContinue | ConvertTo-Csv
            $twice = $once | ConvertFrom-Csv | Resolve-HgncSymbol -PassThru -Source Local -WarningAction SilentlyContinue | ConvertTo-Csv

            $twice | Should -Be $once -Because "of $row"
        }
    }

    It 'keeps the result of one column when another is resolved' {
        $pair = [pscustomobject]@{ a = 'TP53'; b = 'BRCA1' }
        $first = $pair | Resolve-HgncSymbol -Column a -PassThru -Source Local
        $null = $pair | Resolve-HgncSymbol -Column b -PassThru -Source Local
        $null = $pair | Resolve-HgncSymbol -Column b -PassThru -Source Local

        "$($first.HgncSymbol) $($pair.ResolvedHgncSymbol) $($pair.ResolvedHgncId)" | Should -Be 'TP53 BRCA1 HGNC:1100'
        $pair.psobject.Properties.Name | Should -HaveCount 8

        $blocks = [pscustomobject]@{ a = 'TP53'; b = 'BRCA1' }
        $null = $blocks | Resolve-HgncSymbol -Symbol { $_.a } -PassThru -Source Local
        $null = $blocks | Resolve-HgncSymbol -Symbol { $_.b } -PassThru -Source Local
        "$($blocks.HgncSymbol) $($blocks.ResolvedHgncSymbol)" | Should -Be 'TP53 BRCA1'
    }

    It 'shows the same warning for ten rows, and counts the others' {
        $null = @('MLL2') * 12 | Resolve-HgncSymbol -Source Local -WarningVariable warnings -WarningAction SilentlyContinue

        $warnings | Should -HaveCount 11
        $warnings[-1] | Should -BeLike '2 more rows have this warning: *MLL2*'
    }

    It 'gives each gene of a set its own row' {
        $file = Join-Path $TestDrive 'set.gmt'
        Set-Content $file "SET`td`tTP53`tEGFR`tBRCA1"

        $rows = Import-HgncTable $file | Resolve-HgncSymbol -PassThru -Source Local
        $rows.HgncSymbol | Should -Be 'TP53', 'EGFR', 'BRCA1'
        $rows.description | Should -Be 'd', 'd', 'd'
    }

    It 'gives each value of a list in an object of any type its own row' {
        $pair = [Tuple[string, string[]]]::new('x', ('TP53', 'BRCA1'))
        $rows = $pair | Resolve-HgncSymbol -Column Item2 -PassThru -Source Local
        $rows.HgncSymbol | Should -Be 'TP53', 'BRCA1'
        $rows.Item1 | Should -Be 'x', 'x'
    }

    It 'gives tables of names and values, and lone texts, as objects with the answer' {
        $row, $text = [ordered]@{ note = 'x'; gene = 'Oct4' }, 'Oct4' | Resolve-HgncSymbol -PassThru -Source Local

        $row.psobject.Properties.Name | Should -Be 'note', 'gene', 'HgncSymbol', 'HgncId', 'HgncMatch'
        $text.psobject.Properties.Name | Should -Be 'Input', 'HgncSymbol', 'HgncId', 'HgncMatch'
        "$($row.HgncSymbol) $($text.Input) $($text.HgncId)" | Should -Be 'POU5F1 Oct4 HGNC:9221'
    }

    It 'takes arrays within arrays apart' {
        $nested = @('TP53', 'BRCA1'), 'EGFR'
        (Resolve-HgncSymbol $nested -Source Local).Symbol | Should -Be 'TP53', 'BRCA1', 'EGFR'
    }

    It 'takes a list of any kind: <_.Name>' -ForEach @(
        [Collections.Generic.List[string]], [Collections.Generic.HashSet[string]], [Collections.Queue]
    ) {
        $list = $_::new([string[]] ('TP53', 'Oct4'))

        (Resolve-HgncSymbol $list -Source Local).Symbol | Should -Be 'TP53', 'POU5F1'
        (, $list | Resolve-HgncSymbol -Source Local).Symbol | Should -Be 'TP53', 'POU5F1'
    }

    It 'takes a hashtable and an element of XML as rows, not as lists' {
        $element = ([xml] '<genes><gene symbol="TP53"><note/></gene></genes>').genes.gene

        (Resolve-HgncSymbol @{ symbol = 'Oct4'; n = 1 } -Source Local).Symbol | Should -Be 'POU5F1'
        (Resolve-HgncSymbol $element -Source Local).Symbol | Should -Be 'TP53'
    }

    It 'has no parameter for the object in the pipeline unless a script block needs it' {
        (Get-Command Resolve-HgncSymbol).Parameters.Keys | Should -Not -Contain 'Row'
        $rows = [pscustomobject]@{ names = 'TP53', 'Oct4'; n = 1 }, [pscustomobject]@{ names = 'KRAS'; n = 2 }

        $found = $rows | Resolve-HgncSymbol -Symbol { $_.names } -PassThru -Source Local

        $found | ForEach-Object { "$($_.n) $($_.HgncSymbol)" } | Should -Be '1 TP53', '1 POU5F1', '2 KRAS'
    }

    It 'resolves what it has not resolved before once more' {
        $before = Resolve-HgncSymbol p65, TP53, nothing -Source Local
        $again = $before | Resolve-HgncSymbol -Source Local
        $again.Input | Should -Be 'p65', 'TP53', 'nothing'
        $again.MatchType | Should -Be $before.MatchType
    }

    It 'refuses an invalid chromosome, and ignores one in a row' {
        { Resolve-HgncSymbol p65 -Chromosome banana -Source Local } | Should -Throw -ErrorId 'HgncBadInput,*'
        $row = [pscustomobject]@{ symbol = 'p65'; chr = 'NA' }
        ($row | Resolve-HgncSymbol -Chromosome 11 -Source Local).Symbol | Should -Be 'RELA'
    }
}
