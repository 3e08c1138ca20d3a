BeforeDiscovery {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $noData = -not (Get-RealDataset)
}

BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $mirror = Start-TestMirror -Withdrawn "$(Get-RepositoryRoot)/samples/withdrawn.txt"
    $env:HGNC_BASE_URI = $mirror.Uri
}

AfterAll {
    $env:HGNC_BASE_URI = $null
    Stop-TestMirror $mirror
}

Describe 'Find-HgncGene' {
    # The REST help's table of examples; its "symbol:ZNF3+OR+ZNF12" looks for ZNF12 in every field.
    It 'answers the help page''s <Query> with <Symbols>' -ForEach @(
        @{ Query = 'BRAF'; Symbols = 'BRAF', 'BRAFP1' }
        @{ Query = 'symbol:ZNF*'; Symbols = 'ZNF1', 'ZNF12', 'ZNF2', 'ZNF3', 'ZNF7', 'ZNF8' }
        @{ Query = 'symbol:ZNF?'; Symbols = 'ZNF1', 'ZNF2', 'ZNF3', 'ZNF7', 'ZNF8' }
        @{ Query = 'symbol:ZNF3'; Symbols = 'ZNF3' }
        @{ Query = 'symbol:ZNF* AND status:Approved'; Symbols = 'ZNF12', 'ZNF2', 'ZNF3', 'ZNF7', 'ZNF8' }
        @{ Query = 'symbol:ZNF3 OR ZNF12'; Symbols = 'ZNF12', 'ZNF3' }
        @{ Query = 'symbol:ZNF* NOT status:Approved'; Symbols = 'ZNF1' }
        @{ Query = 'symbol:ZNF* AND status:"Entry withdrawn"'; Symbols = 'ZNF1' }
        @{ Query = 'name:"MAP kinase interacting" AND locus_type:"gene with protein product"'; Symbols = 'MKNK1', 'MKNK2' }
        @{ Query = 'name:"zinc finger" AND status:Approved'; Symbols = 'SCAF11', 'ZEB2', 'ZNF12', 'ZNF2', 'ZNF3', 'ZNF7', 'ZNF8' }
    ) {
        $hits = Find-HgncGene $Query

        $hits[0].psobject.TypeNames | Should -Contain 'Hgnc.HgncHit'
        if ($Query -like 'name:"zinc*') {
            # Which other genes of the sample are zinc fingers is the sample's affair.
            $hits.Symbol | Should -Contain 'ZNF3'
            $hits.Symbol | Should -Not -Contain 'BRAF'
        }
        else {
            $hits.Symbol | Sort-Object | Should -Be $Symbols
        }
        $hits | ForEach-Object { $_.Query | Should -Be $Query }
    }

    It 'gives a hit its HGNC ID, its symbol and its score' {
        $hit = Find-HgncGene symbol:BRAF

        $hit.HgncId | Should -Be 'HGNC:1097'
        $hit.Symbol | Should -Be 'BRAF'
        $hit.Score | Should -BeGreaterThan 0
    }

    It 'takes fields as parameters: all of them must match, each by one of its values' {
        (Find-HgncGene -Symbol 'ZNF?', 'BRA*' -Status Approved -LocusType 'gene with protein product').Symbol |
            Sort-Object | Should -Be 'BRAF', 'ZNF2', 'ZNF3', 'ZNF7', 'ZNF8'
    }

    It 'adds fields to a query' {
        ('BRAF', 'TP53' | Find-HgncGene -LocusType pseudogene -ErrorAction SilentlyContinue).Symbol | Should -Be 'BRAFP1'
    }

    It 'keeps what a query excludes out when a field is added' {
        $alone = Find-HgncGene 'NOT symbol:A*'
        $alone.Count | Should -BeGreaterThan 50
        (Find-HgncGene 'NOT symbol:A*' -Status Approved, 'Entry Withdrawn').Count | Should -Be $alone.Count
        (Find-HgncGene '*:*').Count | Should -Be 71
    }

    It 'refuses a field''s value that is nothing' {
        { Find-HgncGene -Symbol $null -Status Approved } | Should -Throw
    }

    It 'finds <Value> by -<Field>' -ForEach @(
        @{ Field = 'AliasSymbol'; Value = 'ELD/OSA1'; Symbol = 'ARID1B' }
        @{ Field = 'AliasSymbol'; Value = 'PKBβ'; Symbol = 'AKT2' }
        @{ Field = 'AliasSymbol'; Value = 'CYP4F-se10[6:7:8]'; Symbol = 'CYP4F31P' }
        @{ Field = 'PrevSymbol'; Value = 'march1'; Symbol = 'MARCHF1' }
        @{ Field = 'Ena'; Value = 'BC040926'; Symbol = 'A1BG-AS1' }
        @{ Field = 'HgncId'; Value = '1097'; Symbol = 'BRAF' }
        @{ Field = 'Name'; Value = 'MAP kinase interacting*1'; Symbol = 'MKNK1' }
    ) {
        $fields = @{ $Field = $Value }
        (Find-HgncGene @fields).Symbol | Should -Be $Symbol
    }

    It 'pages as PowerShell pages' {
        $page = Find-HgncGene symbol:ZNF* -Skip 1 -First 2 -IncludeTotalCount

        "$($page[0])" | Should -BeLike '*6'
        $page.Count | Should -Be 3
        $page[1].Symbol | Should -Be (Find-HgncGene symbol:ZNF*)[1].Symbol
    }

    It 'pages each query on its own' {
        ('symbol:ZNF*', 'symbol:BRA*' | Find-HgncGene -First 1).Count | Should -Be 2
    }

    It 'takes the symbol of an object with a column <Column>' -ForEach @(
        'symbol', 'Gene', 'gene_symbol', 'GENE SYMBOL', 'hgnc_symbol', 'approved_symbol', 'Hugo_Symbol', 'external_gene_name' |
            ForEach-Object { @{ Column = $_ } }
    ) {
        (@{ $Column = 'TP53'; note = 'x' } | ForEach-Object { [pscustomobject]$_ } | Find-HgncGene).HgncId | Should -Be 'HGNC:11998'
    }

    It 'takes the query of an object before its symbol' {
        ([pscustomobject]@{ symbol = 'TP53'; Query = 'symbol:BRAF' } | Find-HgncGene).Symbol | Should -Be 'BRAF'
    }

    It 'takes a cell of a table as it is, without wildcards and operators' {
        $problem = $null
        [pscustomobject]@{ symbol = 'ZNF*' }, [pscustomobject]@{ symbol = 'NOT' } |
            Find-HgncGene -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty

        $problem.Count | Should -Be 2
    }

    It 'names a plain term without a hit, so that no row vanishes' {
        $problem = $null
        $rows = [pscustomobject]@{ gene = 'BRAC1' }, [pscustomobject]@{ gene = 'BRAF' }
        ($rows | Find-HgncGene -ErrorVariable problem -ErrorAction SilentlyContinue).Symbol | Should -Be 'BRAF'

        $problem.Count | Should -Be 1
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'HgncNotFound,*'
        $problem[0].TargetObject.gene | Should -Be 'BRAC1'
        "$($problem[0])" | Should -BeLike "*'BRAC1'*"
    }

    It 'is silent where <Query> has no hit' -ForEach @(@{ Query = 'NOSUCH*' }, @{ Query = 'symbol:NOSUCH' }, @{ Query = 'NOSUCH OR NOSUCHER' }) {
        Find-HgncGene $Query -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'says where <Query> is wrong, before anything is sent' -ForEach @(
        @{ Query = 'name:"zinc finger'; Place = 6 }
        @{ Query = 'symbol:(A OR B'; Place = 8 }
        @{ Query = 'BRAF AND'; Place = 6 }
        @{ Query = 'BRAF AND symbl:X'; Place = 10 }
        @{ Query = 'cosmic:X'; Place = 1 }
        @{ Query = 'TP53~'; Place = 5 }
    ) {
        $before = (Get-MirrorStat $mirror).requests
        $problem = $null
        'TP53' | Find-HgncGene -First 1 | Out-Null
        $Query, 'symbol:BRAF' | Find-HgncGene -ErrorVariable problem -ErrorAction SilentlyContinue |
            ForEach-Object Symbol | Should -Be 'BRAF'

        $problem[0].FullyQualifiedErrorId | Should -Match '^Hgnc(BadQuery),'
        "$($problem[0])" | Should -BeLike "*(character $Place).*"
        # TP53 and BRAF, and info where a field is looked up.
        (Get-MirrorStat $mirror).requests - $before | Should -BeLessOrEqual 3
    }

    It 'suggests the nearest field for an unknown one' {
        $problem = $null
        Find-HgncGene 'symbl:X' -ErrorVariable problem -ErrorAction SilentlyContinue

        $problem[0].ErrorDetails.RecommendedAction | Should -BeLike 'Did you mean symbol*'
    }

    It 'has one error for an input that says no gene' {
        $problem = $null
        $null, '', [pscustomobject]@{ x = 1 }, [pscustomobject]@{ symbol = ' ' }, 'symbol:BRAF' |
            Find-HgncGene -ErrorVariable problem -ErrorAction SilentlyContinue | ForEach-Object Symbol | Should -Be 'BRAF'

        $problem.Count | Should -Be 4
    }

    It 'says that there is nothing to search for' {
        { Find-HgncGene -ErrorAction Stop } | Should -Throw -ErrorId 'HgncBadInput,*'
    }

    It 'completes the values that can be guessed' {
        $line = 'Find-HgncGene -LocusType gene'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be "'gene with protein product'"
    }
}

Describe 'Find-HgncGene with the rows of a table' {
    It 'finds the gene of the old symbol <Text>, with a warning' -ForEach @(
        @{ Text = 'MARCH1'; Symbol = 'MARCHF1'; How = 'previous symbol' }, @{ Text = 'Oct4'; Symbol = 'POU5F1'; How = 'alias' }
    ) {
        $warning = $null
        ([pscustomobject]@{ gene = $Text } | Find-HgncGene -WarningVariable warning -WarningAction SilentlyContinue).Symbol | Should -Be $Symbol

        $warning.Count | Should -Be 1
        "$warning" | Should -BeLike "'$Text' is *$How of $Symbol*"
    }

    It 'lets a row''s chromosome settle what a symbol means, and has an error where nothing does' {
        $problem = $null
        $rows = [pscustomobject]@{ gene = 'p65'; chromosome = '11' }, [pscustomobject]@{ gene = 'p65'; chromosome = '' }
        ($rows | Find-HgncGene -ErrorVariable problem -ErrorAction SilentlyContinue -WarningAction SilentlyContinue).Symbol | Should -Be 'RELA'

        $problem.Count | Should -Be 1
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'HgncAmbiguous,*'
        $problem[0].TargetObject | Should -Be $rows[1]
        "$($problem[0])" | Should -BeLike '*GORASP1, RELA or SYT1*'
    }

    It 'keeps to the other fields when it resolves a row' {
        $row = [pscustomobject]@{ gene = 'MARCH1' }
        ($row | Find-HgncGene -LocusType 'gene with protein product' -WarningAction SilentlyContinue).Symbol | Should -Be 'MARCHF1'
        $row | Find-HgncGene -LocusType pseudogene -ErrorAction SilentlyContinue -WarningAction SilentlyContinue | Should -BeNullOrEmpty
    }

    It 'leaves text from the command line and parameters as they are' {
        Find-HgncGene -Symbol MARCH1 -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        (Find-HgncGene MARCH1 -WarningVariable warning).Symbol | Should -Be 'MARCHF1'
        $warning | Should -BeNullOrEmpty
    }
}

Describe 'Many symbols' {
    BeforeAll {
        function Measure-Request([scriptblock] $Work) {
            $requests = (Get-MirrorStat $mirror).requests
            $null = & $Work
            (Get-MirrorStat $mirror).requests - $requests
        }
        $symbols = (Get-Content "$(Get-RepositoryRoot)/samples/hgnc_sample.json" -Raw | ConvertFrom-Json).response.docs.symbol
    }

    It 'are searched for in one request, and each has its own hit: <Kind>' -ForEach @(
        @{ Kind = 'rows'; Make = { [pscustomobject]@{ gene_symbol = $_ } } }
        @{ Kind = 'text'; Make = { $_ } }
        @{ Kind = 'text in another case, with spaces'; Make = { " $($_.ToLowerInvariant()) " } }
    ) {
        $shuffled = $symbols + $symbols | Get-Random -Shuffle
        $inputs = $shuffled | ForEach-Object $Make

        # Two hundred milliseconds of waiting between inputs end a search: on a machine that stalls there are some more.
        Measure-Request { $script:hits = $inputs | Find-HgncGene } | Should -BeIn (2..6)
        $hits.Symbol -join ' ' | Should -Be ($shuffled -join ' ')
    }

    It 'keep each input as the Query of its hit' {
        $hits = 'BRAF', 'TP53' | Find-HgncGene
        $hits.Query | Should -Be 'BRAF', 'TP53'
        $hits = [pscustomobject]@{ gene = 'BRAF' }, [pscustomobject]@{ gene = 'TP53' } | Find-HgncGene -Status Approved
        $hits.Query | Should -Be 'symbol:BRAF AND status:Approved', 'symbol:TP53 AND status:Approved'
    }

    It 'leave words that are not symbols to the search in all fields, in order' {
        $hits = 'TP53', 'oncogene', 'BRAF', 'p65', '"BRCA1"', 'symbol:ZNF?' | Find-HgncGene

        $queries = $hits.Query | Select-Object -Unique
        $queries -join ' ' | Should -Be 'TP53 oncogene BRAF p65 "BRCA1" symbol:ZNF?'
        ($hits | Where-Object Query -EQ oncogene).Symbol | Should -Be (Find-HgncGene oncogene).Symbol
        ($hits | Where-Object Query -EQ p65).Symbol | Should -Be (Find-HgncGene p65).Symbol
        ($hits | Where-Object Query -EQ '"BRCA1"').Symbol | Should -Be (Find-HgncGene '"BRCA1"').Symbol
    }

    It 'have the same hits from the copy' {
        Use-SampleCopy
        $inputs = 'TP53', 'oncogene', 'BRAF', 'p65'
        ($inputs | Find-HgncGene -Source Local).Symbol | Should -Be ($inputs | Find-HgncGene -Source Service).Symbol
    }

    It 'have an error for each unknown symbol, and no other is lost' {
        $hits = 'TP53', 'NOSUCHGENE', 'BRAF' | Find-HgncGene -ErrorVariable problem -ErrorAction SilentlyContinue

        $hits.Symbol | Should -Be 'TP53', 'BRAF'
        $problem.TargetObject | Should -Be 'NOSUCHGENE'
    }

    It 'are not affected by others that cannot be requested' {
        $long = 'ACGT' * 2100
        $words = 0..59 | ForEach-Object { if ($_ % 10 -eq 3) { $long } else { $symbols[$_] } }

        $hits = $words | Find-HgncGene -ErrorVariable problem -ErrorAction SilentlyContinue

        $hits.Symbol -join ' ' | Should -Be (($words | Where-Object { $_ -ne $long }) -join ' ')
        $problem.Count | Should -Be 6
        $problem.TargetObject | Select-Object -Unique | Should -Be $long
    }

    It 'of the real data: 1,000 in 25 requests at most' -Skip:$noData {
        $real = Start-TestMirror -Dataset (Get-RealDataset)
        try {
            $wanted = Get-HgncGene -Field status -Term Approved -BaseUri $real.Uri -Source Service | Get-Random -Count 1000 | ForEach-Object Symbol
            foreach ($inputs in $wanted, ($wanted | ForEach-Object { [pscustomobject]@{ symbol = $_ } })) {
                $requests = (Get-MirrorStat $real).requests
                $hits = $inputs | Find-HgncGene -BaseUri $real.Uri -Source Service
                (Get-MirrorStat $real).requests - $requests | Should -BeLessOrEqual 25
                $hits.Symbol -join ' ' | Should -Be ($wanted -join ' ')
            }
        }
        finally {
            Stop-TestMirror $real
        }
    }
}
