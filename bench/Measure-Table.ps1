<#
.SYNOPSIS
Measures `hgnc resolve --pass-thru` with a large table and the local copy, compared with cut and awk on the same file, and a tenth of the
table in PowerShell. Run it after `dotnet build -c Release src/Hgnc.Tool` and `dotnet build -c Release src/HgncPS`.

.EXAMPLE
bench/Measure-Table.ps1 -Dataset hgnc_complete_set.json
#>
param(
    # HGNC's complete set, or a synthetic one.
    [Parameter(Mandatory)] [string] $Dataset,
    # The list of withdrawn entries.
    [string] $Withdrawn,
    # The number of rows in the table.
    [int] $Rows = 2000000,
    # The number of measurements, of which the median counts.
    [int] $Runs = 5
)
$ErrorActionPreference = 'Stop'
Import-Module "$PSScriptRoot/../out/HgncPS" -Force
Import-Module "$PSScriptRoot/Measure.psm1" -Force
$work = New-WorkFolder
$tool = Resolve-Path "$PSScriptRoot/../src/Hgnc.Tool/bin/Release/net10.0/Hgnc.Tool.dll"

function Write-Table([string] $Path, [int] $Count, [string] $Delimiter) {
    # The same table each time: one row in twenty has a previous symbol.
    $random = [Random]::new(1)
    $writer = [IO.StreamWriter]::new($Path)
    $writer.NewLine = "`n"
    $writer.WriteLine(('symbol', 'log2fc', 'p', 'n') -join $Delimiter)
    for ($i = 0; $i -lt $Count; $i++) {
        # `$names = if …` would copy the list for each row.
        if ($i % 20 -eq 0) { $names = $previous } else { $names = $approved }
        $writer.WriteLine(($names[$random.Next($names.Count)], ($random.Next(200) / 10), '0.05', ($i % 1000)) -join $Delimiter)
    }
    $writer.Dispose()
}

# The CPU seconds and the peak memory are those of the child process, as counted by the system.
function Measure-Process([string] $Command) {
    $said = bash -c "TIMEFORMAT='%R %U %S'; time { $Command > '$work/out'; }" 2>&1
    $real, $user, $system = "$($said[-1])".Split(' ') | ForEach-Object { [double]::Parse($_, [cultureinfo]::InvariantCulture) }
    [pscustomobject]@{ Real = $real; Processor = $user + $system }
}

try {
    $null = Save-BenchDataset $Dataset $Withdrawn
    $genes = Get-HgncGene -Field status -Term Approved -Source Local
    $approved = [string[]] $genes.Symbol
    $previous = [string[]] ($genes.PrevSymbol | Where-Object { $_ })
    Write-Table "$work/big.tsv" $Rows "`t"
    Write-Table "$work/tenth.csv" ($Rows / 10) ','
    "$($genes.Count) genes; $Rows rows, $([int] ((Get-Item "$work/big.tsv").Length / 1MB)) MB"

    $commands = [ordered]@{
        'cut -f1-4'                        = "cut -f1-4 '$work/big.tsv'"
        'awk, three columns added'         = "awk -F'\t' '{print `$0 FS `$1 FS `"x`" FS `"y`"}' '$work/big.tsv'"
        'hgnc resolve, one symbol'         = "dotnet '$tool' resolve $($approved[0]) --source local"
        'hgnc resolve --pass-thru'         = "dotnet '$tool' resolve --from '$work/big.tsv' --source local --pass-thru"
    }
    $commands.Keys | ForEach-Object {
        $name = $_
        $timings = 1..$Runs | ForEach-Object { Measure-Process $commands[$name] }
        [pscustomobject]@{
            Command   = $name
            Seconds   = ($timings.Real | Sort-Object)[[int][math]::Floor($Runs / 2)]
            Processor = ($timings.Processor | Sort-Object)[[int][math]::Floor($Runs / 2)]
        }
    } | Format-Table | Out-String -Width 120

    Measure-Each -Runs $Runs ([ordered]@{
            'Import-Csv | Export-Csv'                                      = { Import-Csv "$work/tenth.csv" | Export-Csv "$work/out.csv" }
            'Import-Csv | Resolve-HgncSymbol -PassThru | Export-Csv'       = { Import-Csv "$work/tenth.csv" | Resolve-HgncSymbol -Source Local -PassThru | Export-Csv "$work/out.csv" }
            'Import-HgncTable | Resolve-HgncSymbol -PassThru | Export-Csv' = { Import-HgncTable "$work/tenth.csv" | Resolve-HgncSymbol -Source Local -PassThru | Export-Csv "$work/out.csv" }
        }) | Format-Table | Out-String -Width 120
}
finally {
    Remove-Item $work -Recurse -Force
}
