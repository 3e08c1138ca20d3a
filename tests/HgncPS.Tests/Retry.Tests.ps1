# What failed, and only that, is asked for again: what errors point at goes down the pipeline as it is.
BeforeDiscovery {
    $runs = @(
        @{ What = 'Get-HgncGene of text'; Fault = '503:0.5'; Ask = { $symbols | Get-HgncGene @more }; Repeat = { $again | Get-HgncGene @more } }
        @{ What = 'Get-HgncGene by parameter'; Fault = '503:0.5'; Ask = { Get-HgncGene $symbols @more }; Repeat = { $again | Get-HgncGene @more } }
        @{ What = 'Get-HgncGene -HgncId'; Fault = '503:0.5'; Ask = { Get-HgncGene -HgncId $ids @more }; Repeat = { $again | Get-HgncGene @more } }
        @{ What = 'Get-HgncGene -Term'; Fault = '503:0.5'; Ask = { Get-HgncGene -Field hgnc_id -Term $ids @more }; Repeat = { $again | Get-HgncGene -Field hgnc_id @more } }
        @{ What = 'Get-HgncGene of rows'; Fault = '503:0.5'; Ask = { $rows | Get-HgncGene @more }; Repeat = { $again | Get-HgncGene @more }; IsRow = $true }
        @{ What = 'Get-HgncGene -Resolve of rows'; Fault = '503:0.5'; Ask = { $rows | Get-HgncGene -Resolve @more }; Repeat = { $again | Get-HgncGene -Resolve @more }; IsRow = $true }
        @{ What = 'Get-HgncGene of hits'; Fault = '503:0.5'; Ask = { $hits | Get-HgncGene @more }; Repeat = { $again | Get-HgncGene @more } }
        @{ What = 'Find-HgncGene of text'; Fault = '503:1'; Ask = { $symbols | Find-HgncGene @more }; Repeat = { $again | Find-HgncGene @more } }
        @{ What = 'Find-HgncGene of queries'; Fault = '503:0.5'; Ask = { $queries | Find-HgncGene @more }; Repeat = { $again | Find-HgncGene @more } }
        @{ What = 'Find-HgncGene -Symbol'; Fault = '503:1'; Ask = { Find-HgncGene -Symbol $symbols @more }; Repeat = { $again | Find-HgncGene @more } }
        @{ What = 'Find-HgncGene of rows'; Fault = '503:1'; Ask = { $rows | Find-HgncGene @more }; Repeat = { $again | Find-HgncGene @more }; IsRow = $true }
        @{ What = 'Resolve-HgncSymbol of text'; Fault = '503:1'; Ask = { $symbols | Resolve-HgncSymbol @more }; Repeat = { $again | Resolve-HgncSymbol @more } }
        @{ What = 'Resolve-HgncSymbol of rows'; Fault = '503:1'; Ask = { $rows | Resolve-HgncSymbol -PassThru @more }; Repeat = { $again | Resolve-HgncSymbol -PassThru @more }; IsRow = $true }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $root = Get-RepositoryRoot
    $mirror = Start-TestMirror
    $failing = Start-TestMirror -Option '--fault', '503:1'
    # So many that of every second request one fails and one does not, whatever the dice.
    $symbols = (Get-HgncGene -Field status -Term Approved -BaseUri $mirror.Uri).Symbol
    $rows = $symbols | ForEach-Object { [pscustomobject]@{ sample = "of $_"; gene_symbol = $_ } }
    $hits = @($symbols | Find-HgncGene -BaseUri $mirror.Uri)
    $ids = $hits.HgncId
    $queries = $symbols | ForEach-Object { "symbol:$_" }
    Set-HgncOption -Retries 0

    # The one line that tells what is worth another try, as the docs have it.
    $docs = Get-Content -Raw "$root/docs/errors.md"
    $blocks = [regex]::Matches($docs, '(?s)```powershell\n(.*?)```') | ForEach-Object { $_.Groups[1].Value }
    $first = @($blocks -match '-ErrorVariable failed')[0]
    $retry = @($blocks -match '\$again')[0]
    $choose = ($retry -split "`n")[0]
}

AfterAll {
    Set-HgncOption -Retries $null
    $env:HGNC_BASE_URI = $null
    $mirror, $failing | ForEach-Object { Stop-TestMirror $_ }
}

Describe 'What failed' {
    It 'comes again, and nothing else: <What>' -ForEach $runs {
        # A new mirror for each case, so that nothing the client knows about a failing service carries over to the next case.
        $shaky = Start-TestMirror -Option '--fault', $Fault
        $more = @{ ErrorVariable = 'failed'; ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue'; BaseUri = $shaky.Uri }
        try { $out = @(. $Ask) }
        finally { Stop-TestMirror $shaky }
        $failed.Count | Should -BeGreaterThan 0
        if ($Fault -ne '503:1') { $out.Count | Should -BeGreaterThan 0 }
        if ($IsRow) { $failed.TargetObject.sample | Should -BeLike 'of *' }

        . ([scriptblock]::Create($choose))
        $again = $again | ForEach-Object TargetObject
        $more.BaseUri = $mirror.Uri
        $out += @(. $Repeat)

        $failed | Should -BeNullOrEmpty
        $out.HgncId | Sort-Object | Should -Be ($ids | Sort-Object)
    }

    It 'is repeated by the lines of docs/errors.md' {
        Push-Location $root
        try {
            $env:HGNC_BASE_URI = $mirror.Uri
            . ([scriptblock]::Create($first)) 3>$null | Out-Null
            $expected = $hits.Symbol | Sort-Object
            $without = $failed.Count

            $env:HGNC_BASE_URI = $failing.Uri
            . ([scriptblock]::Create($first)) 3>$null | Out-Null
            $failed.Count | Should -BeGreaterThan $without
            $env:HGNC_BASE_URI = $mirror.Uri
            . ([scriptblock]::Create($retry)) 3>$null
            $hits.Symbol | Sort-Object | Should -Be $expected

            # Once more there is nothing left to ask for, and no error of that.
            . ([scriptblock]::Create($retry)) 3>$null
            $hits.Count | Should -Be $expected.Count
        }
        finally {
            $env:HGNC_BASE_URI = $null
            Pop-Location
        }
    }
}
