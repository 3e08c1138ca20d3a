<#
.SYNOPSIS
Measures Get-HgncGene with every approved record from a mirror on this machine to Export-Csv, compared with Invoke-RestMethod: the
time to the first and the last record, and the memory. Each run is a new process. Run it after `dotnet build` and
`dotnet build -c Release src/HgncPS`.

.DESCRIPTION
MemoryMiB is the peak memory of the process while the pipeline ran (VmHWM, reset before it; PeakWorkingSet64 if there is
no /proc) minus its memory when the pipeline began, with everything loaded: before it, the same pipeline has had one record.
HeapMiB is the increase of managed memory in use, measured after garbage collections. FirstMs is the time when the first record
comes from Get-HgncGene, or from the docs of Invoke-RestMethod.

.EXAMPLE
bench/Measure-Stream.ps1 -Dataset grown.json
#>
param(
    # HGNC's complete set, or a synthetic one.
    [Parameter(Mandatory)] [string] $Dataset,
    # The number of measurements, of which the medians count.
    [int] $Runs = 5,
    # What to measure.
    [ValidateSet('Get-HgncGene', 'Invoke-RestMethod')]
    [string[]] $Case = @('Get-HgncGene', 'Invoke-RestMethod')
)
$ErrorActionPreference = 'Stop'
Import-Module "$PSScriptRoot/../tests/HgncPS.Tests/TestMirror.psm1" -Force
Import-Module "$PSScriptRoot/Measure.psm1" -Force
$work = New-WorkFolder

$mirror = Start-TestMirror -Dataset $Dataset
try {
    # Otherwise the first requests would include the mirror's compilation.
    $null = Get-HgncGene -Field status -Term Approved -BaseUri $mirror.Uri
    $results = foreach ($run in 1..$Runs) {
        foreach ($name in $Case) {
            pwsh -NoProfile -File "$PSScriptRoot/StreamRun.ps1" -Case $name -Uri $mirror.Uri -Csv "$work/out.csv" | ConvertFrom-Json
        }
    }
    $results | Group-Object What | ForEach-Object {
        $all = Get-Median $_.Group.AllMs
        $first = Get-Median $_.Group.FirstMs
        [pscustomobject]@{
            What       = $_.Name
            Records    = $_.Group[0].Records
            FirstMs    = [math]::Round($first)
            AllMs      = [math]::Round($all)
            FirstShare = '{0:P1}' -f ($first / $all)
            MemoryMiB  = [math]::Round((Get-Median $_.Group.MemoryMiB), 1)
            MostMiB    = [math]::Round(($_.Group.MemoryMiB | Measure-Object -Maximum).Maximum, 1)
            HeapMiB    = [math]::Round((Get-Median $_.Group.HeapMiB), 1)
        }
    } | Format-Table | Out-String -Width 120
}
finally {
    Stop-TestMirror $mirror
    Remove-Item $work -Recurse -Force
}
