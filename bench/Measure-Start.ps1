<#
.SYNOPSIS
Measures a cold start: the time that Import-Module HgncPS adds to a new PowerShell, compared with Import-Module Pester; the import and the first
record from the local copy within it; and the first table on the screen. Run it after `dotnet build -c Release`. Hgnc.Bench makes
the data.

.DESCRIPTION
Every measurement is a separate process, and the kinds alternate, so that other load on the machine affects all of them.
The time of a whole process is compared with that of the bare PowerShell, minimum with minimum and median with median.

.EXAMPLE
dotnet run -c Release --project bench/Hgnc.Bench -- grow --from hgnc_complete_set.json --to grown.json --withdrawn withdrawn.txt
bench/Measure-Start.ps1 -Dataset grown.json -Withdrawn withdrawn.txt
#>
param(
    # HGNC's complete set, or a synthetic one.
    [Parameter(Mandatory)] [string] $Dataset,
    # The list of withdrawn entries.
    [string] $Withdrawn,
    # The built modules to measure. A second one is compared with the first.
    [string[]] $Module = "$PSScriptRoot/../out/HgncPS",
    # The number of processes of each kind.
    [int] $Runs = 21
)
$ErrorActionPreference = 'Stop'
$work = (New-Item (Join-Path ([IO.Path]::GetTempPath()) "hgnc-bench-$PID") -ItemType Directory).FullName
$env:HGNC_DATA = $work
$pwsh = (Get-Process -Id $PID).Path

function Measure-Process([string] $Command) {
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $start = [Diagnostics.ProcessStartInfo]::new($pwsh)
    $start.RedirectStandardOutput = $true
    foreach ($argument in '-NoProfile', '-NonInteractive', '-Command', $Command) { $start.ArgumentList.Add($argument) }
    $process = [Diagnostics.Process]::Start($start)
    $text = $process.StandardOutput.ReadToEnd()
    $process.WaitForExit()
    if ($process.ExitCode -ne 0) { throw "PowerShell ended with $($process.ExitCode): $text" }
    [pscustomobject]@{ Ms = $watch.Elapsed.TotalMilliseconds; Text = $text }
}

# Within the process: import, first record, its table, second record, each with the time.
function Get-InnerScript([string] $Path) {
    @"
`$watch = [Diagnostics.Stopwatch]::StartNew()
`$a = `$watch.Elapsed.TotalMilliseconds
Import-Module '$Path'
`$b = `$watch.Elapsed.TotalMilliseconds
`$gene = Get-HgncGene BRCA1 -Source Local
`$c = `$watch.Elapsed.TotalMilliseconds
`$table = `$gene | Out-String
`$d = `$watch.Elapsed.TotalMilliseconds
`$gene = Get-HgncGene BRCA2 -Source Local
`$e = `$watch.Elapsed.TotalMilliseconds
if (`$table -notmatch 'BRCA1' -or `$gene.Symbol -ne 'BRCA2') { exit 1 }
"`$(`$b - `$a) `$(`$c - `$b) `$(`$d - `$c) `$(`$e - `$d)"
"@
}

function Get-Median([double[]] $Values) { ($Values | Sort-Object)[[math]::Floor($Values.Count / 2)] }
function Get-Least([double[]] $Values) { ($Values | Measure-Object -Minimum).Minimum }

try {
    $paths = @($Module | ForEach-Object { (Resolve-Path $_).ProviderPath })
    $files = @{ Path = (Resolve-Path $Dataset).ProviderPath }
    if ($Withdrawn) { $files.WithdrawnPath = (Resolve-Path $Withdrawn).ProviderPath }
    # In a separate process, like everything else.
    $arguments = ($files.GetEnumerator() | ForEach-Object { "-$($_.Key) '$($_.Value)'" }) -join ' '
    (Measure-Process "Import-Module '$($paths[0])'; `$copy = Save-HgncDataset $arguments; `"`$(`$copy.RecordCount) records; PowerShell `$(`$PSVersionTable.PSVersion)`"").Text

    # The time that PowerShell itself needs for any import.
    $empty = "$work/Empty.psd1"
    Set-Content $empty "@{ ModuleVersion = '1.0'; CmdletsToExport = @() }"

    $whole = [ordered]@{ 'pwsh, nothing else' = 'exit'; 'Import-Module of an empty manifest' = "Import-Module '$empty'; exit" }
    foreach ($path in $paths) { $whole["Import-Module $path"] = "Import-Module '$path'; exit" }
    if (Get-Module Pester -ListAvailable) { $whole['Import-Module Pester'] = 'Import-Module Pester; exit' }

    $processes = @{}
    $inner = @{}
    foreach ($run in 0..$Runs) {
        foreach ($name in $whole.Keys) { $processes[$name] += , (Measure-Process $whole[$name]) }
        foreach ($path in $paths) { $inner[$path] += , [double[]] ((Measure-Process (Get-InnerScript $path)).Text -split ' ') }
    }

    # The first process of each kind reads files that the others find in memory.
    $bare = $processes['pwsh, nothing else'] | Select-Object -Skip 1
    $whole.Keys | ForEach-Object {
        $of = $processes[$_] | Select-Object -Skip 1
        [pscustomobject]@{
            Process     = $_
            LeastMs     = [math]::Round((Get-Least $of.Ms))
            MedianMs    = [math]::Round((Get-Median $of.Ms))
            LeastAbove  = [math]::Round((Get-Least $of.Ms) - (Get-Least $bare.Ms))
            MedianAbove = [math]::Round((Get-Median $of.Ms) - (Get-Median $bare.Ms))
        }
    } | Format-Table | Out-String -Width 160

    $paths | ForEach-Object {
        $of = $inner[$_] | Select-Object -Skip 1
        $step = 0
        foreach ($name in 'Import-Module', 'the first record from the local copy', 'its table', 'another record') {
            $times = $of | ForEach-Object { $_[$step] }
            [pscustomobject]@{
                Module = $_; WithinTheProcess = $name
                LeastMs = [math]::Round((Get-Least $times), 1); MedianMs = [math]::Round((Get-Median $times), 1)
            }
            $step++
        }
    } | Format-Table | Out-String -Width 160
}
finally {
    Remove-Item $work -Recurse -Force
}
