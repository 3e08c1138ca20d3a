<#
.SYNOPSIS
Builds, tests, shows or packs HgncPS: the same as the dotnet commands of the README, for people who live in PowerShell.

.EXAMPLE
./build.ps1

Builds the module into out/HgncPS, ready for Import-Module ./out/HgncPS.

.EXAMPLE
./build.ps1 -Task Build, Test, Pack -Configuration Release
#>
[CmdletBinding()]
param(
    # What to do, in this order: Build, Help (what Get-Help reads, from docs; Build does it too), Test (xunit and Pester), Demo,
    # Pack (a zip of the module, below out).
    [ValidateSet('Build', 'Help', 'Test', 'Demo', 'Pack')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug'
)
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

function Invoke-DotNet {
    dotnet @args
    if ($LASTEXITCODE -ne 0) { throw "dotnet $args ended with $LASTEXITCODE." }
}

function Invoke-Pack {
    $manifest = Test-ModuleManifest ./out/HgncPS/HgncPS.psd1
    foreach ($flavour in 'net8.0', 'netstandard2.0') {
        if (-not (Test-Path "./out/HgncPS/bin/$flavour/HgncPS.dll")) { throw "The module has no $flavour flavour: build it first." }
    }
    $package = "./out/HgncPS.$($manifest.Version).zip"
    Compress-Archive ./out/HgncPS $package -Force
    Get-Item $package
}

switch ($Task) {
    'Build' { Invoke-DotNet build HgncPS.sln -c $Configuration }
    'Help' { ./build/New-Help.ps1 -OutputPath ./out/HgncPS/en-US }
    'Test' { Invoke-DotNet test HgncPS.sln -c $Configuration }
    'Demo' { Invoke-DotNet run --project src/Hgnc.Tool -c $Configuration -- demo }
    'Pack' { Invoke-Pack }
}
