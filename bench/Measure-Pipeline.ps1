<#
.SYNOPSIS
Measures the main job against a mirror: a table of symbols through Find-HgncGene and Get-HgncGene at HGNC's limit, and
the streaming of every approved record. Run after `dotnet build`; needs HGNC's records in a file.

.EXAMPLE
bench/Measure-Pipeline.ps1 -Dataset ../shared/data/hgnc_complete_set.7k.json.gz
#>
param(
    # HGNC's complete set, as it comes.
    [Parameter(Mandatory)] [string] $Dataset,
    # How many symbols, chosen at random with the same seed each time.
    [int] $Count = 500
)
$ErrorActionPreference = 'Stop'
Import-Module "$PSScriptRoot/../tests/HgncPS.Tests/TestMirror.psm1" -Force
$work = (New-Item (Join-Path ([IO.Path]::GetTempPath()) "hgnc-bench-$PID") -ItemType Directory).FullName

function Measure-AtTheLimit {
    $mirror = Start-TestMirror -Dataset $Dataset -Option '--rate', '10', '--latency', '150'
    $free = Start-TestMirror -Dataset $Dataset
    try {
        Get-HgncGene -Field status -Term Approved -BaseUri $free.Uri | Get-Random -Count $Count -SetSeed 7 |
            Select-Object @{ n = 'gene_symbol'; e = { $_.Symbol } } | Export-Csv "$work/in.csv"
        $env:HGNC_RATE = '10'
        $watch = [Diagnostics.Stopwatch]::StartNew()
        Import-Csv "$work/in.csv" | Find-HgncGene -BaseUri $mirror.Uri |
            Get-HgncGene -BaseUri $mirror.Uri -Property hgnc_id, symbol, alias_symbol | Export-Csv "$work/out.csv"
        $seconds = $watch.Elapsed.TotalSeconds
        $stats = Get-MirrorStat $mirror
        $rows = @(Import-Csv "$work/out.csv")
        [pscustomobject]@{
            Symbols        = $Count
            Rows           = $rows.Count
            InOrder        = ($rows.symbol -join ' ') -ceq ((Import-Csv "$work/in.csv").gene_symbol -join ' ')
            Requests       = 2 * $Count
            Seconds        = [math]::Round($seconds, 1)
            PerSecond      = [math]::Round(2 * $Count / $seconds, 2)
            MaxInOneSecond = $stats.maxInOneSecond
            Refused        = $stats.refused
        }
    }
    finally {
        $env:HGNC_RATE = $null
        Stop-TestMirror $mirror
        Stop-TestMirror $free
    }
}

# The managed heap is looked at as the records pass: a collection at each look would be what is measured.
function Measure-Streaming {
    $mirror = Start-TestMirror -Dataset $Dataset
    try {
        $null = Get-HgncGene BRCA1 -BaseUri $mirror.Uri
        $state = @{ First = 0.0; Most = 0; Records = 0 }
        $before = [GC]::GetTotalMemory($true)
        $watch = [Diagnostics.Stopwatch]::StartNew()
        Get-HgncGene -Field status -Term Approved -BaseUri $mirror.Uri | ForEach-Object {
            if ($state.Records++ -eq 0) { $state.First = $watch.Elapsed.TotalMilliseconds }
            if ($state.Records % 1000 -eq 0) { $state.Most = [math]::Max($state.Most, [GC]::GetTotalMemory($true) - $before) }
        }
        [pscustomobject]@{
            Records       = $state.Records
            FirstAfterMs  = [math]::Round($state.First)
            AllAfterMs    = [math]::Round($watch.Elapsed.TotalMilliseconds)
            HeapGrowthMiB = [math]::Round($state.Most / 1MB, 1)
        }
    }
    finally {
        Stop-TestMirror $mirror
    }
}

try {
    Measure-Streaming | Format-Table | Out-String -Width 120
    Measure-AtTheLimit | Format-Table | Out-String -Width 120
}
finally {
    Remove-Item $work -Recurse -Force
}
