BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $samples = Join-Path (Get-RepositoryRoot) 'samples'
    $mirror = Start-TestMirror -Withdrawn "$samples/withdrawn.txt"
    $env:HGNC_BASE_URI = $mirror.Uri
    # Nobody listens there, and no other test has found that out: what is down is not asked for a while.
    $nowhere = 'http://127.0.0.1:9/of-sources/'

    # All fields of records, but for who gave them.
    function ConvertTo-Record([Parameter(ValueFromPipeline)] $Gene) {
        process { $Gene | Select-Object * -ExcludeProperty Source | ConvertTo-Json -Depth 5 }
    }
}

AfterAll {
    $env:HGNC_BASE_URI = $null
    Remove-TestCopy
    Stop-TestMirror $mirror
}

Describe '-Source' {
    BeforeAll { Use-SampleCopy }

    It 'says in each result what its source was' {
        foreach ($source in 'Service', 'Local') {
            (Get-HgncGene BRAF -Source $source).Source | Should -Be $source
            (Find-HgncGene symbol:BRAF -Source $source).Source | Should -Be $source
            (Get-HgncInfo -Source $source).Source | Should -Be $source
            (Resolve-HgncSymbol BRAF -Source $source).Source | Should -Be $source
        }
    }

    It 'touches no network where it is Local' {
        $local = @{ Source = 'Local'; BaseUri = $nowhere; ErrorAction = 'Stop' }

        (Get-HgncGene BRAF @local).HgncId | Should -Be 'HGNC:1097'
        (Get-HgncGene MARCH1 -Resolve @local -WarningAction SilentlyContinue).Symbol | Should -Be 'MARCHF1'
        (Find-HgncGene symbol:BRAF @local).HgncId | Should -Be 'HGNC:1097'
        (Resolve-HgncSymbol Oct4 @local).Symbol | Should -Be 'POU5F1'
        (Get-HgncInfo @local).DocumentCount | Should -Be 71
    }

    It 'needs no valid address where it is Local' {
        $env:HGNC_BASE_URI = 'nonsense'
        try {
            (Resolve-HgncSymbol BRAF -Source Local -ErrorAction Stop).HgncId | Should -Be 'HGNC:1097'
            (Get-HgncGene BRAF -Source Local -ErrorAction Stop).HgncId | Should -Be 'HGNC:1097'
            { Resolve-HgncSymbol BRAF -Source Service } | Should -Throw '*nonsense*'
        }
        finally {
            $env:HGNC_BASE_URI = $mirror.Uri
        }
    }

    It 'has the same in every field of every record' {
        $there = @(Get-HgncGene -Field status -Term Approved, 'Entry Withdrawn', 'Merged/Split' -Source Service -ErrorAction SilentlyContinue)
        $here = @(Get-HgncGene -Field status -Term Approved, 'Entry Withdrawn', 'Merged/Split' -Source Local -ErrorAction SilentlyContinue)

        $there.Count | Should -BeGreaterOrEqual 66
        $here | Sort-Object HgncId | ConvertTo-Record | Should -Be ($there | Sort-Object HgncId | ConvertTo-Record)
    }

    It 'has the same hits in the same order' {
        foreach ($query in 'BRAF', 'symbol:ZNF*', 'name:"zinc finger" AND status:Approved', '*:*') {
            (Find-HgncGene $query -Source Local).HgncId | Should -Be (Find-HgncGene $query -Source Service).HgncId -Because $query
        }
    }

    It 'has the same info but for the time' {
        $there, $here = 'Service', 'Local' | ForEach-Object { Get-HgncInfo -Source $_ }

        "$($here.DocumentCount) $($here.SearchableFields) $($here.StoredFields)" |
            Should -Be "$($there.DocumentCount) $($there.SearchableFields) $($there.StoredFields)"
    }

    It 'refuses the service''s own text from the copy' {
        { Get-HgncGene BRAF -Raw Json -Source Local } | Should -Throw -ErrorId 'HgncBadInput,*'
    }
}

