<#
.SYNOPSIS
Measures a cold start: what Import-Module HgncPS adds to a new PowerShell, beside Import-Module Pester; what the import and the first
record from the local copy take within it; and the first table on the screen. Run after `dotnet build -c Release`; Hgnc.Bench grows
the data.

.DESCRIPTION
Every measurement is a process of its own, and the kinds take turns, so that whatever disturbs the machine disturbs all of them.
What a whole process takes is told beside the bare PowerShell's, least beside least and median beside median.

.EXAMPLE
dotnet run -c Release --project bench/Hgnc.Bench -- grow --from hgnc_complete_set.json --to grown.json --withdrawn withdrawn.txt
bench/Measure-Start.ps1 -Dataset grown.json -Withdrawn withdrawn.txt
#>
param(
    # A complete set, as it comes or grown.
    [Parameter(Mandatory)] [string] $Dataset,
    # Its list of withdrawn entries.
    [string] $Withdrawn,
    # The modules to measure, built; a second one is measured beside the first.
    [string[]] $Module = "$PSScriptRoot/../out/HgncPS",
    # How many processes of each kind.
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

# Within the process: import, first record, its table, second record; a tick of the clock beside each.
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
    # In a process of its own, like all else: this one imports nothing.
    $arguments = ($files.GetEnumerator() | ForEach-Object { "-$($_.Key) '$($_.Value)'" }) -join ' '
    (Measure-Process "Import-Module '$($paths[0])'; `$copy = Save-HgncDataset $arguments; `"`$(`$copy.RecordCount) records; PowerShell `$(`$PSVersionTable.PSVersion)`"").Text

    # What PowerShell itself takes to import anything at all.
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

    # The first of each kind reads files that the others find in memory.
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
