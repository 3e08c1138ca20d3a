<#
.SYNOPSIS
Measures tab completion from the local copy: symbols, gene groups and the words of a query, letter by letter as a
user types, through PowerShell's own TabExpansion2. Run after `dotnet build -c Release src/HgncPS`.

.EXAMPLE
bench/Measure-Complete.ps1 -Dataset grown.json -Withdrawn withdrawn.txt
#>
param(
    # HGNC's complete set, or a synthetic one.
    [Parameter(Mandatory)] [string] $Dataset,
    # The list of withdrawn entries.
    [string] $Withdrawn,
    # The number of completions of each line.
    [int] $Runs = 20
)
$ErrorActionPreference = 'Stop'
Import-Module "$PSScriptRoot/../out/HgncPS" -Force
Import-Module "$PSScriptRoot/Measure.psm1" -Force
$work = New-WorkFolder
$lines = [ordered]@{
    'approved symbols'       = 'Get-HgncGene BRCA1'
    'current or old symbols' = 'Resolve-HgncSymbol MARCH1'
    'aliases'                = 'Get-HgncGene -AliasSymbol RNF53'
    'gene groups by a word'  = 'Find-HgncGene -GeneGroupId zinc'
    'the words of a query'   = "Find-HgncGene 'status:Approved AND symbol:CYP2"
    'fields, without a copy' = 'Get-HgncGene -Field ensembl'
}

# The milliseconds for each beginning of a line, from the first letter of its last word.
function Measure-Line([string] $Line) {
    $start = $Line.LastIndexOfAny(' :'.ToCharArray()) + 2
    foreach ($length in $start..$Line.Length) {
        $begun = $Line.Substring(0, $length)
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $found = (TabExpansion2 $begun $begun.Length).CompletionMatches.Count
        [pscustomobject]@{ Ms = $watch.Elapsed.TotalMilliseconds; Found = $found }
    }
}

try {
    $copy = Save-BenchDataset $Dataset $Withdrawn
    "$($copy.RecordCount) records, $($copy.WithdrawnCount) withdrawn; each line letter by letter, $Runs times"
    # PowerShell's own first completion reads all commands, which is not part of the measurement.
    $null = TabExpansion2 'Get-Item -Pa' 12

    $lines.Keys | ForEach-Object {
        $first = (Measure-Line $lines[$_])[0].Ms
        $times = @(foreach ($run in 1..$Runs) { Measure-Line $lines[$_] })
        [pscustomobject]@{
            What     = $_
            FirstMs  = [math]::Round($first, 1)
            MedianMs = [math]::Round((Get-Median $times.Ms), 1)
            MostMs   = [math]::Round(($times.Ms | Measure-Object -Maximum).Maximum, 1)
            Offered  = ($times.Found | Measure-Object -Maximum).Maximum
        }
    } | Format-Table | Out-String -Width 100
}
finally {
    Remove-Item $work -Recurse -Force
}
