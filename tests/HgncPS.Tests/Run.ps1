# Runs the Pester suite and writes each test's outcome to a JSON file: for `dotnet test` and for build.ps1.
param(
    [Parameter(Mandatory)] [string] $ResultPath
)
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

# An installed Pester, else one from the gallery, kept below out; else the suite does not run, and that is said.
$modules = Join-Path $PSScriptRoot '../../out/modules'
$env:PSModulePath = $modules + [IO.Path]::PathSeparator + $env:PSModulePath
$pester = Get-Module Pester -ListAvailable | Where-Object { $_.Version.Major -eq 5 } | Sort-Object Version | Select-Object -Last 1
if (-not $pester) {
    try {
        $null = New-Item $modules -ItemType Directory -Force
        Save-Module Pester -MaximumVersion 5.99 -MinimumVersion 5.5 -Path $modules -Force
        $pester = Get-Module Pester -ListAvailable | Where-Object { $_.Version.Major -eq 5 } | Select-Object -Last 1
    }
    catch {
        Write-Verbose "The gallery gave no Pester: $_"
    }
}
if (-not $pester) {
    @{ skipped = 'no Pester 5 is installed and the gallery gave none' } | ConvertTo-Json | Set-Content $ResultPath
    return
}
Import-Module $pester.Path

$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$data = $env:HGNC_DATA
try {
    $run = Invoke-Pester -Configuration $configuration
}
finally {
    $env:HGNC_DATA = $data
}

$tests = @(
    foreach ($test in $run.Tests) {
        [ordered]@{
            file    = Split-Path $test.ScriptBlock.File -Leaf
            name    = $test.Name
            case    = $test.ExpandedName
            result  = $test.Result
            message = ($test.ErrorRecord | ForEach-Object { "$_`n$($_.ScriptStackTrace)" }) -join "`n"
        }
    }
)
$failedBlocks = @(
    foreach ($block in $run.FailedBlocks + $run.FailedContainers) { ($block.ErrorRecord | ForEach-Object { "$_" }) -join "`n" }
)
@{ tests = $tests; failedBlocks = $failedBlocks } | ConvertTo-Json -Depth 4 | Set-Content $ResultPath
