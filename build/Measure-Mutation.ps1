<#
.SYNOPSIS
Changes the code of one component of the library, one change at a time, and reports the changes that no test notices.

.DESCRIPTION
It runs Stryker with the tests of tests/Mutation, and writes the report to out/mutation.

.EXAMPLE
build/Measure-Mutation.ps1 Throttling

.EXAMPLE
build/Measure-Mutation.ps1 Resolution/Symbols
#>
param(
    # Query, Throttling or Resolution, or a folder in one of them.
    [ValidatePattern('^(Query|Throttling|Resolution)(/\w+)*$')]
    [string] $Component = 'Query',
    # How many test processes run at the same time.
    [int] $Concurrency = 1
)
$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot
Push-Location (Join-Path $root 'tests/Mutation')
try {
    dotnet tool run dotnet-stryker -p Hgnc.csproj --target-framework net8.0 -m "**/$Component/**/*.cs" `
        --test-case-filter "FullyQualifiedName~Hgnc.Tests.$(($Component -split '/')[0])" -c $Concurrency --skip-version-check `
        -t mtp -r Json -r ClearText -O (Join-Path $root "out/mutation/$Component")
    if ($LASTEXITCODE -ne 0) { throw "Stryker ended with $LASTEXITCODE." }
}
finally {
    Pop-Location
}
