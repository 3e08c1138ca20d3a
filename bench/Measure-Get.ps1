<#
.SYNOPSIS
Measures Get-HgncGene with the local copy and HGNC IDs from the pipeline, compared with the time that PowerShell itself needs for as many
strings in the same run. Run it after `dotnet build -c Release src/HgncPS`. Hgnc.Bench makes the data.

.EXAMPLE
dotnet run -c Release --project bench/Hgnc.Bench -- grow --from hgnc_complete_set.json --to grown.json --withdrawn withdrawn.txt
bench/Measure-Get.ps1 -Dataset grown.json -Withdrawn withdrawn.txt
#>
param(
    # HGNC's complete set, or a synthetic one.
    [Parameter(Mandatory)] [string] $Dataset,
    # The list of withdrawn entries.
    [string] $Withdrawn,
    # The number of measurements, of which the median counts.
    [int] $Runs = 7
)
$ErrorActionPreference = 'Stop'
Import-Module "$PSScriptRoot/../out/HgncPS" -Force
Import-Module "$PSScriptRoot/Measure.psm1" -Force
$work = New-WorkFolder

Add-Type -PassThru -TypeDefinition @'
using System.Management.Automation;

// A cmdlet that leaves it to PowerShell to look for identifiers on what is piped in, as most cmdlets do.
[Cmdlet("Copy", "Named")]
public sealed class CopyNamedCommand : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public PSObject[] InputObject { get; set; }

NAMED
    protected override void ProcessRecord()
    {
        foreach (var one in InputObject) { WriteObject(one); }
    }
}
'@.Replace('NAMED', -join ((Get-Command Get-HgncGene).Parameters.Values |
            Where-Object { $_.ParameterType -eq [string[]] -and $_.Name -notin 'Term', 'Property' } |
            ForEach-Object {
                $aliases = if ($_.Aliases) { '[Alias("{0}")]' -f ($_.Aliases -join '", "') }
                "[Parameter(ValueFromPipelineByPropertyName = true)] $aliases public string[] $($_.Name) { get; set; }`n"
            })) | ForEach-Object Assembly | Import-Module

try {
    $copy = Save-BenchDataset $Dataset $Withdrawn
    $genes = @(Get-HgncGene -Field status -Term Approved -Source Local)
    $ids = [string[]] $genes.HgncId
    $rows = @($genes | ForEach-Object { [pscustomobject]@{ sample = 'S1'; hgnc_id = $_.HgncId } })
    $genes = $null
    "$($copy.RecordCount) records, $($copy.WithdrawnCount) withdrawn; $($ids.Count) IDs"

    Measure-Each -Runs $Runs ([ordered]@{
            'a cmdlet that passes IDs on'                    = { $ids | Copy-Record > $null }
            'the same, PowerShell looks for 17 identifiers'  = { $ids | Copy-Named > $null }
            'Get-HgncGene -Source Local'                     = { $ids | Get-HgncGene -Source Local > $null }
            'Get-HgncGene -Source Local, rows with hgnc_id'  = { $rows | Get-HgncGene -Source Local > $null }
            'Get-HgncGene -Source Local -Property symbol'    = { $ids | Get-HgncGene -Source Local -Property symbol > $null }
        }) | Format-Table | Out-String -Width 120
}
finally {
    Remove-Item $work -Recurse -Force
}
