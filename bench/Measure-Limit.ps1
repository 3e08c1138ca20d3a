<#
.SYNOPSIS
Measures the limit that all processes of a machine share: fetches at ten a second against a mirror that refuses the
eleventh, from one pipeline, from four runspaces together and from four processes together, compared with a loop of
Invoke-RestMethod. Run it after `dotnet build`.

.DESCRIPTION
All runspaces or processes first prepare with some fetches from another mirror, and begin together. PerSecond is the number of fetches divided by the
time from then to the last response. The counts are the mirror's.

.EXAMPLE
bench/Measure-Limit.ps1 -Dataset ../shared/data/hgnc_complete_set.7k.json.gz
#>
param(
    # HGNC's complete set, or a part of it. Its symbols are fetched.
    [string] $Dataset = "$PSScriptRoot/../samples/hgnc_sample.json",
    # The total number of fetches.
    [int] $Count = 600,
    # The number of runspaces or processes that share them.
    [int] $Parts = 4,
    # What to measure.
    [ValidateSet('Pipeline', 'Runspaces', 'Processes', 'Loop')]
    [string[]] $Case = @('Pipeline', 'Runspaces', 'Processes', 'Loop')
)
$ErrorActionPreference = 'Stop'
Import-Module "$PSScriptRoot/../tests/HgncPS.Tests/TestMirror.psm1" -Force
$work = (New-Item (Join-Path ([IO.Path]::GetTempPath()) "hgnc-bench-$PID") -ItemType Directory).FullName
$env:HGNC_DATA = $work
$module = Join-Path (Get-RepositoryRoot) 'out/HgncPS'

# Each part returns its duration, to show whether one waited longer than another.
$cases = @{
    Pipeline  = {
        param($Uri, $Free, $Symbols)
        $env:HGNC_RATE = '10'
        $null = $Symbols[0..20] | Get-HgncGene -BaseUri $Free
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $found = @($Symbols | Get-HgncGene -BaseUri $Uri).Count
        [pscustomobject]@{ Found = $found; Seconds = $watch.Elapsed.TotalSeconds }
    }
    Runspaces = {
        param($Uri, $Free, $Symbols)
        $env:HGNC_RATE = '10'
        $ready = [Threading.Barrier]::new($Parts)
        1..$Parts | ForEach-Object -ThrottleLimit $Parts -Parallel {
            Import-Module $using:module
            $part = $using:Symbols | Select-Object -Skip (($_ - 1) * $using:Count / $using:Parts) -First ($using:Count / $using:Parts)
            $null = $part[0..20] | Get-HgncGene -BaseUri $using:Free
            ($using:ready).SignalAndWait()
            $watch = [Diagnostics.Stopwatch]::StartNew()
            [pscustomobject]@{ Found = @($part | Get-HgncGene -BaseUri $using:Uri).Count; Seconds = $watch.Elapsed.TotalSeconds }
        }
    }
    Processes = {
        param($Uri, $Free, $Symbols)
        $env:HGNC_RATE = '10'
        Remove-Item "$work/ready-*"
        $jobs = 1..$Parts | ForEach-Object {
            $part = $Symbols | Select-Object -Skip (($_ - 1) * $Count / $Parts) -First ($Count / $Parts)
            Start-Job -ArgumentList $module, $Uri, $Free, $part, $work, $_, $Parts -ScriptBlock {
                param($Module, $Uri, $Free, $Part, $Work, $Number, $Parts)
                Import-Module $Module
                $null = $Part[0..20] | Get-HgncGene -BaseUri $Free
                $null = New-Item "$Work/ready-$Number"
                while (@(Get-ChildItem $Work -Filter 'ready-*').Count -lt $Parts) { Start-Sleep -Milliseconds 5 }
                $watch = [Diagnostics.Stopwatch]::StartNew()
                [pscustomobject]@{ Found = @($Part | Get-HgncGene -BaseUri $Uri).Count; Seconds = $watch.Elapsed.TotalSeconds }
            }
        }
        $jobs | Receive-Job -Wait -AutoRemoveJob
    }
    # The same without the module. The loop has no limit, but it is slow enough not to exceed it.
    Loop      = {
        param($Uri, $Free, $Symbols)
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $found = @($Symbols | ForEach-Object { (Invoke-RestMethod "${Uri}fetch/symbol/$_" -Headers @{ Accept = 'application/json' }).response.docs }).Count
        [pscustomobject]@{ Found = $found; Seconds = $watch.Elapsed.TotalSeconds }
    }
}

$free = Start-TestMirror -Dataset $Dataset
try {
    $all = @(Get-HgncGene -Field status -Term Approved -BaseUri $free.Uri | ForEach-Object Symbol)
    $symbols = 0..($Count - 1) | ForEach-Object { $all[$_ % $all.Count] }
    foreach ($name in $Case) {
        $mirror = Start-TestMirror -Dataset $Dataset -Option '--rate', '10', '--latency', '150'
        try {
            $done = @(& $cases[$name] $mirror.Uri $free.Uri $symbols)
            $stats = Get-MirrorStat $mirror
            $seconds = $done.Seconds | Measure-Object -Maximum -Minimum
            [pscustomobject]@{
                Case           = $name
                Requests       = $stats.requests
                Found          = ($done.Found | Measure-Object -Sum).Sum
                Seconds        = [math]::Round($seconds.Maximum, 1)
                FirstDone      = [math]::Round($seconds.Minimum, 1)
                PerSecond      = [math]::Round($stats.requests / $seconds.Maximum, 2)
                MaxInOneSecond = $stats.maxInOneSecond
                Refused        = $stats.refused
            }
        }
        finally {
            $env:HGNC_RATE = $null
            Stop-TestMirror $mirror
        }
    }
}
finally {
    $env:HGNC_DATA = $null
    Stop-TestMirror $free
    Remove-Item $work -Recurse -Force
}
