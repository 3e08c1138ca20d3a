# Runs the Pester suite and writes each test's outcome to a JSON file: for `dotnet test` and for build.ps1.
param(
    [Parameter(Mandatory)] [string] $ResultPath
)
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

if (-not (& "$PSScriptRoot/../../build/Import-ToolModule.ps1" Pester -MinimumVersion 5.5 -MaximumVersion 5.99)) {
    @{ skipped = 'there is no Pester in out/modules: dotnet build tests/HgncPS.Tests lays it there' } | ConvertTo-Json | Set-Content $ResultPath
    return
}

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
