<#
.SYNOPSIS
Imports a module that the build or the tests need, and returns whether it was found.

.DESCRIPTION
It looks in out/modules, then among the installed modules, then in the PowerShell Gallery. Pester is in out/modules because a build of
tests/HgncPS.Tests puts it there from its package. Modules from the gallery are saved there too.
#>
param(
    [Parameter(Mandatory)] [string] $Name,
    [Parameter(Mandatory)] [version] $MinimumVersion,
    [Parameter(Mandatory)] [version] $MaximumVersion
)
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$kept = Join-Path $PSScriptRoot '../out/modules'

function Select-Version([psmoduleinfo[]] $Module) {
    $Module | Where-Object { $_.Version -ge $MinimumVersion -and $_.Version -le $MaximumVersion } |
        Sort-Object Version | Select-Object -Last 1
}

function Get-Kept { Select-Version (Get-Module (Join-Path $kept $Name) -ListAvailable -ErrorAction Ignore) }

# Saved modules take precedence, so that all machines use the same version.
$module = Get-Kept
if (-not $module) { $module = Select-Version (Get-Module $Name -ListAvailable) }
if (-not $module) {
    try {
        $null = New-Item $kept -ItemType Directory -Force
        Save-Module $Name -MinimumVersion $MinimumVersion -MaximumVersion $MaximumVersion -Path $kept -Force
        $module = Get-Kept
    }
    catch {
        Write-Verbose "The gallery gave no ${Name}: $_"
    }
}
if ($module) { Import-Module $module.Path -Global }
[bool] $module
