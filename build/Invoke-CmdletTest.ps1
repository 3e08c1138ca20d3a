<#
.SYNOPSIS
Runs some of the cmdlets' tests with the module of the last build.

.EXAMPLE
build/Invoke-CmdletTest.ps1 Get-HgncInfo

Runs tests/HgncPS.Tests/Get-HgncInfo.Tests.ps1.

.EXAMPLE
build/Invoke-CmdletTest.ps1 Help -Name '*finds the about page'

.EXAMPLE
build/Invoke-CmdletTest.ps1 Examples -UpdateExamples

Writes the output of all examples into the documents, so that you can review the difference.
#>
param(
    # The names of files in tests/HgncPS.Tests, without .Tests.ps1, separated by commas. Wildcards are allowed.
    [string[]] $File = '*',

    # Only the tests whose full name, including that of their block, matches one of these.
    [string[]] $Name,

    # Uses the build for Windows PowerShell.
    [switch] $Desktop,

    [switch] $UpdateExamples
)
$ErrorActionPreference = 'Stop'
"PowerShell $($PSVersionTable.PSVersion) in $PSHOME"

if (-not (& "$PSScriptRoot/Import-ToolModule.ps1" Pester -MinimumVersion 5.5 -MaximumVersion 5.99)) {
    throw 'There is no Pester in out/modules. Build first: dotnet build'
}
$configuration = New-PesterConfiguration
# A shell passes a list to 'pwsh -File' as one string.
$configuration.Run.Path = @($File -split ',' | ForEach-Object { "$PSScriptRoot/../tests/HgncPS.Tests/$_.Tests.ps1" } | Get-Item).FullName
if ($Name) { $configuration.Filter.FullName = $Name }
$configuration.Output.Verbosity = 'Detailed'
$configuration.Run.PassThru = $true

$set = @{
    HGNC_DATA            = $env:HGNC_DATA
    HGNC_TEST_FLAVOUR    = if ($Desktop) { 'netstandard2.0' }
    HGNC_UPDATE_EXAMPLES = if ($UpdateExamples) { '1' }
    # Your own settings do not apply here.
    HGNC_BASE_URI        = $null
    HGNC_RATE            = $null
}
$before = @{}
foreach ($variable in $set.Keys) {
    $before[$variable] = [Environment]::GetEnvironmentVariable($variable)
    [Environment]::SetEnvironmentVariable($variable, $set[$variable])
}
try {
    $run = Invoke-Pester -Configuration $configuration
}
finally {
    foreach ($variable in $before.Keys) { [Environment]::SetEnvironmentVariable($variable, $before[$variable]) }
}
if ($run.Result -ne 'Passed') { exit 1 }
