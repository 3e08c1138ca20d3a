# Functions for all measurements of cmdlets.

Add-Type -PassThru -TypeDefinition @'
using System.Management.Automation;

// The floor: what any compiled cmdlet costs that takes objects and gives them back.
[Cmdlet("Copy", "Record")]
public sealed class CopyRecordCommand : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public PSObject[] InputObject { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var one in InputObject) { WriteObject(one); }
    }
}
'@ | ForEach-Object Assembly | Import-Module

function Get-Median([double[]] $Values) { ($Values | Sort-Object)[[math]::Floor($Values.Count / 2)] }

<#
.SYNOPSIS
Measures jobs, one after the other in each round, so that other load on the machine affects all of them. The first job is the baseline.
#>
function Measure-Each([Collections.Specialized.OrderedDictionary] $Jobs, [int] $Runs) {
    $times = @{}
    foreach ($run in 0..$Runs) {
        foreach ($name in $Jobs.Keys) {
            [GC]::Collect()
            $watch = [Diagnostics.Stopwatch]::StartNew()
            & $Jobs[$name]
            # The first run includes compilation and reading the copy, so it is shown separately.
            if ($run -eq 0) { $times["$name first"] = $watch.Elapsed.TotalSeconds; $times[$name] = @() }
            else { $times[$name] += $watch.Elapsed.TotalSeconds }
        }
    }
    $floor = $null
    foreach ($name in $Jobs.Keys) {
        $median = Get-Median $times[$name]
        $floor ??= $median
        [pscustomobject]@{
            What       = $name
            LeastS     = [math]::Round(($times[$name] | Measure-Object -Minimum).Minimum, 3)
            FirstS     = [math]::Round($times["$name first"], 3)
            MedianS    = [math]::Round($median, 3)
            TimesFloor = [math]::Round($median / $floor, 2)
        }
    }
}

# Creates a folder for the files and the local copy of a measurement.
function New-WorkFolder {
    $work = (New-Item (Join-Path ([IO.Path]::GetTempPath()) "hgnc-bench-$PID") -ItemType Directory).FullName
    $env:HGNC_DATA = $work
    $work
}

# Makes the local copy that is used from now on.
function Save-BenchDataset([string] $Dataset, [string] $Withdrawn) {
    $files = @{ Path = (Resolve-Path $Dataset).ProviderPath }
    if ($Withdrawn) { $files.WithdrawnPath = (Resolve-Path $Withdrawn).ProviderPath }
    Save-HgncDataset @files
}

Export-ModuleMember -Function * -Cmdlet *
