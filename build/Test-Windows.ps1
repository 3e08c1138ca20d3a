<#
.SYNOPSIS
Runs the tests as Windows programs on Linux, under Wine.

.DESCRIPTION
It needs Linux on x64, the .NET SDK, Debian's packages wine and wine64 (8.0 or later), and util-linux's script. Where one of them is
missing, it names it and ends with 0: nothing was tested.

The first part runs the tests of the library, the mirror and the tool, one folder at a time; if a program does not end, one class at a
time. The second part runs the cmdlets' tests, one file at a time, in PowerShell 7 for Windows, with the module and the mirror as Windows
programs. What Wine cannot do is in build/windows/skipped.json with the reason.

All that it makes is below out/windows, and Wine's own folder in the folder for temporary files. docs/windows.md says what has run where.

.EXAMPLE
dotnet tool run pwsh -- -NoProfile -File build/Test-Windows.ps1

.EXAMPLE
dotnet tool run pwsh -- -NoProfile -File build/Test-Windows.ps1 -Part Library -Name Mirror,Rest -NoBuild
#>
param(
    [ValidateSet('Library', 'Cmdlets')]
    [string[]] $Part = ('Library', 'Cmdlets'),

    # Only these folders of Hgnc.Tests, or these files of cmdlets' tests without .Tests.ps1; wildcards are allowed.
    [string[]] $Name = '*',

    # Takes the programs that are below out/windows already.
    [switch] $NoBuild,

    # How long a test may take. A program that writes nothing for longer is ended, and started again.
    [int] $Minutes = 3
)
$ErrorActionPreference = 'Stop'
$root = (Resolve-Path "$PSScriptRoot/..").Path
Set-Location $root
$work = "$root/out/windows"
# A shell gives 'pwsh -File' a list as one text.
$Part = $Part -split ','
$Name = @($Name -split ',')
$watch = [Diagnostics.Stopwatch]::StartNew()

$missing = @(
    if (-not $IsLinux) { 'Linux: on Windows itself, run .ci/run' }
    foreach ($program in 'wine', 'wineserver', 'script', 'dotnet') { if (-not (Get-Command $program -CommandType Application -ErrorAction Ignore)) { $program } }
)
if ($missing) {
    "Skipped: the tests as Windows programs need $($missing -join ', ')."
    exit 0
}

Import-Module "$PSScriptRoot/windows/Wine.psm1" -Force
Initialize-Wine $work
if (-not $NoBuild) { & "$PSScriptRoot/windows/Publish-Program.ps1" $work }

$skips = Get-Content -Raw "$PSScriptRoot/windows/skipped.json" | ConvertFrom-Json
$results = [Collections.Generic.List[object]]::new()
if ('Library' -in $Part) {
    foreach ($folder in Get-LibraryTest | Where-Object { $one = $_.Name; $Name.Where({ $one -like $_ }) }) {
        Invoke-LibraryTest $folder $skips $Minutes | ForEach-Object { $results.Add($_) }
    }
}
if ('Cmdlets' -in $Part) {
    foreach ($file in Get-ChildItem "$root/tests/HgncPS.Tests" -Filter *.Tests.ps1) {
        $short = $file.Name.Replace('.Tests.ps1', '')
        if (-not $Name.Where({ $short -like $_ })) { continue }
        Invoke-CmdletTest $short $skips $Minutes | ForEach-Object { $results.Add($_) }
    }
}

$results | Where-Object Result -eq 'Skipped' | Group-Object Message | Sort-Object Name | ForEach-Object {
    "`nSkipped: $($_.Name)"
    $_.Group | ForEach-Object { "    $($_.Part): $($_.Name)" }
}
$results | Where-Object Result -eq 'Failed' | ForEach-Object { "`nFAILED $($_.Part): $($_.Name)`n$($_.Message)" }
''
$failed = 0
foreach ($group in $results | Group-Object Kind) {
    $count = @{ Passed = 0; Failed = 0; Skipped = 0 }
    foreach ($result in $group.Group) { $count[$result.Result]++ }
    $failed += $count.Failed
    "$($group.Name): $($count.Passed) passed, $($count.Failed) failed, $($count.Skipped) skipped"
}
"It took $([int] $watch.Elapsed.TotalMinutes) minutes. Programs that Wine stopped were started again $(Get-RestartCount) times."
exit [int]($failed -gt 0)
