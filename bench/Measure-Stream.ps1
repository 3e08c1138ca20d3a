<#
.SYNOPSIS
Measures Get-HgncGene of every approved record from a mirror on this machine to Export-Csv, beside Invoke-RestMethod: the
time to the first record and to the last, and the memory, each run in a fresh process. Run after `dotnet build` and
`dotnet build -c Release src/HgncPS`.

.DESCRIPTION
MemoryMiB is the most memory that the process had while the pipeline ran (VmHWM, reset before it; PeakWorkingSet64 where there is
no /proc) less what it had when the pipeline began, with everything loaded: before it, the same pipeline has had one record.
HeapMiB is how much more managed memory is in use after it than before, each after a collection. FirstMs is when the first record
comes out of Get-HgncGene, or out of Invoke-RestMethod's docs.

.EXAMPLE
bench/Measure-Stream.ps1 -Dataset grown.json
#>
param(
    # A complete set, as it comes or grown.
    [Parameter(Mandatory)] [string] $Dataset,
    # How often each is measured; the medians count.
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
    # Whoever asks first would pay for the mirror's compiling.
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
