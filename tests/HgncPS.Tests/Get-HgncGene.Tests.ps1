BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $mirror = Start-TestMirror -Withdrawn "$(Get-RepositoryRoot)/samples/withdrawn.txt"
    $env:HGNC_BASE_URI = $mirror.Uri
}

AfterAll {
    $env:HGNC_BASE_URI = $null
    Stop-TestMirror $mirror
}

Describe 'Get-HgncGene' {
    It 'recognizes <Id> by its form' -ForEach @(
        @{ Id = 'BRAF' }, @{ Id = ' braf ' }, @{ Id = 'HGNC:1097' }, @{ Id = 'hgnc:1097' }
        @{ Id = 'ENSG00000157764' }, @{ Id = 'ENSG00000157764.14' }, @{ Id = 'P15056' }
    ) {
        $gene = Get-HgncGene $Id

        $gene[0].psobject.TypeNames | Should -Contain 'Hgnc.HgncGene'
        $gene.Symbol | Should -Be 'BRAF'
    }

    It 'refuses the bare number <Id> with advice' -ForEach @(@{ Id = '673' }, @{ Id = 673 }) {
        $problem = $null
        $Id | Get-HgncGene -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty

        $problem[0].FullyQualifiedErrorId | Should -BeLike 'HgncBadInput,*'
        $problem[0].ErrorDetails.RecommendedAction | Should -BeLike '*-HgncId 673*-EntrezId 673*'
    }

    It 'gets a gene by -<Field> <Value>' -ForEach @(
        @{ Field = 'HgncId'; Value = 1097; Symbol = 'BRAF' }
        @{ Field = 'EntrezId'; Value = '673'; Symbol = 'BRAF' }
        @{ Field = 'EnsemblGeneId'; Value = 'ENSG00000157764.14'; Symbol = 'BRAF' }
        @{ Field = 'OmimId'; Value = '164757'; Symbol = 'BRAF' }
        @{ Field = 'Ena'; Value = 'BC040926'; Symbol = 'A1BG-AS1' }
        @{ Field = 'PrevSymbol'; Value = 'SEPT7'; Symbol = 'SEPTIN7' }
        @{ Field = 'AliasSymbol'; Value = 'ELD/OSA1'; Symbol = 'ARID1B' }
    ) {
        $fields = @{ $Field = $Value }
        (Get-HgncGene @fields).Symbol | Should -Be $Symbol
    }

    It 'gets every gene that has an alias' {
        (Get-HgncGene -AliasSymbol p65).Symbol | Sort-Object | Should -Be 'GORASP1', 'RELA', 'SYT1'
    }

    It 'takes an object''s <Name>' -ForEach @(
        @{ Name = 'HgncId'; Value = 'HGNC:1097' }, @{ Name = 'hgnc_id'; Value = '1097' }
        @{ Name = 'entrez_id'; Value = '673' }, @{ Name = 'EntrezId'; Value = 673 }
        @{ Name = 'ensembl_gene_id'; Value = 'ENSG00000157764' }, @{ Name = 'symbol'; Value = 'BRAF' }
        @{ Name = 'gene_symbol'; Value = 'BRAF' }
    ) {
        (@{ $Name = $Value; other = 'x' } | ForEach-Object { [pscustomobject]$_ } | Get-HgncGene).Symbol | Should -Be 'BRAF'
    }

    It 'believes an HGNC ID before an Ensembl ID before a symbol, and passes over empty cells' {
        $rows = @'
symbol,ensembl_gene_id,hgnc_id
TP53,ENSG00000012048,HGNC:1097
TP53,ENSG00000012048,
TP53,,
'@ | ConvertFrom-Csv
        ($rows | Get-HgncGene).Symbol | Should -Be 'BRAF', 'BRCA1', 'TP53'
    }

    It 'takes an object''s accession under <Name>' -ForEach @(
        @{ Name = 'ccds_id' }, @{ Name = 'UniprotIds' }, @{ Name = 'refseq_accession' }, @{ Name = 'ManeSelect' }, @{ Name = 'vega_id' }
    ) {
        $property = $Name -replace '_'
        $value = @((Get-HgncGene BRAF).$property)[0]
        ([pscustomobject]@{ other = 1; $Name = $value } | Get-HgncGene).Symbol | Should -Be 'BRAF'
    }

    It 'takes an object''s previous symbol, and every gene of its alias' {
        ([pscustomobject]@{ prev_symbol = 'SEPT7' } | Get-HgncGene).Symbol | Should -Be 'SEPTIN7'
        ([pscustomobject]@{ AliasSymbol = 'p65' } | Get-HgncGene).Symbol | Sort-Object | Should -Be 'GORASP1', 'RELA', 'SYT1'
    }

    It 'believes a symbol under another recognized name before an alias' {
        ([pscustomobject]@{ alias_symbol = 'p65'; gene_symbol = 'TP53' } | Get-HgncGene).Symbol | Should -Be 'TP53'
    }

    It 'takes its own records, hits and tables of names and values' {
        (Get-HgncGene BRAF | Get-HgncGene).Symbol | Should -Be 'BRAF'
        (Find-HgncGene symbol:BRAF | Get-HgncGene).Symbol | Should -Be 'BRAF'
        (@{ hgnc_id = 'HGNC:1097' } | Get-HgncGene).Symbol | Should -Be 'BRAF'
    }

    It 'takes each object of a mixed pipeline for itself' {
        $problem = $null
        $inputs = [pscustomobject]@{ hgnc_id = 'HGNC:1097' }, [pscustomobject]@{ symbol = 'TP53' }, 'EGFR', 'NOSUCH', [pscustomobject]@{ entrez_id = 672 }
        ($inputs | Get-HgncGene -ErrorVariable problem -ErrorAction SilentlyContinue).Symbol | Should -Be 'BRAF', 'TP53', 'EGFR', 'BRCA1'

        "$($problem.TargetObject)" | Should -Be 'NOSUCH'
    }

    It 'takes several accessions from one cell' {
        ([pscustomobject]@{ entrez_id = '673|7157' } | Get-HgncGene).Symbol | Should -Be 'BRAF', 'TP53'
    }

    It 'takes a table of names and values with a symbol under a recognized name' {
        (@{ Hugo_Symbol = 'TP53' } | Get-HgncGene).Symbol | Should -Be 'TP53'
        (@{ gene = 'TP53' } | Find-HgncGene).Symbol | Should -Be 'TP53'
    }

    It 'refuses an identifier that is named beside other input' {
        { 'BRAF' | Get-HgncGene -HgncId HGNC:5 } | Should -Throw -ErrorId 'HgncBadInput,*'
        { Get-HgncGene -HgncId 5 -EntrezId 675 } | Should -Throw -ErrorId 'HgncBadInput,*'
    }

    It 'says that there is nothing to get' {
        { Get-HgncGene } | Should -Throw 'There is nothing to get.'
        { Get-HgncGene -Symbol '' -ErrorAction Stop } | Should -Throw -ErrorId 'HgncBadInput,*'
    }

    It 'has a record''s fields typed' {
        $gene = Get-HgncGene ZNF3

        $gene.HgncId | Should -Be 'HGNC:13089'
        $gene.KznfGeneCatalog | Should -BeOfType long
        $gene.AliasSymbol.Count | Should -BeGreaterThan 1
        $gene.AliasSymbol | Should -Contain 'HF.12'
    }

    It 'has unknown fields as properties' {
        $entry = Get-HgncGene HGNC:6

        $entry.Status | Should -Be 'Entry Withdrawn'
        $entry.withdrawn_status | Should -Be 'Merged/Split'
        $entry.merged_into_reports | Should -Be 'HGNC:12469|UBA1|Approved'
    }

    It 'has every value where a record has several numbers in a field of one' {
        $file = Join-Path $TestDrive 'several.json'
        '{"response":{"numFound":1,"docs":[{"hgnc_id":"HGNC:1","symbol":"TWO1","status":"Approved","orphanet":[1,2],"homeodb":7}]}}' |
            Set-Content $file
        $several = Start-TestMirror $file
        try {
            $gene = Get-HgncGene TWO1 -BaseUri $several.Uri

            $gene.Orphanet | Should -Be 1, 2
            $gene.Homeodb | Should -Be 7
            ($gene | Select-Object Orphanet | ConvertTo-Csv)[1] | Should -Be '"1|2"'
        }
        finally { Stop-TestMirror $several }
    }

    It 'fetches by any searchable field' {
        (Get-HgncGene -Field entrez_id -Term 673, 7157).Symbol | Should -Be 'BRAF', 'TP53'
        (673, '7157' | Get-HgncGene -Field entrez_id).Symbol | Should -Be 'BRAF', 'TP53'
        ([pscustomobject]@{ entrez_id = 673; symbol = 'TP53' } | Get-HgncGene -Field entrez_id).Symbol | Should -Be 'BRAF'
        @(Get-HgncGene -Field status -Term Approved).Count | Should -Be 66
    }

    It 'refuses an unknown field, and a term without a field' {
        { Get-HgncGene -Field symbl -Term BRAF -ErrorAction Stop } | Should -Throw -ErrorId 'HgncBadInput,*'
        { Get-HgncGene -Term BRAF } | Should -Throw -ErrorId 'HgncBadInput,*'
    }

    It 'returns only the requested properties, in their order and under their names' {
        $row = Get-HgncGene ZNF3 -Property symbol, HgncId, alias_symbol, date_modified

        $row.psobject.Properties.Name | Should -Be 'symbol', 'HgncId', 'alias_symbol', 'date_modified'
        $row.HgncId | Should -Be 'HGNC:13089'
    }

    It 'warns of a property that no record has' {
        $warning = $null
        Get-HgncGene BRAF -Property hgncid, symbl -WarningVariable warning -WarningAction SilentlyContinue | Out-Null

        $warning.Count | Should -Be 1
        "$warning" | Should -BeLike "*'symbl'*symbol*"
    }

    It 'joins lists with | in CSV and keeps them arrays in JSON' {
        $gene = Get-HgncGene AKT2

        ($gene | ConvertTo-Csv | ConvertFrom-Csv).AliasSymbol | Should -Be ($gene.AliasSymbol -join '|')
        @(($gene | ConvertTo-Json | ConvertFrom-Json).AliasSymbol) | Should -Be @($gene.AliasSymbol)
    }

    It 'gives the service''s own text as JSON or XML' {
        (Get-HgncGene BRAF -Raw Json | ConvertFrom-Json).response.docs[0].symbol | Should -Be 'BRAF'
        ([xml](Get-HgncGene HGNC:1097 -Raw Xml)).response.result.numFound | Should -Be '1'
    }

    It 'names each input that has no record and loses no other: <Raw>' -ForEach @(@{ Raw = $null }, @{ Raw = 'Json' }, @{ Raw = 'Xml' }) {
        $options = if ($Raw) { @{ Raw = $Raw } } else { @{} }
        $problem = $null
        $found = 'BRAF', 'NOSUCH', 'HGNC:999999999', 'TP53' | Get-HgncGene @options -ErrorVariable problem -ErrorAction SilentlyContinue

        $found.Count | Should -Be 2
        $problem.FullyQualifiedErrorId | Should -Be (@('HgncNotFound,HgncPS.Commands.GetHgncGeneCommand') * 2)
        "$($problem.TargetObject)" | Should -Be 'NOSUCH HGNC:999999999'
    }

    It 'has one error for an input that says no gene' {
        $problem = $null
        (@($null, '', [pscustomobject]@{ x = 1 }, [pscustomobject]@{ symbol = '' }, @{}, 'BRAF') |
            Get-HgncGene -ErrorVariable problem -ErrorAction SilentlyContinue).Symbol | Should -Be 'BRAF'

        $problem.Count | Should -Be 5
    }

    It 'can be stopped by -ErrorAction Stop and caught' {
        { 'NOSUCH' | Get-HgncGene -ErrorAction Stop } | Should -Throw -ErrorId 'HgncNotFound,*'
    }

    It 'shows a table with what people look for, in 80 columns' {
        $table = Get-HgncGene BRAF | Out-String -Width 80

        $header = ($table -split '\r?\n' | Where-Object { $_ -match 'HgncId' }) -replace '\e\[[0-9;]*m'
        -split $header.Trim() | Should -Be 'HgncId', 'Symbol', 'Name', 'Status', 'LocusType', 'Location'
        $table | Should -Match '7q34'
    }

    It 'completes fields with their meaning' {
        $line = 'Get-HgncGene BRAF -Property alias_'
        $matched = (TabExpansion2 $line $line.Length).CompletionMatches

        $matched.CompletionText | Should -Be 'alias_symbol', 'alias_name'
        $matched[0].ToolTip | Should -BeLike 'Other symbols*'
    }
}

