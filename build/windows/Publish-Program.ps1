<#
.SYNOPSIS
Publishes the tests, the tool with its mirror, the server of faults and PowerShell as Windows programs, below a folder.
#>
param([Parameter(Mandatory)] [string] $Work)
$ErrorActionPreference = 'Stop'
$root = (Resolve-Path "$PSScriptRoot/../..").Path

function Invoke-DotNet {
    dotnet @args
    if ($LASTEXITCODE -ne 0) { throw "dotnet $args ended with $LASTEXITCODE." }
}

# The module as it is for all systems, and Pester.
Invoke-DotNet build "$root/HgncPS.sln" -v q -nologo

$programs = [ordered]@{
    tests  = 'tests/Hgnc.Tests'
    tool   = 'src/Hgnc.Tool'
    faults = 'tests/Hgnc.Faults'
    pwsh   = 'build/windows/PowerShell.csproj'
}
foreach ($name in $programs.Keys) {
    "Publishing $($programs[$name])"
    # In a folder of its own, so that the ordinary build stays as it is.
    Invoke-DotNet publish "$root/$($programs[$name])" -r win-x64 --self-contained --artifacts-path "$Work/build" -o "$Work/$name" `
        "-p:ModuleOutput=$Work/HgncPS/" '-p:RunAnalyzers=false' -v q -nologo
}

# PowerShell's own modules for Windows are in the package of the repository's PowerShell, not in that of its libraries.
Invoke-DotNet tool restore
$version = (Get-Content -Raw "$root/.config/dotnet-tools.json" | ConvertFrom-Json).tools.powershell.version
$packages = (dotnet nuget locals global-packages --list) -replace '^[^:]*: '
$windows = Get-ChildItem "$packages/powershell/$version/tools" -Recurse -Directory -Filter win | Select-Object -First 1
if (-not $windows) { throw "The package powershell $version has no folder for Windows." }
Copy-Item "$windows/Modules" "$Work/pwsh" -Recurse -Force
