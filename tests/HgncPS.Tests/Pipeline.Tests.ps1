BeforeDiscovery {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $noRealData = -not (Get-RealDataset)
}

BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $root = Get-RepositoryRoot
    $samples = Join-Path $root 'samples'
    $mirror = Start-TestMirror
    $env:HGNC_BASE_URI = $mirror.Uri
}

AfterAll {
    $env:HGNC_BASE_URI = $env:HGNC_RATE = $null
    Stop-TestMirror $mirror
}

Describe 'A pipeline' {
    It 'turns a table of symbols into records, in order, and names the rows that have none' {
        $problem = $null
        $out = Join-Path $TestDrive 'out.csv'
        Import-Csv "$samples/genes.csv" | Find-HgncGene -ErrorVariable problem -ErrorAction SilentlyContinue -WarningAction SilentlyContinue |
            Get-HgncGene | Export-Csv $out

        $now = @{ MARCH1 = 'MARCHF1'; p65 = 'RELA' }
        $rows = (Import-Csv "$samples/genes.csv").gene_symbol | Where-Object { $_ -ne 'BRAC1' }
        (Import-Csv $out).Symbol | Should -Be ($rows | ForEach-Object { $now[$_] ?? $_ })
        $problem.TargetObject.gene_symbol | Should -Be 'BRAC1'
    }

    It 'does the job of get-gene-info' {
        Get-Content "$samples/ids.txt" | Get-HgncGene -Field entrez_id -Property entrez_id, symbol |
            ForEach-Object entrez_id | Should -Be (Get-Content "$samples/ids.txt")
    }

    It 'ends at once when the service blocks, with one error, and sends no more' {
        $strict = Start-TestMirror -Option '--fault', '403:1'
        try {
            $problem = $null
            try { 1..100 | ForEach-Object { "GENE$_" } | Get-HgncGene -BaseUri $strict.Uri } catch { $problem = $_ }

            $problem.FullyQualifiedErrorId | Should -BeLike 'HgncBlocked,*'
            $problem.ErrorDetails.RecommendedAction | Should -BeLike '*Stop all programs*'
            (Get-MirrorStat $strict).requests | Should -BeLessOrEqual 32
        }
        finally {
            Stop-TestMirror $strict
        }
    }

    It 'asks again what fails in passing' {
        $shaky = Start-TestMirror -Option '--fault', '503:0.2'
        try {
            (Get-Content "$samples/ids.txt" | Get-HgncGene -Field entrez_id -BaseUri $shaky.Uri).Count | Should -Be 10
        }
        finally {
            Stop-TestMirror $shaky
        }
    }

    It 'sends nothing more once somebody downstream has enough' {
        $strict = Start-TestMirror -Option '--rate', '10', '--latency', '50'
        $env:HGNC_RATE = '10'
        try {
            $first = 1..500 | ForEach-Object { 'BRAF' } | Get-HgncGene -BaseUri $strict.Uri -WarningAction SilentlyContinue | Select-Object -First 3
            $sent = (Get-MirrorStat $strict).requests

            # What was still on its way would arrive in the two seconds that these take.
            $null = 1..15 | ForEach-Object { 'TP53' } | Get-HgncGene -BaseUri $strict.Uri

            $first.Count | Should -Be 3
            $sent | Should -BeIn (3..20)
            (Get-MirrorStat $strict).requests | Should -Be ($sent + 15)

            # Nor does what looks for the meaning of symbols that are not approved.
            $rows = 'BRAF', (1..60 | ForEach-Object { "NOSUCH$_" }) | ForEach-Object { $_ } | ForEach-Object { [pscustomobject]@{ symbol = $_ } }
            $null = $rows | Find-HgncGene -BaseUri $strict.Uri | Select-Object -First 1
            $sent = (Get-MirrorStat $strict).requests
            $null = 1..15 | ForEach-Object { 'TP53' } | Get-HgncGene -BaseUri $strict.Uri
            (Get-MirrorStat $strict).requests | Should -Be ($sent + 15)
        }
        finally {
            $env:HGNC_RATE = $null
            Stop-TestMirror $strict
        }
    }

    It 'runs no further ahead of a slow consumer than <Ahead> requests at a rate of <Rate>' -ForEach @(
        @{ Rate = '50'; Ahead = 50 }
        @{ Rate = ''; Ahead = 32 }
    ) {
        $env:HGNC_RATE = $Rate
        try {
            $before = (Get-MirrorStat $mirror).requests
            $taken = 0
            $most = 0
            1..150 | ForEach-Object { 'BRAF' } | Get-HgncGene | ForEach-Object {
                $taken++
                # To ask the mirror takes long enough for any number of requests.
                $most = [math]::Max($most, (Get-MirrorStat $mirror).requests - $before - $taken)
            }
            $taken | Should -Be 150
            $most | Should -BeIn (1..$Ahead)
        }
        finally {
            $env:HGNC_RATE = $null
        }
    }

    It 'runs no further ahead of a slow consumer with words that are no symbols' {
        $before = (Get-MirrorStat $mirror).requests
        $taken = 0
        $most = 0
        1..300 | ForEach-Object { 'oncogene' } | Find-HgncGene -First 1 -WarningAction SilentlyContinue | ForEach-Object {
            $taken++
            $most = [math]::Max($most, (Get-MirrorStat $mirror).requests - $before - $taken)
        }
        $taken | Should -Be 300
        # Three searches for the symbols, or some more where the words came slowly, beside those that are near.
        $most | Should -BeIn (1..45)
    }

    It 'asks for a word without waiting for the next one' {
        $before = (Get-MirrorStat $mirror).requests
        $asked = & {
            'BRAF'
            # Each look at the mirror takes some milliseconds: many more of them than a request needs.
            for ($i = 0; $i -lt 5000 -and (Get-MirrorStat $mirror).requests -eq $before; $i++) { }
            'TP53'
            (Get-MirrorStat $mirror).requests - $before | ForEach-Object { $script:seen = $_ }
        } | Find-HgncGene

        $asked.Symbol | Should -Be 'BRAF', 'TP53'
        $seen | Should -BeGreaterThan 0
    }

    It 'stops while it waits for an answer' {
        $slow = Start-TestMirror -Option '--latency', '600000'
        try {
            $shell = [powershell]::Create()
            $nothing = [System.Management.Automation.PSDataCollection[psobject]]::new()
            $nothing.Complete()
            $null = $shell.AddScript("Import-Module '$(Get-TestModule)'; 'reached'; Get-HgncGene BRAF -BaseUri $($slow.Uri)")
            $output = [System.Management.Automation.PSDataCollection[psobject]]::new()
            $running = $shell.BeginInvoke($nothing, $output)
            while ((Get-MirrorStat $slow).requests -lt 1 -and -not $running.IsCompleted) { $null = [System.Threading.Thread]::Yield() }
            $shell.Stop()

            $shell.InvocationStateInfo.State | Should -Be Stopped
            $running.IsCompleted | Should -BeTrue
        }
        finally {
            $shell.Dispose()
            Stop-TestMirror $slow
        }
    }

    It 'overlaps requests and keeps their order' {
        $slow = Start-TestMirror -Option '--latency', '300'
        try {
            $names = 'BRAF', 'TP53', 'EGFR', 'KRAS', 'MYC', 'ZNF3', 'NOSUCH', 'BRCA1'
            ($names | Get-HgncGene -BaseUri $slow.Uri -ErrorAction SilentlyContinue).Symbol |
                Should -Be ($names | Where-Object { $_ -ne 'NOSUCH' })
        }
        finally {
            Stop-TestMirror $slow
        }
    }

    It 'turns 500 real symbols into 500 rows in order' -Skip:$noRealData {
        $real = Start-TestMirror -Dataset (Get-RealDataset)
        try {
            $genes = @(Get-HgncGene -Field status -Term Approved -BaseUri $real.Uri)
            $genes.Count | Should -Be 7020
            $genes | Get-Random -Count 500 -SetSeed 7 | Select-Object @{ n = 'gene_symbol'; e = { $_.Symbol } } | Export-Csv "$TestDrive/500.csv"
            Import-Csv "$TestDrive/500.csv" | Find-HgncGene -BaseUri $real.Uri -WarningAction SilentlyContinue |
                Get-HgncGene -BaseUri $real.Uri -Property hgnc_id, symbol, alias_symbol -WarningAction SilentlyContinue | Export-Csv "$TestDrive/out.csv"

            $rows = Import-Csv "$TestDrive/out.csv"
            $rows.Count | Should -Be 500
            $rows.symbol | Should -Be (Import-Csv "$TestDrive/500.csv").gene_symbol
            $rows[0].psobject.Properties.Name | Should -Be 'hgnc_id', 'symbol', 'alias_symbol'
        }
        finally {
            Stop-TestMirror $real
        }
    }
}