Describe '-Source Auto' {
    BeforeAll {
        Use-SampleCopy
        $many = @('BRAF') * 301
    }

    It 'lets a fresh copy answer all of more than 300 requests, and asks the service nothing' {
        $before = (Get-MirrorStat $mirror).requests
        $genes = Get-HgncGene $many
        $hits = Find-HgncGene $many
        $meanings = Resolve-HgncSymbol (@('BRAF') * 15001)

        $genes.Count | Should -Be 301
        @($hits | Where-Object Symbol -EQ BRAF).Count | Should -Be 301
        $meanings.Count | Should -Be 15001
        @($genes; $hits; $meanings).Source | Select-Object -Unique | Should -Be 'Local'
        (Get-MirrorStat $mirror).requests | Should -Be $before
    }

    It 'resolves by the copy what would take the service a request each' {
        $real = Get-RealDataset
        if (-not $real) { Set-ItResult -Skipped -Because 'the real records are not here'; return }
        $folder = $env:HGNC_DATA
        try {
            $null = Use-NewDataFolder
            $null = Save-HgncDataset -Path $real
            $aliases = Find-HgncGene 'alias_symbol:*' -Source Local | Select-Object -First 400 |
                Get-HgncGene -Source Local | ForEach-Object { $_.AliasSymbol[0] }
            $before = (Get-MirrorStat $mirror).requests

            $meanings = $aliases | Resolve-HgncSymbol

            $meanings.Count | Should -Be 400
            $meanings.Source | Select-Object -Unique | Should -Be 'Local'
            (Get-MirrorStat $mirror).requests | Should -Be $before
        }
        finally { $env:HGNC_DATA = $folder }
    }

    It 'has a table''s rows in order from the copy' {
        $names = (Import-Csv "$samples/genes.csv").gene_symbol
        $found = Find-HgncGene (@(Import-Csv "$samples/genes.csv") * 13) -ErrorAction SilentlyContinue -WarningAction SilentlyContinue

        $found.Count | Should -Be (24 * 13)
        $found[0..3].Symbol | Should -Be 'TP53', 'BRAF', 'MARCHF1', 'KRAS'
        $found.Source | Select-Object -Unique | Should -Be 'Local'
    }

    It 'asks the service for up to 300' {
        $before = (Get-MirrorStat $mirror).requests
        $genes = $many[0..299] | Get-HgncGene

        $genes.Source | Select-Object -Unique | Should -Be 'Service'
        (Get-MirrorStat $mirror).requests - $before | Should -Be 300
    }

    It 'asks the service for its own text, however many there are' {
        $texts = Get-HgncGene ($many + 'TP53') -Raw Json

        $texts.Count | Should -Be 302
    }
}

Describe 'Without a copy' {
    BeforeAll { $null = Use-NewDataFolder }

    It 'asks the service for any number, and says once what would be faster' {
        $warning = $null
        $genes = 1..350 | ForEach-Object { 'BRAF' } | Get-HgncGene -WarningVariable warning -WarningAction SilentlyContinue

        $genes.Count | Should -Be 350
        $genes.Source | Select-Object -Unique | Should -Be 'Service'
        $warning.Count | Should -Be 1
        "$warning" | Should -BeLike '*Save-HgncDataset*'
    }

    It 'also says so if many words are not symbols, and not if many symbols need few requests' {
        $warning = $null
        1..350 | ForEach-Object { 'oncogene' } | Find-HgncGene -First 1 -WarningVariable warning -WarningAction SilentlyContinue | Out-Null
        $warning.Count | Should -Be 1

        1..350 | ForEach-Object { 'BRAF' } | Find-HgncGene -WarningVariable warning -WarningAction SilentlyContinue | Out-Null
        $warning.Count | Should -Be 0
    }

    It 'has one error from each cmdlet that is set to use it' {
        foreach ($ask in { 'BRAF', 'TP53' | Get-HgncGene -Source Local }, { Find-HgncGene BRAF -Source Local }, { Get-HgncInfo -Source Local }, { Resolve-HgncSymbol BRAF -Source Local }) {
            $problem = $null
            try { & $ask } catch { $problem = $_ }

            $problem.FullyQualifiedErrorId | Should -BeLike 'HgncNoLocalCopy,*' -Because "$ask"
            $problem.CategoryInfo.Category | Should -Be ObjectNotFound -Because "$ask"
            $problem.ErrorDetails.RecommendedAction | Should -BeLike '*Save-HgncDataset*' -Because "$ask"
        }
    }
}

