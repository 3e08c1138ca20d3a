<#
.SYNOPSIS
Measures how soon a pipeline stops while its requests are in progress: after Ctrl+C, Select-Object -First, an exception in a cmdlet
downstream, and when its runspace closes, for each cmdlet that sends requests. The mark is 250 ms. Run it after `dotnet build`.

.DESCRIPTION
A mirror delays every response by five seconds, and the pipeline is stopped while it waits for one. Late is the number of requests that the mirror counted between
the end and a second later. It should be 0.

.EXAMPLE
nice -n -15 pwsh -File bench/Measure-Stop.ps1
#>
param(
    # HGNC's complete set, or a part of it.
    [string] $Dataset = "$PSScriptRoot/../samples/hgnc_sample.json",
    # The number of runs of each.
    [int] $Runs = 10,
    # The delay of each response of the slow mirror, in milliseconds.
    [int] $Latency = 5000
)
$ErrorActionPreference = 'Stop'
Import-Module "$PSScriptRoot/../tests/HgncPS.Tests/TestMirror.psm1" -Force
Import-Module "$PSScriptRoot/Measure.psm1" -Force
$work = New-WorkFolder
$module = Join-Path (Get-RepositoryRoot) 'out/HgncPS'
$Mark = 250

# A pipeline in progress. For a cmdlet that writes during its requests, the first output is the error of an invalid
# input. $seen waits until the mirror has the request of the input before it.
$underWay = [ordered]@{
    'Get-HgncGene'       = "& { 'BRAF'; & `$seen; '' } | Get-HgncGene -BaseUri {0}"
    'Find-HgncGene'      = "& { 'BRAF'; & `$seen; '' } | Find-HgncGene -BaseUri {0}"
    'Resolve-HgncSymbol' = "'BRAF', 'TP53', 'p65' | Resolve-HgncSymbol -BaseUri {0}"
    'Save-HgncDataset'   = 'Save-HgncDataset -Uri {0}file.json'
}

# Resolve-HgncSymbol requests 500 inputs before it writes, and has more inputs to request. Save-HgncDataset writes at the end.
$fromBelow = @{
    'Get-HgncGene'       = $underWay['Get-HgncGene']
    'Find-HgncGene'      = $underWay['Find-HgncGene']
    'Resolve-HgncSymbol' = "1..1200 | ForEach-Object { `"BRAF`" } | Resolve-HgncSymbol -BaseUri {0}"
}

# A pipeline in a separate runspace in which the module was loaded and used before, as in a session after its first line.
function New-Shell {
    $runspace = [runspacefactory]::CreateRunspace()
    $runspace.Open()
    $shell = [powershell]::Create($runspace)
    $null = $shell.AddScript("Import-Module '$module'; `$ProgressPreference = 'SilentlyContinue'; Set-HgncOption -CacheAge 0; Get-HgncGene BRAF -BaseUri $($quick.Uri)").Invoke()
    $shell.Commands.Clear()
    $shell
}

# Waits until the mirror has another request.
$waitRequest = {
    param($Uri, [long] $Before, $Running)
    do {
        if ($Running.IsCompleted) { throw 'The pipeline ended before it sent anything.' }
    } while ((Invoke-RestMethod "${Uri}mirror/stats").requests -eq $Before)
}

function Measure-One([string] $Cmdlet, [string] $How) {
    $isBelow = $How -in 'Select-Object -First', 'throwing'
    # If no request is in progress when records come, the response need not be slow.
    $mirror = if ($isBelow -and $Cmdlet -eq 'Resolve-HgncSymbol') { $quick } else { $slow }
    $shell = New-Shell
    try {
        $before = (Get-MirrorStat $mirror).requests
        $variables = $shell.Runspace.SessionStateProxy
        $watch = [Diagnostics.Stopwatch]::new()
        $variables.SetVariable('watch', $watch)
        if ($isBelow) {
            $variables.SetVariable('wait', "$waitRequest")
            $variables.SetVariable('mirror', $mirror.Uri)
            $variables.SetVariable('before', $before)
            $end = if ($How -eq 'throwing') { "ForEach-Object { `$watch.Start(); throw 'enough' }" } else { 'ForEach-Object { $watch.Start(); $_ } | Select-Object -First 1' }
            $null = $shell.AddScript("`$seen = { & ([scriptblock]::Create(`$wait)) `$mirror `$before }
                try { $($fromBelow[$Cmdlet].Replace('{0}', $mirror.Uri)) 2>&1 | $end | Out-Null } catch { }
                `$watch.Stop()").Invoke()
        }
        else {
            $running = $shell.AddScript('$seen = { }; ' + $underWay[$Cmdlet].Replace('{0}', $mirror.Uri)).BeginInvoke()
            & $waitRequest $mirror.Uri $before $running
            $watch.Start()
            if ($How -eq 'Ctrl+C') { $shell.Stop() } else { $shell.Runspace.Close() }
            $watch.Stop()
        }
        $sent = (Get-MirrorStat $mirror).requests
        # Requests that were still being sent would arrive by then.
        Start-Sleep -Milliseconds 1000
        [pscustomobject]@{ Ms = $watch.Elapsed.TotalMilliseconds; Late = (Get-MirrorStat $mirror).requests - $sent }
    }
    finally {
        $shell.Runspace.Dispose()
        $shell.Dispose()
    }
}

$quick = $slow = $null
try {
    $quick = Start-TestMirror -Dataset $Dataset
    $slow = Start-TestMirror -Dataset $Dataset -Option '--latency', $Latency
    foreach ($cmdlet in $underWay.Keys) {
        foreach ($how in 'Ctrl+C', 'Select-Object -First', 'throwing', 'closed runspace') {
            if ($how -in 'Select-Object -First', 'throwing' -and -not $fromBelow[$cmdlet]) { continue }
            # The first run loads what is loaded once in a process.
            $null = Measure-One $cmdlet $how
            $each = @(1..$Runs | ForEach-Object { Measure-One $cmdlet $how })
            $most = ($each.Ms | Measure-Object -Maximum).Maximum
            [pscustomobject]@{
                Cmdlet   = $cmdlet
                End      = $how
                Runs     = $Runs
                MedianMs = [math]::Round((Get-Median $each.Ms), 1)
                MostMs   = [math]::Round($most, 1)
                Kept     = $most -le $Mark
                Late     = ($each.Late | Measure-Object -Sum).Sum
            }
        }
    }
}
finally {
    $env:HGNC_DATA = $null
    Stop-TestMirror $quick
    Stop-TestMirror $slow
    Remove-Item $work -Recurse -Force
}
