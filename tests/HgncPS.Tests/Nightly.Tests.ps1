# Once: the script runs with the module as PowerShell 7 takes it.
# samples/nightly.ps1: its exit code, and the files that it leaves.
BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $root = Get-RepositoryRoot
    $mirror = Start-TestMirror "$root/samples/hgnc_sample.json" "$root/samples/withdrawn.txt"

    # A scheduler starts a process. Only the tests that need one do so, since it takes longer to start than the job itself.
    function Invoke-Job([string] $Path, [string] $Service, [string] $Files, [hashtable] $Option = @{ Attempts = 1 }, [string] $Name = [guid]::NewGuid(), [hashtable] $Set = @{ Retries = 0 }, [switch] $AsProcess) {
        $out = Join-Path $TestDrive $Name
        # Not below $TestDrive: Windows does not let Pester delete a copy that this process has open.
        $null = Use-NewDataFolder
        $start = @{ HGNC_BASE_URI = $Service; PSModulePath = "$root/out" + [IO.Path]::PathSeparator + $env:PSModulePath }
        $before = @{}
        foreach ($variable in $start.Keys) {
            $before[$variable] = [Environment]::GetEnvironmentVariable($variable)
            [Environment]::SetEnvironmentVariable($variable, $start[$variable])
        }
        try {
            Set-HgncOption @Set -Persist
            $parameters = @{ Path = $Path; OutputFolder = $out; Uri = $Files } + $Option
            $said = if ($AsProcess) {
                Invoke-PowerShell -NoProfile -NonInteractive -File "$root/samples/nightly.ps1" @($parameters.Keys | ForEach-Object { "-$_"; "$($parameters[$_])" }) 2>&1
            }
            else { & "$root/samples/nightly.ps1" @parameters 2>&1 }
        }
        finally {
            foreach ($variable in $before.Keys) { [Environment]::SetEnvironmentVariable($variable, $before[$variable]) }
        }
        [pscustomobject]@{ Code = $LASTEXITCODE; Folder = $out; Said = $said -join "`n" }
    }

    function Import-Result($Job, [string] $Name) { @(Import-Csv -LiteralPath (Join-Path $Job.Folder $Name)) }

    function Get-Column($Row) { $Row.PSObject.Properties.Name }

    $nowhere = 'http://127.0.0.1:9/'
}

AfterAll {
    Set-HgncOption -Retries $null
    Stop-TestMirror $mirror
    Remove-TestCopy
}

