<#
.SYNOPSIS
Imports a module that the build or the tests work with, and tells whether there is one: an installed one, else one from the gallery.

.DESCRIPTION
What comes from the gallery is kept below out/modules. Where nothing is installed and the gallery gives nothing, the answer is false.
#>
param(
    [Parameter(Mandatory)] [string] $Name,
    [Parameter(Mandatory)] [version] $MinimumVersion,
    [Parameter(Mandatory)] [version] $MaximumVersion
)
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$kept = Join-Path $PSScriptRoot '../out/modules'

function Get-Installed {
    $all = @(Get-Module $Name -ListAvailable) + @(Get-Module (Join-Path $kept $Name) -ListAvailable -ErrorAction Ignore)
    $all | Where-Object { $_.Version -ge $MinimumVersion -and $_.Version -le $MaximumVersion } |
        Sort-Object Version | Select-Object -Last 1
}

$module = Get-Installed
if (-not $module) {
    try {
        $null = New-Item $kept -ItemType Directory -Force
        Save-Module $Name -MinimumVersion $MinimumVersion -MaximumVersion $MaximumVersion -Path $kept -Force
        $module = Get-Installed
    }
    catch {
        Write-Verbose "The gallery gave no ${Name}: $_"
    }
}
if ($module) { Import-Module $module.Path -Global }
[bool] $module
