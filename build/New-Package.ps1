<#
.SYNOPSIS
Makes the gallery's package from the folder of a module.
#>
param(
    # The module's folder, with both builds and the help.
    [Parameter(Mandatory)] [string] $Module,
    # The folder for the package.
    [Parameter(Mandatory)] [string] $OutputPath
)
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

if (-not (& "$PSScriptRoot/Import-ToolModule.ps1" Microsoft.PowerShell.PSResourceGet -MinimumVersion 1.1 -MaximumVersion 1.99)) {
    throw 'No package can be made: Microsoft.PowerShell.PSResourceGet 1.1 or later is not installed, and the gallery gave none.'
}
foreach ($part in 'bin/net8.0/HgncPS.dll', 'bin/netstandard2.0/HgncPS.dll', 'en-US/HgncPS.dll-Help.xml') {
    if (-not (Test-Path (Join-Path $Module $part))) { throw "No package can be made: $Module has no $part." }
}
$null = New-Item $OutputPath -ItemType Directory -Force
$version = (Test-ModuleManifest (Join-Path $Module HgncPS.psd1)).Version
$package = Join-Path $OutputPath "HgncPS.$version.nupkg"
Remove-Item $package -ErrorAction Ignore
Compress-PSResource -Path $Module -DestinationPath $OutputPath
Get-Item $package