Describe 'The nightly job' {
    It 'ends with 0 where every row has a gene' {
        Import-Csv "$root/samples/genes.csv" | Where-Object gene_symbol -NE BRAC1 | Export-Csv "$TestDrive/clean.csv"
        $job = Invoke-Job "$TestDrive/clean.csv" $mirror.Uri "$($mirror.Uri)mirror/files/" -AsProcess

        $job.Code | Should -Be 0 -Because $job.Said
        (Import-Result $job resolved.csv).HgncId | Should -Not -Contain ''
        (Get-ChildItem $job.Folder).Name | Should -Be 'nightly.log', 'resolved.csv'
    }

    It 'ends with 1 and reports what to check' {
        $job = Invoke-Job "$root/samples/messy.csv" $mirror.Uri "$($mirror.Uri)mirror/files/" -AsProcess

        $job.Code | Should -Be 1 -Because $job.Said
        (Import-Result $job resolved.csv).row | Should -Be (1..20)
        (Import-Result $job to-check.csv).Input | Should -Be '44986', 'p65', 'A12M1', 'BRAC1', 'LOC100130992', ''
    }

    It 'ends with 2 where the table cannot be read' {
        $job = Invoke-Job "$TestDrive/none.csv" $mirror.Uri "$($mirror.Uri)mirror/files/" -AsProcess

        $job.Code | Should -Be 2
        $job.Said | Should -BeLike '*ERROR*none.csv*'
    }

    It 'ends with 3 if no server responds, keeps each row, and the next run tries only those' {
        $job = Invoke-Job "$root/samples/genes.csv" $nowhere $nowhere -AsProcess
        $job.Code | Should -Be 3 -Because $job.Said
        (Import-Result $job resolved.csv).gene_symbol | Should -Be (Import-Csv "$root/samples/genes.csv").gene_symbol

        $next = Invoke-Job "$($job.Folder)/failed.csv" $mirror.Uri "$($mirror.Uri)mirror/files/"
        $next.Code | Should -Be 1 -Because $next.Said
        (Import-Result $next resolved.csv).gene_symbol | Should -Be (Import-Csv "$root/samples/genes.csv").gene_symbol
    }

    It 'retries what failed, and has every row in its position in the end' {
        # Rows fail together, so that it takes a few attempts. There is no copy to help.
        $shaky = Start-TestMirror -Option '--fault', '503:0.4'
        try {
            $job = Invoke-Job "$root/samples/genes.csv" $shaky.Uri $nowhere -Option @{ Attempts = 40; Pause = 0 } -AsProcess
        }
        finally { Stop-TestMirror $shaky }

        $job.Code | Should -Be 1 -Because $job.Said
        (Import-Result $job resolved.csv).gene_symbol | Should -Be (Import-Csv "$root/samples/genes.csv").gene_symbol
        (Import-Result $job resolved.csv | Where-Object HgncId).Count | Should -Be 24
    }
    It 'ends with 2 if another program has the table open, and leaves the new one beside it' {
        if (-not $IsWindows) { Set-ItResult -Skipped -Because 'only Windows does not replace a file that a program has open' }

        $first = Invoke-Job "$root/samples/genes.csv" $mirror.Uri "$($mirror.Uri)mirror/files/" -Name open
        $excel = [IO.File]::Open("$($first.Folder)/resolved.csv", 'Open', 'ReadWrite', 'Read')
        try { $job = Invoke-Job "$root/samples/genes.csv" $mirror.Uri "$($mirror.Uri)mirror/files/" -Name open }
        finally { $excel.Dispose() }

        $job.Code | Should -Be 2 -Because $job.Said
        Get-Content "$($job.Folder)/resolved.csv.new" | Should -Be (Get-Content "$($job.Folder)/resolved.csv")
    }

    It 'keeps a table of one column' {
        'gene', 'TP53', 'MARCH1' | Set-Content "$TestDrive/one.csv"
        $job = Invoke-Job "$TestDrive/one.csv" $mirror.Uri "$($mirror.Uri)mirror/files/"

        $job.Code | Should -Be 0 -Because $job.Said
        $rows = Import-Result $job resolved.csv
        Get-Column $rows[0] | Should -Be 'gene', 'HgncSymbol', 'HgncId', 'HgncMatch'
        $rows.gene | Should -Be 'TP53', 'MARCH1'
        $rows.HgncSymbol | Should -Be 'TP53', 'MARCHF1'
    }

    It 'keeps columns whose names have wildcards, or are those of the answers' {
        '"Symbol","log2 [FC]","HgncId"', 'TP53,1.5,HGNC:11998' | Set-Content "$TestDrive/own.csv"
        $job = Invoke-Job "$TestDrive/own.csv" $mirror.Uri "$($mirror.Uri)mirror/files/"

        $job.Code | Should -Be 0 -Because $job.Said
        $row = Import-Result $job resolved.csv
        Get-Column $row | Should -Be 'Symbol', 'log2 [FC]', 'HgncId', 'HgncSymbol', 'ResolvedHgncId', 'HgncMatch'
        $row.PSObject.Properties.Value | Should -Be 'TP53', '1.5', 'HGNC:11998', 'TP53', 'HGNC:11998', 'Identifier'
    }

    It 'ends with 3 where the service blocks it, asks no more, and keeps each row and what was answered' {
        # 500 rows are asked about together, here in two requests. The next one is the third.
        0..599 | ForEach-Object { [pscustomobject]@{ gene = $_ -lt 500 ? 'TP53' : "NONE$_"; row = $_ } } | Export-Csv "$TestDrive/long.csv"
        $strict = Start-TestMirror -Option '--rate', '2'
        try {
            $job = Invoke-Job "$TestDrive/long.csv" $strict.Uri $nowhere -Option @{ Attempts = 3; Pause = 0 }
        }
        finally { Stop-TestMirror $strict }

        $job.Code | Should -Be 3 -Because $job.Said
        $job.Said | Should -BeLike '*ERROR*HgncBlocked*500 rows have a gene, 0 are to be checked, 100 failed.'
        $job.Said | Should -Not -BeLike '*again*'
        Get-Content "$($job.Folder)/nightly.log" | Should -Be ($job.Said -split "`n")
        $rows = Import-Result $job resolved.csv
        $rows.row | Should -Be (0..599)
        ($rows | Where-Object HgncId).row | Should -Be (0..499)
        (Import-Result $job failed.csv).row | Should -Be (500..599)
    }

    It 'ends with 2 where a setting is wrong' {
        $job = Invoke-Job "$root/samples/genes.csv" nonsense $nowhere

        $job.Code | Should -Be 2 -Because $job.Said
        $job.Said | Should -BeLike '*ERROR*HgncBadInput*nonsense*'
        (Import-Result $job resolved.csv).Count | Should -Be 25
    }

    It 'takes brackets in paths as they are' {
        # The neighbour is what they would mean as wildcards.
        $null = New-Item "$TestDrive/a b" -ItemType Directory
        Copy-Item "$root/samples/genes.csv" -Destination "$TestDrive/genes_.csv"
        Move-Item "$TestDrive/genes_.csv" "$TestDrive/genes [1].csv"
        foreach ($night in 1, 2) {
            $job = Invoke-Job "$TestDrive/genes [1].csv" $mirror.Uri "$($mirror.Uri)mirror/files/" -Name 'a [b]'

            $job.Code | Should -Be 1 -Because $job.Said
            (Import-Result $job resolved.csv).Count | Should -Be 25
        }
        Get-ChildItem "$TestDrive/a b" | Should -BeNullOrEmpty
        (Get-ChildItem -LiteralPath $job.Folder).Name | Should -Be 'nightly.log', 'resolved.csv', 'to-check.csv'
    }

    It 'ends with 2 where the output folder is a file' {
        Set-Content "$TestDrive/taken" 'mine'
        $job = Invoke-Job "$root/samples/genes.csv" $mirror.Uri "$($mirror.Uri)mirror/files/" -Name taken

        $job.Code | Should -Be 2 -Because $job.Said
        $job.Said | Should -BeLike '*ERROR*taken*'
        Get-Content "$TestDrive/taken" | Should -Be 'mine'
    }

    It 'ends with 2 where the output cannot be written' {
        $null = New-Item "$TestDrive/full/resolved.csv.new" -ItemType Directory
        $job = Invoke-Job "$root/samples/genes.csv" $mirror.Uri "$($mirror.Uri)mirror/files/" -Name full

        $job.Code | Should -Be 2 -Because $job.Said
        Get-Content "$TestDrive/full/nightly.log" | Select-Object -Last 1 | Should -BeLike '*ERROR*resolved.csv.new*'
    }

    It 'ends with 2 where no column has symbols, and says which there are' {
        'id,what is it', '1,TP53', '2,MARCH1' | Set-Content "$TestDrive/other.csv"
        $job = Invoke-Job "$TestDrive/other.csv" $mirror.Uri "$($mirror.Uri)mirror/files/"

        $job.Code | Should -Be 2 -Because $job.Said
        $job.Said | Should -BeLike '*ERROR*-Column: id, what is it.*'
        (Get-ChildItem $job.Folder).Name | Should -Be 'nightly.log'
    }

    It 'takes the symbols from -Column, and keeps the table as it is' {
        'symbol,what is it', '1,TP53', '2,MARCH1' | Set-Content "$TestDrive/named.csv"
        $job = Invoke-Job "$TestDrive/named.csv" $mirror.Uri "$($mirror.Uri)mirror/files/" -Option @{ Column = 'what is it' }

        $job.Code | Should -Be 0 -Because $job.Said
        $rows = Import-Result $job resolved.csv
        Get-Column $rows[0] | Should -Be 'symbol', 'what is it', 'HgncSymbol', 'HgncId', 'HgncMatch'
        $rows.symbol | Should -Be '1', '2'
        $rows.HgncSymbol | Should -Be 'TP53', 'MARCHF1'
    }

    It 'ends with 2 if -Column does not exist' {
        $job = Invoke-Job "$root/samples/genes.csv" $mirror.Uri "$($mirror.Uri)mirror/files/" -Option @{ Column = 'jene' }

        $job.Code | Should -Be 2 -Because $job.Said
        $job.Said | Should -BeLike '*ERROR*no column jene*gene_symbol*'
    }

    It 'asks once' {
        $before = (Get-MirrorStat $mirror).Requests
        $null = Import-Csv "$root/samples/messy.csv" | Resolve-HgncSymbol -BaseUri $mirror.Uri -WarningAction Ignore
        $between = (Get-MirrorStat $mirror).Requests
        $job = Invoke-Job "$root/samples/messy.csv" $mirror.Uri $nowhere -Set @{ Retries = 0; CacheAge = 0 }

        $job.Code | Should -Be 1 -Because $job.Said
        (Get-MirrorStat $mirror).Requests - $between | Should -Be ($between - $before)
    }

    It 'takes no answers of an earlier night for its own' {
        $first = Invoke-Job "$root/samples/genes.csv" $mirror.Uri "$($mirror.Uri)mirror/files/"
        $job = Invoke-Job "$($first.Folder)/resolved.csv" $nowhere $nowhere

        $job.Code | Should -Be 3 -Because $job.Said
        $job.Said | Should -BeLike '*0 rows have a gene, 0 are to be checked, 25 failed.'
        $rows = Import-Result $job resolved.csv
        Get-Column $rows[0] | Should -Be 'sample', 'gene_symbol', 'chromosome', 'log2fc', 'HgncSymbol', 'HgncId', 'HgncMatch'
        $rows.HgncId | Sort-Object -Unique | Should -Be ''
        Get-Column (Import-Result $job failed.csv)[0] | Should -Be (Get-Column (Import-Csv "$root/samples/genes.csv")[0])
    }
}
