# Once: the cache is the same code in both flavours.
BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $root = Get-RepositoryRoot
    $mirror = Start-TestMirror -Withdrawn "$root/samples/withdrawn.txt"
    $before = $env:HGNC_BASE_URI
    $env:HGNC_BASE_URI = $mirror.Uri
    # A date of HTTP has no parts of a second: what is answered in the very second in which a mirror began to serve might be of one before it.
    do { $now = (Invoke-WebRequest "$($mirror.Uri)info").Headers } until ([datetime] "$($now.Date)" -gt [datetime] "$($now.'Last-Modified')")
    $symbols = (Get-Content "$root/samples/hgnc_sample.json" -Raw | ConvertFrom-Json).response.docs.symbol

    # How many requests the mirror has seen of some work.
    function Measure-Request([scriptblock] $Work) {
        $requests = (Get-MirrorStat $mirror).requests
        $null = & $Work
        (Get-MirrorStat $mirror).requests - $requests
    }

    # A process of its own, as a scheduled job is one.
    function Invoke-Script([string] $Script) {
        Invoke-PowerShell -NoProfile -NonInteractive -Command "Import-Module '$(Get-TestModule)'; $Script"
    }
}

AfterAll {
    Set-HgncOption -CacheAge 0
    $env:HGNC_BASE_URI = $before
    Stop-TestMirror $mirror
    Remove-TestCopy
}

Describe 'Answers that are kept' {
    BeforeEach {
        # Another folder and another age, so that no test has what an earlier one kept.
        $null = Use-NewDataFolder
        $script:age = [timespan]::FromHours(2) + [timespan]::FromSeconds((Get-Random -Maximum 1000000))
        Set-HgncOption -CacheAge $age
    }

    It 'sends one request for what is asked for many times, and gives each its record, in order' {
        $inputs = ($symbols + $symbols + $symbols + $symbols) | Get-Random -Shuffle

        $requests = Measure-Request { $script:genes = $inputs | Get-HgncGene }

        $genes.Symbol -join ' ' | Should -Be ($inputs -join ' ')
        $requests | Should -Be $symbols.Count
    }

    It 'gives each a record of its own' {
        $first, $second = 'BRAF', 'BRAF' | Get-HgncGene
        $first | Add-Member note mine

        $second.PSObject.Properties.Name | Should -Not -Contain 'note'
        (Get-HgncGene BRAF).PSObject.Properties.Name | Should -Not -Contain 'note'
    }

    It 'asks anew under -NoCache' {
        Measure-Request { Get-HgncGene BRAF } | Should -Be 1
        Measure-Request { Get-HgncGene BRAF } | Should -Be 0
        Measure-Request { Get-HgncGene BRAF -NoCache } | Should -Be 1
        Measure-Request { Get-HgncGene BRAF; Find-HgncGene symbol:BRAF } | Should -Be 1
        Measure-Request { Find-HgncGene symbol:BRAF -NoCache } | Should -Be 1
    }

    It 'uses the records it has for the hits of rows, and asks for the others only' {
        $rows = $symbols | ForEach-Object { [pscustomobject] @{ gene = $_ } }

        Measure-Request { $rows[0..29] | Find-HgncGene | Get-HgncGene } | Should -Be 31
        Measure-Request { $rows[0..29] | Find-HgncGene | Get-HgncGene } | Should -Be 0
        # One search for all, and a fetch for each of the thirty that are new.
        Measure-Request { $script:genes = $rows[0..59] | Find-HgncGene | Get-HgncGene } | Should -Be 31

        $genes.Symbol -join ' ' | Should -Be ($symbols[0..59] -join ' ')
    }

    It 'keeps nothing with an age of 0' {
        Set-HgncOption -CacheAge 0
        Measure-Request { Get-HgncGene BRAF; Get-HgncGene BRAF } | Should -Be 2
    }

    It 'says under -Verbose which answers were kept' {
        $null = Get-HgncGene BRAF
        $text = (Get-HgncGene BRAF -Verbose 4>&1) -join "`n"
        $text | Should -Match '/fetch/symbol/BRAF was answered at .*Z and not asked again'
    }

    It 'sends one request, for info, when a script runs again on a day when the data are the same' {
        $script = "'$($symbols -join "','")' | Get-HgncGene | ForEach-Object Symbol"

        $first = Measure-Request { $script:firstNight = Invoke-Script $script }
        $second = Measure-Request { $script:secondNight = Invoke-Script $script }
        $third = Measure-Request { Invoke-Script $script }

        $secondNight -join ' ' | Should -Be ($firstNight -join ' ')
        $secondNight -join ' ' | Should -Be ($symbols -join ' ')
        "$first $second $third" | Should -Be "$($symbols.Count) 1 0"
    }

    It 'answers all runspaces of a process with one request' {
        $requests = Measure-Request {
            $module = Get-TestModule
            $script:found = 1..8 | ForEach-Object -Parallel { Import-Module $using:module; (Get-HgncGene ZNF3).HgncId } -ThrottleLimit 8
        }
        ($found | Sort-Object -Unique) | Should -Be 'HGNC:13089'
        @($found).Count | Should -Be 8
        $requests | Should -Be 1
    }
}

