# Once: it starts processes of both flavours by itself.
BeforeDiscovery {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    # It is built with the solution. Two copies of an assembly do not load into one process, so it gets a separate process.
    $noOtherFlavour = -not (Test-Path "$(Get-RepositoryRoot)/out/HgncPS/bin/netstandard2.0/HgncPS.dll")
}

BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $root = Get-RepositoryRoot
    $samples = Join-Path $root 'samples'
}

AfterAll { $env:HGNC_RATE = $null }

Describe 'The request limit' {
    It 'is ten in any second, as the mirror counts them' {
        $strict = Start-TestMirror -Option '--rate', '10'
        $env:HGNC_RATE = '10'
        try {
            Import-Csv "$samples/genes.csv" |
                Find-HgncGene -BaseUri $strict.Uri -ErrorAction SilentlyContinue -WarningAction SilentlyContinue |
                Get-HgncGene -BaseUri $strict.Uri | Measure-Object | ForEach-Object Count | Should -Be 24
            $stats = Get-MirrorStat $strict
            # A fetch for each hit; the rest is a search for all rows, and what three symbols that are not approved take.
            $stats.requests | Should -BeIn (26..40)
            $stats.refused | Should -Be 0
            $stats.maxInOneSecond | Should -BeLessOrEqual 10
        }
        finally {
            $env:HGNC_RATE = $null
            Stop-TestMirror $strict
        }
    }

    It 'is the same in the flavour for Windows PowerShell' -Skip:$noOtherFlavour {
        $strict = Start-TestMirror -Option '--rate', '10'
        try {
            $script = @"
                Import-Module '$(Get-RepositoryRoot)/out/HgncPS/bin/netstandard2.0/HgncPS.dll'
                `$env:HGNC_RATE = '10'
                Import-Csv '$samples/genes.csv' | Find-HgncGene -BaseUri $($strict.Uri) -ErrorAction SilentlyContinue -WarningAction SilentlyContinue |
                    Get-HgncGene -BaseUri $($strict.Uri) | ForEach-Object Symbol
"@
            @(Invoke-PowerShell -NoProfile -Command $script).Count | Should -Be 24
            $stats = Get-MirrorStat $strict
            $stats.refused | Should -Be 0
            $stats.maxInOneSecond | Should -BeLessOrEqual 10
        }
        finally {
            Stop-TestMirror $strict
        }
    }

    It 'is one for all runspaces' {
        $strict = Start-TestMirror -Option '--rate', '10'
        $env:HGNC_RATE = '10'
        $module = Get-TestModule
        try {
            $symbols = 1..4 | ForEach-Object -Parallel {
                Import-Module $using:module
                'BRAF', 'TP53', 'EGFR', 'KRAS', 'MYC', 'ZNF3' | Get-HgncGene -BaseUri ($using:strict).Uri | ForEach-Object Symbol
            }
            $symbols.Count | Should -Be 24
            (Get-MirrorStat $strict).refused | Should -Be 0
        }
        finally {
            $env:HGNC_RATE = $null
            Stop-TestMirror $strict
        }
    }

    It 'is one for all processes, also of both flavours' -Skip:$noOtherFlavour {
        $strict = Start-TestMirror -Option '--rate', '10'
        try {
            $command = Get-PowerShellCommand
            $symbols = 'HgncPS.psd1', 'bin/netstandard2.0/HgncPS.dll' | ForEach-Object -Parallel {
                $script = @"
                    Import-Module '$using:root/out/HgncPS/$_'
                    `$env:HGNC_RATE = '10'
                    (Import-Csv '$using:samples/genes.csv').gene_symbol | Get-HgncGene -BaseUri $(($using:strict).Uri) -ErrorAction SilentlyContinue |
                        ForEach-Object Symbol
"@
                $first = ($using:command).First
                & ($using:command).Program @first -NoProfile -Command $script
            }
            $symbols.Count | Should -BeGreaterThan 40
            $stats = Get-MirrorStat $strict
            $stats.refused | Should -Be 0
            $stats.maxInOneSecond | Should -BeLessOrEqual 10
        }
        finally {
            Stop-TestMirror $strict
        }
    }

    It 'is kept with one warning where it cannot be shared' {
        $strict = Start-TestMirror -Option '--rate', '10'
        $file = New-Item (Join-Path $TestDrive 'file')
        try {
            $script = @"
                Import-Module '$(Get-TestModule)'
                `$env:HGNC_RATE = '10'
                `$env:HGNC_DATA = '$file'
                `$genes = 1..2 | ForEach-Object { 'BRAF', 'TP53', 'EGFR', 'KRAS', 'MYC', 'ZNF3' } |
                    Get-HgncGene -BaseUri $($strict.Uri) -WarningVariable warning -WarningAction SilentlyContinue
                `$null = Get-HgncGene BRAF -BaseUri $($strict.Uri) -WarningVariable +warning -WarningAction SilentlyContinue
                `$genes.Count; `$warning.Count; "`$warning"
"@
            $count, $warnings, $text = Invoke-PowerShell -NoProfile -Command $script
            $count | Should -Be 12
            $warnings | Should -Be 1
            $text | Should -BeLike '*cannot be shared*HGNC_DATA*'
            (Get-MirrorStat $strict).refused | Should -Be 0
        }
        finally {
            Stop-TestMirror $strict
        }
    }
}
