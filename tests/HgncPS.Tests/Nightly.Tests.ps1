# samples/nightly.ps1, run as a scheduler runs it: a process, its exit code, and the files that it leaves.
BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $root = Get-RepositoryRoot
    $mirror = Start-TestMirror "$root/samples/hgnc_sample.json" "$root/samples/withdrawn.txt"

    function Invoke-Job([string] $Path, [string] $Service, [string] $Files, [string[]] $Option = @('-Attempts', '1')) {
        $out = Join-Path $TestDrive ([guid]::NewGuid())
        $start = @{ HGNC_BASE_URI = $Service; HGNC_DATA = "$out-data"; PSModulePath = "$root/out" + [IO.Path]::PathSeparator + $env:PSModulePath }
        $before = @{}
        foreach ($name in $start.Keys) {
            $before[$name] = [Environment]::GetEnvironmentVariable($name)
            [Environment]::SetEnvironmentVariable($name, $start[$name])
        }
        try {
            Set-HgncOption -Retries 0 -Persist
            $said = pwsh -NoProfile -NonInteractive -File "$root/samples/nightly.ps1" -Path $Path -OutputFolder $out -Uri $Files @Option 2>&1
        }
        finally {
            foreach ($name in $before.Keys) { [Environment]::SetEnvironmentVariable($name, $before[$name]) }
        }
        [pscustomobject]@{ Code = $LASTEXITCODE; Folder = $out; Said = $said -join "`n" }
    }

    function Import-Result($Job, [string] $Name) { @(Import-Csv (Join-Path $Job.Folder $Name)) }

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
        $job = Invoke-Job "$TestDrive/clean.csv" $mirror.Uri "$($mirror.Uri)mirror/files/"

        $job.Code | Should -Be 0 -Because $job.Said
        (Import-Result $job resolved.csv).HgncId | Should -Not -Contain ''
        (Get-ChildItem $job.Folder).Name | Should -Be 'nightly.log', 'resolved.csv'
    }

    It 'ends with 1 and tells what is to be checked' {
        $job = Invoke-Job "$root/samples/messy.csv" $mirror.Uri "$($mirror.Uri)mirror/files/"

        $job.Code | Should -Be 1 -Because $job.Said
        (Import-Result $job resolved.csv).row | Should -Be (1..20)
        (Import-Result $job to-check.csv).Input | Should -Be '44986', 'p65', 'A12M1', 'BRAC1', 'LOC100130992', ''
    }

    It 'ends with 2 where the table cannot be read' {
        $job = Invoke-Job "$TestDrive/none.csv" $mirror.Uri "$($mirror.Uri)mirror/files/"

        $job.Code | Should -Be 2
        $job.Said | Should -BeLike '*ERROR*none.csv*'
    }

    It 'ends with 3 where nobody answers, keeps each row, and the next run needs only those' {
        $job = Invoke-Job "$root/samples/genes.csv" $nowhere $nowhere
        $job.Code | Should -Be 3 -Because $job.Said
        (Import-Result $job resolved.csv).gene_symbol | Should -Be (Import-Csv "$root/samples/genes.csv").gene_symbol

        $next = Invoke-Job "$($job.Folder)/failed.csv" $mirror.Uri "$($mirror.Uri)mirror/files/"
        $next.Code | Should -Be 1 -Because $next.Said
        (Import-Result $next resolved.csv).gene_symbol | Should -Be (Import-Csv "$root/samples/genes.csv").gene_symbol
    }

    It 'asks again for what failed, and has every row in its place in the end' {
        # Rows fail together, so that it takes a few attempts. There is no copy to help.
        $shaky = Start-TestMirror -Option '--fault', '503:0.4'
        try {
            $job = Invoke-Job "$root/samples/genes.csv" $shaky.Uri $nowhere -Option '-Attempts', '40', '-Pause', '0'
        }
        finally { Stop-TestMirror $shaky }

        $job.Code | Should -Be 1 -Because $job.Said
        (Import-Result $job resolved.csv).gene_symbol | Should -Be (Import-Csv "$root/samples/genes.csv").gene_symbol
        (Import-Result $job resolved.csv | Where-Object HgncId).Count | Should -Be 24
    }
}