Describe 'Set-HgncOption -Persist' {
    BeforeEach { $script:folder = Use-NewDataFolder }

    AfterEach {
        Set-HgncOption -Rate $null -Timeout $null -Retries $null -Source $null -Proxy $null -CacheAge 0
    }

    It 'sets options for sessions that begin later, and for this one' {
        Set-HgncOption -Rate 7 -Timeout 00:00:07 -CacheAge 1.00:00:00 -Persist

        (Get-HgncOption).Rate | Should -Be 7
        Invoke-Script '(Get-HgncOption | ForEach-Object { "$($_.Rate) $($_.Timeout) $($_.CacheAge) $($_.Retries)" })' |
            Should -Be '7 00:00:07 1.00:00:00 3'
    }

    It 'adds to what was set for good, and takes back what is $null' {
        Set-HgncOption -Rate 7 -Retries 1 -Persist
        Set-HgncOption -Rate $null -Timeout 00:00:05 -Persist

        Invoke-Script '(Get-HgncOption | ForEach-Object { "$($_.Rate) $($_.Timeout) $($_.Retries)" })' |
            Should -Be ' 00:00:05 1'
    }

    It 'does not write what only the session has' {
        Set-HgncOption -Retries 2
        Set-HgncOption -Timeout 00:00:05 -Persist

        Invoke-Script '(Get-HgncOption).Retries' | Should -Be 3
    }

    It 'counts for the tool, too' {
        Set-HgncOption -Source Local -Persist

        & (Get-Tool) get BRAF 2>&1 | Out-String | Should -BeLike '*no local copy*'
        & (Get-Tool) get BRAF --source service --fields symbol | Select-Object -Last 1 | Should -Be BRAF
    }

    It 'writes nothing under -WhatIf' {
        Set-HgncOption -Rate 7 -Persist -WhatIf

        Join-Path $folder options.json | Should -Not -Exist
    }

    It 'is named by the error where the file was broken by hand, and mends it with a warning' {
        Set-HgncOption -Rate 7 -Persist
        Set-Content (Join-Path $folder options.json) '{ "rate": '

        { Get-HgncGene BRAF -ErrorAction Stop } | Should -Throw '*options.json*' -ErrorId 'HgncBadData,*'
        Set-HgncOption -Rate 6 -Persist -WarningVariable warning -WarningAction SilentlyContinue
        "$warning" | Should -BeLike '*options.json*replaced.'
        (Get-HgncOption).Rate | Should -Be 6
    }

    It 'does not write a password' {
        { Set-HgncOption -Proxy http://me:secret@127.0.0.1:3128 -Persist -ErrorAction Stop } |
            Should -Throw '*password*' -ErrorId 'HgncBadInput,*'
        Join-Path $folder options.json | Should -Not -Exist
        (Set-HgncOption -Proxy http://me:secret@127.0.0.1:3128 -PassThru).Proxy | Should -Be 'http://***@127.0.0.1:3128/'
    }

    It 'goes behind the environment, and both behind the session' {
        Set-HgncOption -BaseUri http://127.0.0.1:9/ -Persist
        Set-HgncOption -BaseUri $null
        "$((Get-HgncOption).BaseUri)" | Should -Be $mirror.Uri
        Set-HgncOption -BaseUri http://127.0.0.1:8/
        "$((Get-HgncOption).BaseUri)" | Should -Be 'http://127.0.0.1:8/'
        Set-HgncOption -BaseUri $null
    }
}
