<#
.SYNOPSIS
Counts the requests of common jobs, and measures their time at ten requests a second, compared with the same without the module: a
loop of Invoke-RestMethod with a request for each input. Run it after `dotnet build -c Release src/HgncPS`.

.DESCRIPTION
The mirror responds after 150 ms and refuses the eleventh request in any second. The counts are the mirror's. Each run has
a new mirror, for which no response is cached. Requests and seconds are medians of the runs. The loops, which take minutes, run once.

.EXAMPLE
bench/Measure-Requests.ps1 -Dataset ../shared/data/hgnc_complete_set.7k.json.gz
#>
param(
    # HGNC's complete set, or a part of it with at least 1,000 records.
    [Parameter(Mandatory)] [string] $Dataset,
    # The number of measurements.
    [int] $Runs = 3,
    # What to measure.
    [ValidateSet('Find', 'Repeated', 'Nightly', 'Hits')]
    [string[]] $Case = @('Find', 'Repeated', 'Nightly', 'Hits')
)
$ErrorActionPreference = 'Stop'
Import-Module "$PSScriptRoot/../tests/HgncPS.Tests/TestMirror.psm1" -Force
Import-Module "$PSScriptRoot/Measure.psm1" -Force
Set-HgncOption -CacheAge $null
$env:HGNC_RATE = '10'
$module = Join-Path (Get-RepositoryRoot) 'out/HgncPS'
$pwsh = (Get-Process -Id $PID).Path
$json = @{ Accept = 'application/json' }

# Runs a job with a new mirror.
function Measure-Work([string] $What, [int] $Times, [scriptblock] $Prepare, [scriptblock] $Work) {
    $measured = foreach ($run in 1..$Times) {
        $mirror = Start-TestMirror -Dataset $Dataset -Option '--rate', '10', '--latency', '150'
        try {
            $given = if ($Prepare) { & $Prepare $mirror.Uri }
            $before = (Get-MirrorStat $mirror).requests
            $watch = [Diagnostics.Stopwatch]::StartNew()
            $records = @(& $Work $mirror.Uri $given).Count
            $seconds = $watch.Elapsed.TotalSeconds
            $stats = Get-MirrorStat $mirror
            [pscustomobject]@{ Requests = $stats.requests - $before; Seconds = $seconds; Records = $records; Most = $stats.maxInOneSecond; Refused = $stats.refused }
        }
        finally {
            Stop-TestMirror $mirror
        }
    }
    [pscustomobject]@{
        What     = $What
        Records  = Get-Median $measured.Records
        Requests = Get-Median $measured.Requests
        Seconds  = [math]::Round((Get-Median $measured.Seconds), 1)
        Most     = ($measured.Most | Measure-Object -Maximum).Maximum
        Refused  = ($measured.Refused | Measure-Object -Sum).Sum
    }
}

$work = New-WorkFolder
$free = Start-TestMirror -Dataset $Dataset
try {
    $env:HGNC_RATE = $null
    $all = @(Get-HgncGene -Field status -Term Approved -BaseUri $free.Uri -Source Service | Get-Random -Count 1000 -SetSeed 4 | ForEach-Object Symbol)
    $env:HGNC_RATE = '10'
    $some = $all[0..499]
    $repeated = $some + $some + $some + $some | Get-Random -Shuffle -SetSeed 4
    $rows = $all | ForEach-Object { [pscustomobject]@{ gene_symbol = $_ } }

    if ('Find' -in $Case) {
        Measure-Work '1,000 approved symbols | Find-HgncGene' $Runs $null { param($Uri) $all | Find-HgncGene -BaseUri $Uri -Source Service }
        Measure-Work '1,000 rows of a table | Find-HgncGene' $Runs $null { param($Uri) $rows | Find-HgncGene -BaseUri $Uri -Source Service }
        Measure-Work '  a loop of Invoke-RestMethod' 1 $null { param($Uri) $all | ForEach-Object { (Invoke-RestMethod "${Uri}search/symbol:$_" -Headers $json).response.docs } }
    }
    if ('Repeated' -in $Case) {
        Measure-Work '500 symbols | Get-HgncGene' $Runs $null { param($Uri) $some | Get-HgncGene -BaseUri $Uri -Source Service }
        Measure-Work '500 symbols, each four times, shuffled | Get-HgncGene' $Runs $null { param($Uri) $repeated | Get-HgncGene -BaseUri $Uri -Source Service }
        Measure-Work '  a loop of Invoke-RestMethod' 1 $null { param($Uri) $repeated | ForEach-Object { (Invoke-RestMethod "${Uri}fetch/symbol/$_" -Headers $json).response.docs } }
    }
    if ('Nightly' -in $Case) {
        $night = {
            param($Uri)
            & $pwsh -NoProfile -NonInteractive -Command "Import-Module '$module'; '$($some -join "','")' | Get-HgncGene -BaseUri $Uri -Source Service | ForEach-Object Symbol"
        }
        Measure-Work 'a script that gets 500 symbols, the first night' 1 $null $night
        Measure-Work 'the same script on a night with the same data' $Runs { param($Uri) $null = & $night $Uri } $night
    }
    if ('Hits' -in $Case) {
        $find = { param($Uri) Find-HgncGene -LocusGroup pseudogene -BaseUri $Uri -Source Service | Select-Object -First 500 }
        Measure-Work '500 hits of one search | Get-HgncGene' $Runs $find { param($Uri, $Hits) $Hits | Get-HgncGene -BaseUri $Uri -Source Service }
        Measure-Work '  a loop of Invoke-RestMethod' 1 $find { param($Uri, $Hits) $Hits | ForEach-Object { (Invoke-RestMethod "${Uri}fetch/hgnc_id/$($_.HgncId)" -Headers $json).response.docs } }
    }
}
finally {
    $env:HGNC_RATE = $null
    $env:HGNC_DATA = $null
    Stop-TestMirror $free
    Remove-Item $work -Recurse -Force
}
