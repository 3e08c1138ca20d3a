<#
.SYNOPSIS
Measures Resolve-HgncSymbol with the local copy, compared with the time that PowerShell itself needs for as many records in the
same run. Run it after `dotnet build -c Release src/HgncPS`. Hgnc.Bench makes the data.

.EXAMPLE
dotnet run -c Release --project bench/Hgnc.Bench -- grow --from hgnc_complete_set.json --to grown.json --withdrawn withdrawn.txt
bench/Measure-Resolve.ps1 -Dataset grown.json -Withdrawn withdrawn.txt
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

// What any cmdlet must do that gives rows back with three more columns.
[Cmdlet("Add", "Column")]
public sealed class AddColumnCommand : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public PSObject[] InputObject { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var one in InputObject)
        {
            one.Properties.Add(new PSNoteProperty("HgncSymbol", "BRCA1"), true);
            one.Properties.Add(new PSNoteProperty("HgncId", "HGNC:1100"), true);
            one.Properties.Add(new PSNoteProperty("HgncMatch", "Approved"), true);
            WriteObject(one);
        }
    }
}
'@ | ForEach-Object Assembly | Import-Module

try {
    $copy = Save-BenchDataset $Dataset $Withdrawn
    $genes = Get-HgncGene -Field status -Term Approved -Source Local
    $symbols = [string[]] $genes.Symbol
    # Three of four are approved symbols. The others are previous symbols or aliases of the same genes.
    $i = 0
    $mixed = [string[]] ($genes | ForEach-Object {
            $old = @($_.PrevSymbol) + @($_.AliasSymbol) | Where-Object { $_ }
            if ($i++ % 4 -eq 0 -and $old) { $old[0] } else { $_.Symbol }
        })
    0..($mixed.Count - 1) | ForEach-Object { [pscustomobject]@{ sample = "S$_"; gene_symbol = $mixed[$_]; log2fc = '1.25'; p = '0.01' } } |
        Export-Csv "$work/in.csv"
    "$($copy.RecordCount) records, $($copy.WithdrawnCount) withdrawn; $($symbols.Count) symbols"

    Measure-Each -Runs $Runs ([ordered]@{
            'a cmdlet that passes symbols on'          = { $symbols | Copy-Record > $null }
            'Resolve-HgncSymbol, approved symbols'     = { $symbols | Resolve-HgncSymbol -Source Local > $null }
            'Resolve-HgncSymbol, symbols of all ages'  = { $mixed | Resolve-HgncSymbol -Source Local > $null }
        }) | Format-Table | Out-String -Width 120

    Measure-Each -Runs $Runs ([ordered]@{
            'Import-Csv | Export-Csv'                                = { Import-Csv "$work/in.csv" | Export-Csv "$work/out.csv" }
            'Import-Csv | adds three columns | Export-Csv'           = { Import-Csv "$work/in.csv" | Add-Column | Export-Csv "$work/out.csv" }
            'Import-Csv | Resolve-HgncSymbol'                        = { Import-Csv "$work/in.csv" | Resolve-HgncSymbol -Source Local > $null }
            'Import-Csv | Resolve-HgncSymbol -PassThru | Export-Csv' = { Import-Csv "$work/in.csv" | Resolve-HgncSymbol -Source Local -PassThru | Export-Csv "$work/out.csv" }
        }) | Format-Table | Out-String -Width 120
}
finally {
    Remove-Item $work -Recurse -Force
}
