<#
.SYNOPSIS
Measures the main job with a mirror: a table of symbols through Find-HgncGene and Get-HgncGene at HGNC's limit. Run it after
`dotnet build`. It needs HGNC's records in a file.

.EXAMPLE
bench/Measure-Pipeline.ps1 -Dataset ../shared/data/hgnc_complete_set.7k.json.gz
#>
param(
    # HGNC's complete set.
    [Parameter(Mandatory)] [string] $Dataset,
    # The number of symbols, chosen at random with a fixed seed.
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
            Requests       = $stats.requests
            Seconds        = [math]::Round($seconds, 1)
            PerSecond      = [math]::Round($stats.requests / $seconds, 2)
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

try {
    Measure-AtTheLimit | Format-Table | Out-String -Width 120
}
finally {
    Remove-Item $work -Recurse -Force
}
