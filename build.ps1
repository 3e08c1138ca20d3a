<#
.SYNOPSIS
Builds, tests, shows, packs or publishes HgncPS, like the dotnet commands of the README, for PowerShell users.

.EXAMPLE
./build.ps1

Builds the module into out/HgncPS, ready for Import-Module ./out/HgncPS.

.EXAMPLE
./build.ps1 -Task Test, Pack

.EXAMPLE
./build.ps1 -Task Publish -WhatIf

Shows what would be published, and where.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    # What to do, in this order: Build, Help (makes what Get-Help reads from docs; it needs platyPS), Test (xunit and Pester), Demo,
    # Coverage (the lines and branches that the quick tests run), Mutation (changes of the code that no test notices),
    # Pack (the packages of the module and the tool, below out/package, made from a separate Release build, and checked),
    # Publish (the module's package, to the gallery).
    [ValidateSet('Build', 'Help', 'Test', 'Demo', 'Coverage', 'Mutation', 'Pack', 'Publish')]
    [string[]] $Task = 'Build',

    # Pack is always Release.
    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug',

    # The repository to publish to, by its registered name, and its key.
    [string] $Repository = 'PSGallery',
    [string] $ApiKey = $env:PSGALLERY_API_KEY
)
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
$packages = Join-Path $PSScriptRoot 'out/package'

"PowerShell $($PSVersionTable.PSVersion) in $PSHOME"

function Invoke-DotNet {
    dotnet @args
    if ($LASTEXITCODE -ne 0) { throw "dotnet $args ended with $LASTEXITCODE." }
}

# Built in a separate folder, so that it has no files of other builds.
function Invoke-Pack {
    Remove-Item $packages -Recurse -Force -ErrorAction Ignore
    $build = Join-Path $packages 'build'
    $module = Join-Path $packages 'HgncPS'
    Invoke-DotNet build src/HgncPS -c Release --artifacts-path $build "-p:ModuleOutput=$module/"
    Invoke-DotNet pack src/Hgnc.Tool -c Release --artifacts-path $build "-p:ModuleOutput=$module/" -o $packages
    Invoke-DotNet build tests/OldModule -c Release --artifacts-path $build
    Invoke-DotNet build tests/HgncPS.Tests -c Release --artifacts-path $build
    $package = ./build/New-Package.ps1 -Module $module -OutputPath $packages
    $null = ./build/New-HelpContent.ps1 -Module $module -OutputPath (Join-Path $packages 'help')

    ./build/Measure-Package.ps1 $package -Table

    if (-not (./build/Import-ToolModule.ps1 Pester -MinimumVersion 5.5 -MaximumVersion 5.99)) {
        throw 'The package is made but not checked: there is no Pester in out/modules.'
    }
    $env:HGNC_TEST_PACKAGE = $package.FullName
    $env:HGNC_TEST_TOOL = Join-Path $build "bin/Hgnc.Tool/release/Hgnc.Tool$(if ($IsWindows) { '.exe' })"
    try {
        $run = Invoke-Pester ./tests/HgncPS.Tests/Package.Tests.ps1 -Output Detailed -PassThru
    }
    finally {
        $env:HGNC_TEST_PACKAGE = $env:HGNC_TEST_TOOL = $null
    }
    if ($run.Result -ne 'Passed') { throw "$package does not pass its checks." }
    Get-ChildItem $packages -Filter *.nupkg
}

foreach ($one in $Task) {
    # Publish shows more about what it would do.
    if ($one -ne 'Publish' -and -not $PSCmdlet.ShouldProcess('HgncPS', $one)) { continue }
    switch ($one) {
        'Build' { Invoke-DotNet build HgncPS.sln -c $Configuration }
        'Help' { ./build/New-Help.ps1 }
        'Test' { Invoke-DotNet test HgncPS.sln -c $Configuration }
        'Demo' { Invoke-DotNet run --project src/Hgnc.Tool -c $Configuration -- demo }
        'Coverage' { ./build/Measure-Coverage.ps1 | Format-Table -AutoSize }
        'Mutation' { 'Query', 'Throttling', 'Resolution' | ForEach-Object { ./build/Measure-Mutation.ps1 $_ } }
        'Pack' { Invoke-Pack }
        'Publish' {
            $package = Get-ChildItem $packages -Filter HgncPS.*.nupkg -ErrorAction Ignore | Where-Object Name -NotLike HgncPS.Tool.*
            if (-not $package -and $WhatIfPreference) {
                $version = [regex]::Match((Get-Content -Raw ./HgncPS.psd1), "ModuleVersion\s*=\s*'([^']+)'").Groups[1].Value
                $null = $PSCmdlet.ShouldProcess("HgncPS $version, of which -Task Pack makes the package first", "Publish to $Repository")
                continue
            }
            if (-not $package) { throw "There is no package in ${packages}: make it with ./build.ps1 -Task Pack." }
            ./build/Publish-Package.ps1 $package -Repository $Repository -ApiKey $ApiKey
        }
    }
}