Describe 'Get-HgncGene -Resolve' {
    It 'gets the record of <Text>, with one warning that it is <How>' -ForEach @(
        @{ Text = 'MARCH1'; Symbol = 'MARCHF1'; How = 'a previous symbol of MARCHF1 (HGNC:26077)' }
        @{ Text = 'Oct4'; Symbol = 'POU5F1'; How = 'an alias of POU5F1 (HGNC:9221)' }
        @{ Text = 'HLA.A'; Symbol = 'HLA-A'; How = '(repaired: R name)*HLA-A' }
        @{ Text = '1-Dec'; Symbol = 'DELEC1'; How = '(repaired: spreadsheet date)*DELEC1' }
        @{ Text = 'A1S9T'; Symbol = 'UBA1'; How = 'a previous symbol of UBA1 (HGNC:12469)' }
        @{ Text = 'DEC1'; Symbol = 'DELEC1'; How = 'a previous symbol of DELEC1 (HGNC:23658) and also an alias of BHLHE40' }
        @{ Text = 'A12M1'; Symbol = 'A12M1'; How = 'withdrawn, and no gene replaced it' }
    ) {
        $warning = $null
        (Get-HgncGene $Text -Resolve -WarningVariable warning -WarningAction SilentlyContinue -ErrorAction Stop).Symbol | Should -Be $Symbol

        $warning.Count | Should -Be 1
        "$warning" | Should -BeLike "'$Text'*$How*"
    }

    It 'warns if the row names another gene than its ID' {
        $rows = [pscustomobject]@{ gene = 'TP53'; hgnc_id = 'HGNC:1100' }, [pscustomobject]@{ gene = 'SEPT7'; hgnc_id = 'HGNC:1717' }
        $warning = $null

        ($rows | Get-HgncGene -WarningVariable warning -WarningAction SilentlyContinue).Symbol | Should -Be 'BRCA1', 'SEPTIN7'
        "$warning" | Should -BeLike "*is BRCA1, but the same row has the symbol 'TP53', which is no name of BRCA1. Check the row."
        $warning.Count | Should -Be 1
    }

    It 'needs no warning for what is approved, or an identifier' {
        $warning = $null
        ('TP53', 'tp53', 'HGNC:1097', 'ENSG00000012048.23' | Get-HgncGene -Resolve -WarningVariable warning).Symbol |
            Should -Be 'TP53', 'TP53', 'BRAF', 'BRCA1'

        $warning | Should -BeNullOrEmpty
    }

    It 'has one error with the candidates for what means several genes' {
        $problem = $null
        Get-HgncGene p65 -Resolve -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty

        $problem.Count | Should -Be 1
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'HgncAmbiguous,*'
        "$($problem[0])" | Should -BeLike '*GORASP1, RELA or SYT1*'
    }

    It 'lets a row''s chromosome settle what a symbol means' {
        $warning = $null
        ([pscustomobject]@{ gene = 'p65'; chromosome = '11' } | Get-HgncGene -Resolve -WarningVariable warning -WarningAction SilentlyContinue).Symbol |
            Should -Be 'RELA'

        $warning.Count | Should -Be 1
    }

    It 'has one error with a suggestion for an input that means no gene' {
        $problem = $null
        Get-HgncGene BRAC1 -Resolve -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty

        $problem.Count | Should -Be 1
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'HgncNotFound,*'
        "$($problem[0])" | Should -BeLike '*did you mean BRCA1?*'
    }

    It 'keeps the order of a table' {
        $rows = 'TP53', 'MARCH1', 'BRAF', 'BRAC1', 'Oct4' | ForEach-Object { [pscustomobject]@{ gene = $_ } }
        ($rows | Get-HgncGene -Resolve -ErrorAction SilentlyContinue -WarningAction SilentlyContinue).Symbol |
            Should -Be 'TP53', 'MARCHF1', 'BRAF', 'POU5F1'
    }
}

