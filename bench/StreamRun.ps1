# One run of Measure-Stream.ps1 in a separate process, which writes its numbers as JSON.
param([string] $Case, [string] $Uri, [string] $Csv)
$ErrorActionPreference = 'Stop'
Import-Module "$PSScriptRoot/../out/HgncPS"

# Resets the peak on Linux, so that it shows the memory of the pipeline even if loading everything needed more.
function Reset-Peak {
    if (Test-Path /proc/self/clear_refs) { [IO.File]::WriteAllText('/proc/self/clear_refs', '5') }
}

# In MiB.
function Get-Memory {
    if (Test-Path /proc/self/status) {
        $status = [IO.File]::ReadAllText('/proc/self/status')
        [pscustomobject]@{
            Now  = [long] [regex]::Match($status, 'VmRSS:\s+(\d+)').Groups[1].Value / 1KB
            Peak = [long] [regex]::Match($status, 'VmHWM:\s+(\d+)').Groups[1].Value / 1KB
        }
    }
    else {
        $process = [Diagnostics.Process]::GetCurrentProcess()
        [pscustomobject]@{ Now = $process.WorkingSet64 / 1MB; Peak = $process.PeakWorkingSet64 / 1MB }
    }
}

# Records when the first object passes, and passes all objects on. It is compiled, so that it does not slow down the pipeline.
Add-Type -PassThru -TypeDefinition @'
using System.Diagnostics;
using System.Management.Automation;

[Cmdlet("Watch", "Record")]
public sealed class WatchRecordCommand : PSCmdlet
{
    public static Stopwatch Watch;
    public static double First;
    public static long Count;

    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; }

    protected override void ProcessRecord()
    {
        if (Count++ == 0) { First = Watch.Elapsed.TotalMilliseconds; }
        WriteObject(InputObject);
    }
}
'@ | ForEach-Object Assembly | Import-Module

$jobs = @{
    'Get-HgncGene'      = { param($Field, $Term) Get-HgncGene -Field $Field -Term $Term -BaseUri $Uri | Watch-Record | Export-Csv $Csv }
    'Invoke-RestMethod' = {
        param($Field, $Term)
        (Invoke-RestMethod "${Uri}fetch/$Field/$Term" -Headers @{ Accept = 'application/json' }).response.docs | Watch-Record | Export-Csv $Csv
    }
}
function Invoke-Job($Field, $Term) {
    [WatchRecordCommand]::Count = 0
    [WatchRecordCommand]::Watch = [Diagnostics.Stopwatch]::StartNew()
    & $jobs[$Case] $Field $Term
    [WatchRecordCommand]::Watch.Elapsed.TotalMilliseconds
}

$id = (Get-HgncGene -Field status -Term Approved -BaseUri $Uri | Select-Object -First 1).HgncId
$null = Invoke-Job hgnc_id $id
$heap = [GC]::GetTotalMemory($true)
Reset-Peak
$before = Get-Memory
$all = Invoke-Job status Approved
$after = Get-Memory
[pscustomobject]@{
    What      = $Case
    Records   = [WatchRecordCommand]::Count
    FirstMs   = [WatchRecordCommand]::First
    AllMs     = $all
    MemoryMiB = $after.Peak - $before.Now
    HeapMiB   = ([GC]::GetTotalMemory($true) - $heap) / 1MB
} | ConvertTo-Json -Compress