Describe 'Set-HgncOption' {
    BeforeAll {
        Use-SampleCopy
        $all = @{ Source = $null; BaseUri = $null; Rate = $null; Timeout = $null; Retries = $null; Proxy = $null; AllowInsecure = $false; Share = $null }
    }

    AfterEach { Set-HgncOption @all }

    It 'starts with what the environment says, and defaults' {
        $options = Get-HgncOption

        $options[0].psobject.TypeNames | Should -Contain 'HgncPS.HgncOption'
        "$($options.Source) $($options.BaseUri) $($options.Retries)" | Should -Be "Auto $($mirror.Uri) 3"
        $options.Rate | Should -BeNullOrEmpty
    }

    It 'sets the source, until $null resets it' {
        Set-HgncOption -Source Local
        (Get-HgncOption).Source | Should -Be 'Local'
        (Get-HgncGene BRAF).Source | Should -Be 'Local'
        (Get-HgncGene BRAF -Source Service).Source | Should -Be 'Service'

        Set-HgncOption -Source $null
        (Get-HgncOption).Source | Should -Be 'Auto'
        (Get-HgncGene BRAF).Source | Should -Be 'Service'
    }

    It 'sets where the service is, before the environment and after the parameter' {
        Set-HgncOption -BaseUri $nowhere
        "$((Get-HgncOption).BaseUri)" | Should -Be $nowhere
        { Get-HgncGene BRAF -ErrorAction Stop } | Should -Throw -ErrorId 'HgncConnection,*'
        (Get-HgncGene BRAF -BaseUri $mirror.Uri).HgncId | Should -Be 'HGNC:1097'

        Set-HgncOption -BaseUri ''
        "$((Get-HgncOption).BaseUri)" | Should -Be $mirror.Uri
    }

    It 'sets the rate, the timeout and the retries, and leaves the others as they are' {
        Set-HgncOption -Rate 5 -Timeout 00:00:10 -Retries 0
        $options = Set-HgncOption -Rate 4 -PassThru

        "$($options.Rate) $($options.Timeout) $($options.Retries)" | Should -Be '4 00:00:10 0'
    }

    It 'sets the proxy for requests to the service' {
        # The mirror takes requests as a proxy gets them, too; nothing else knows the name.
        Set-HgncOption -Proxy $mirror.Uri -AllowInsecure
        (Get-HgncGene BRAF -BaseUri http://hgnc.example/).HgncId | Should -Be 'HGNC:1097'

        Set-HgncOption -Proxy http://127.0.0.1:9 -Retries 0
        { Get-HgncGene BRAF -BaseUri http://hgnc.example/ -ErrorAction Stop } |
            Should -Throw '*the proxy http://127.0.0.1:9/ refuses*' -ErrorId 'HgncConnection,*'
    }

    It 'refuses http to another machine, once and before anything is sent, unless it is allowed' {
        Set-HgncOption -Proxy $mirror.Uri
        $before = (Get-MirrorStat $mirror).requests

        { 'BRAF', 'TP53' | Get-HgncGene -BaseUri http://hgnc.example/ } | Should -Throw '*is not secure*' -ErrorId 'HgncBadInput,*'
        { Save-HgncDataset -Uri http://hgnc.example/ -ErrorAction Stop } | Should -Throw '*is not secure*' -ErrorId 'HgncBadInput,*'
        (Get-MirrorStat $mirror).requests | Should -Be $before

        (Set-HgncOption -AllowInsecure -PassThru).AllowInsecure | Should -BeTrue
        (Get-HgncGene BRAF -BaseUri http://hgnc.example/).HgncId | Should -Be 'HGNC:1097'
    }

    It 'never lets genenames.org get more than ten requests a second' {
        (Set-HgncOption -BaseUri https://rest.genenames.org/ -Rate 1000 -PassThru).Rate | Should -Be 10
    }

    It 'sets nothing under -WhatIf' {
        Set-HgncOption -Source Local -BaseUri $nowhere -WhatIf

        "$((Get-HgncOption).Source) $((Get-HgncOption).BaseUri)" | Should -Be "Auto $($mirror.Uri)"
    }

    It 'refuses what is no option, and keeps what there is' {
        { Set-HgncOption -BaseUri 'not an address' -ErrorAction Stop } | Should -Throw -ErrorId 'HgncBadInput,*'
        { Set-HgncOption -Timeout 0 -ErrorAction Stop } | Should -Throw -ErrorId 'HgncBadInput,*'
        { Set-HgncOption -Rate 0 -ErrorAction Stop } | Should -Throw -ErrorId 'HgncBadInput,*'
        { Set-HgncOption -Retries 101 -ErrorAction Stop } | Should -Throw -ErrorId 'HgncBadInput,*'
        { Set-HgncOption -Source Nobody } | Should -Throw

        "$((Get-HgncOption).BaseUri) $((Get-HgncOption).Timeout)" | Should -Be "$($mirror.Uri) 00:01:00"
    }
}
