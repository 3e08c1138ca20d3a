# Each fault of a service and of the way to it, through the cmdlets: the id and the category that docs/errors.md has for it.

BeforeDiscovery {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
}

BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $root = Get-RepositoryRoot
    $start = [System.Diagnostics.ProcessStartInfo]::new((Get-FaultServer))
    $start.RedirectStandardInput = $start.RedirectStandardOutput = $true
    $start.UseShellExecute = $false
    $server = [System.Diagnostics.Process]::Start($start)
    $service = $server.StandardOutput.ReadLine() | ConvertFrom-Json

    $categories = @{}
    foreach ($line in Get-Content "$root/docs/errors.md") {
        if ($line -match '^\| `(Hgnc\w+)` \| (\w+) \|') { $categories[$Matches[1]] = $Matches[2] }
    }
    # As many at a time as there are faults: what takes long is that most are tried again. Each imports the module, and on a busy machine its first
    # response can take more than a second.
    Set-HgncOption -Timeout 00:00:03
    $module = (Get-Module HgncPS).Path
    $outcomes = $service.Faults | Where-Object Name -ne 'status-403' | ForEach-Object -ThrottleLimit 64 -Parallel {
        Import-Module $using:module
        $uri = "$(($using:service).Uri)$($_.Name)/"
        $problem = $null
        $records = 'before', 'bad', 'after' |
            Get-HgncGene -Field symbol -BaseUri $uri -ErrorVariable problem -ErrorAction SilentlyContinue
        [pscustomobject]@{
            Fault    = $_
            Symbols  = $records.Symbol
            Problem  = $problem
            Attempts = [int] (Invoke-RestMethod "${uri}count")
        }
    }
}

AfterAll {
    Set-HgncOption -Timeout $null
    $server.Kill()
    $server.Dispose()
}

Describe 'A fault' {
    It 'was tried in all its kinds' {
        $outcomes.Count | Should -BeGreaterThan 50
        $outcomes.Count | Should -Be ($service.Faults.Count - 1)
    }

    It 'gives the input its record, where it passes' {
        foreach ($outcome in $outcomes | Where-Object { -not $_.Fault.Error }) {
            "$($outcome.Symbols)" | Should -Be 'before bad after' -Because $outcome.Fault.Name
            $outcome.Problem | Should -BeNullOrEmpty -Because $outcome.Fault.Name
        }
    }

    It 'ends in one error about the input, with the ID and the category of its kind and with advice, and affects no other input' {
        foreach ($outcome in $outcomes | Where-Object { $_.Fault.Error }) {
            $because = $outcome.Fault.Name
            "$($outcome.Symbols)" | Should -Be 'before after' -Because $because
            $problem = $outcome.Problem
            @($problem).Count | Should -Be 1 -Because $because
            $problem.TargetObject | Should -Be 'bad' -Because $because
            $problem.FullyQualifiedErrorId | Should -Be "Hgnc$($outcome.Fault.Error),HgncPS.Commands.GetHgncGeneCommand" -Because $because
            "$($problem.CategoryInfo.Category)" | Should -Be $categories["Hgnc$($outcome.Fault.Error)"] -Because $because
            $problem.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty -Because $because
        }
    }

    It 'is tried again as often as its kind may pass' {
        Skip-InDesktopFlavour 'the HTTP client sends again by itself where a connection ends, which only the flavour for PowerShell 7 can stop'
        foreach ($outcome in $outcomes) {
            $outcome.Attempts | Should -Be $outcome.Fault.Attempts -Because $outcome.Fault.Name
        }
    }

    It 'ends the pipeline where the address is blocked' {
        { 'bad', 'after' | Get-HgncGene -Field symbol -BaseUri "$($service.Uri.Replace('127.0.0.1', 'localhost'))status-403/" } |
            Should -Throw -ErrorId 'HgncBlocked,*'
    }
}

Describe 'Faults by chance' {
    It 'leave each of many inputs exactly one outcome, in order' {
        $inputs = 1..($env:HGNC_TRIALS -eq 'full' ? 10000 : 1000) | ForEach-Object { "G$_" }
        $problems = $null
        # Without another attempt one input in twenty fails.
        Set-HgncOption -Retries 0 -Timeout 00:00:01
        try {
            $records = @($inputs | Get-HgncGene -Field symbol -BaseUri "$($service.Uri)chance/1100/" -ErrorVariable problems -ErrorAction SilentlyContinue -WarningAction SilentlyContinue)
        }
        finally {
            Set-HgncOption -Retries $null -Timeout $null
        }
        $failed = [Collections.Generic.HashSet[string]] @($problems.TargetObject)

        $problems.Count | Should -Be $failed.Count
        $problems.Count | Should -BeGreaterThan ($inputs.Count / 50)
        $problems.TargetObject | Should -Be @($inputs | Where-Object { $failed.Contains($_) })
        $records.Symbol | Should -Be @($inputs | Where-Object { -not $failed.Contains($_) })
    }
}