Describe 'Hits of one search' {
    BeforeAll {
        function Measure-Request([scriptblock] $Work) {
            $requests = (Get-MirrorStat $mirror).requests
            $null = & $Work
            (Get-MirrorStat $mirror).requests - $requests
        }
    }

    It 'for one value of a field take one fetch: <Search>' -ForEach @(
        @{ Search = @{ LocusType = 'pseudogene' } }
        @{ Search = @{ LocusGroup = 'protein-coding gene' } }
        @{ Search = @{ Query = 'locus_group:"protein-coding gene"' } }
        @{ Search = @{ AliasSymbol = 'p65' } }
    ) {
        Measure-Request { $script:hits = Find-HgncGene @Search } | Should -Be 1
        $hits.Count | Should -BeGreaterThan 1

        Measure-Request { $script:genes = $hits | Get-HgncGene } | Should -Be 1

        $genes.HgncId -join ' ' | Should -Be ($hits.HgncId -join ' ')
        foreach ($gene in $genes) {
            $gene.Equals((Get-HgncGene $gene.HgncId)) | Should -BeTrue
        }
    }

    It 'for anything else take a fetch each: <Search>' -ForEach @(
        @{ Search = 'symbol:ZNF*' }
        @{ Search = 'name:zinc' }
        @{ Search = 'locus_type:pseudogene OR symbol:BRAF' }
        @{ Search = 'BRAF' }
    ) {
        $hits = @(Find-HgncGene $Search)
        Measure-Request { $script:genes = $hits | Get-HgncGene } | Should -Be $hits.Count
        $genes.HgncId -join ' ' | Should -Be ($hits.HgncId -join ' ')
    }

    It 'take a fetch of its own where there is but one' {
        $hit = Find-HgncGene -LocusGroup 'protein-coding gene' -First 1
        Measure-Request { $hit | Get-HgncGene } | Should -Be 1
        Measure-Request { $script:text = $hit | Get-HgncGene -Raw Json } | Should -Be 1
        ($text | ConvertFrom-Json).response.docs.hgnc_id | Should -Be $hit.HgncId
    }

    It 'give each a record of its own, in the order of the hits' {
        $hits = @(Find-HgncGene -LocusType pseudogene)
        [array]::Reverse($hits)
        $genes = $hits + $hits[0] | Get-HgncGene
        $genes[0] | Add-Member note mine

        $genes.HgncId -join ' ' | Should -Be (($hits + $hits[0]).HgncId -join ' ')
        $genes[-1].PSObject.Properties.Name | Should -Not -Contain 'note'
    }

    It 'have an error where a record is not there any more, and no other is lost' {
        $hits = @(Find-HgncGene -LocusType pseudogene)
        $type = $hits[0].GetType()
        $lost = $type::new()
        $lost.HgncId = 'HGNC:999999'
        $lost.Query = $hits[0].Query

        $genes = $hits[0], $lost, $hits[1] | Get-HgncGene -ErrorVariable problem -ErrorAction SilentlyContinue

        $genes.HgncId | Should -Be $hits[0..1].HgncId
        $problem.FullyQualifiedErrorId | Should -BeLike 'HgncNotFound,*'
        "$problem" | Should -BeLike '*HGNC:999999*'
    }

    It 'says what an old symbol is now, where no gene has it' {
        { Get-HgncGene MARCH1 -ErrorAction Stop } |
            Should -Throw "HGNC has no record for 'MARCH1'. 'MARCH1' is a previous symbol of MARCHF1 (HGNC:26077)." -ErrorId 'HgncNotFound*'
    }

    It 'says that wildcards are for searches' {
        $null = Get-HgncGene 'BRC*' -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'HgncNotFound*'
        $problem[0].ErrorDetails.RecommendedAction | Should -BeLike "Only searches take wildcards: Find-HgncGene 'BRC*' | Get-HgncGene*"
    }

    It 'says why an identifier has no record' {
        { Get-HgncGene NP_000537.3 -ErrorAction Stop } | Should -Throw '*HGNC has no protein accessions*'
    }
}
