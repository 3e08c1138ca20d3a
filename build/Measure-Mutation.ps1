<#
.SYNOPSIS
Changes the code of one component of the library, one change at a time, and reports the changes that no test notices.

.DESCRIPTION
It runs Stryker with the tests of tests/Mutation, and writes the report to out/mutation.

.EXAMPLE
build/Measure-Mutation.ps1 Throttling

.EXAMPLE
build/Measure-Mutation.ps1 Resolution/Repairs/Dates -Test DateReadingsTests, MonthLanguageTests, ColumnDatesTests

.EXAMPLE
build/Measure-Mutation.ps1 Resolution -Except Repairs/Dates, Service -Test NameMeaningTests, ColumnTests
#>
param(
    # Query, Throttling or Resolution, or a folder in one of them.
    [ValidatePattern('^(Query|Throttling|Resolution)(/\w+)*$')]
    [string] $Component = 'Query',
    # Folders of the component to leave out.
    [string[]] $Except,
    # The test classes to run. Default: all of the component.
    [string[]] $Test,
    # How many test processes run at the same time.
    [int] $Concurrency = 1
)
$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot
$space = "Hgnc.Tests.$(($Component -split '/')[0])"
$filter = if ($Test) { ($Test | ForEach-Object { "FullyQualifiedName~.$_." }) -join '|' } else { "FullyQualifiedName~$space" }
# To record which test covers a line, Stryker waits ten seconds for each of many tests of resolution. So these run for each change.
$config = if ($Component -like 'Resolution*') { '-f', 'every-test.json' } else { @() }
$files = @('-m', "**/$Component/**/*.cs") + @($Except | Where-Object { $_ } | ForEach-Object { '-m', "!**/$Component/$_/**/*.cs" })
$copy = Join-Path $root 'out/mutation/copy'
if ($Component -like 'Resolution*') {
    $release = Join-Path (Split-Path $root) 'shared/data'
    $env:HGNC_DATA = $copy
    dotnet run --project (Join-Path $root 'src/Hgnc.Tool') -- save --path "$release/hgnc_complete_set_2024-10.txt.gz" `
        --withdrawn "$release/withdrawn_2024-07.txt.gz" --no-gene-groups
    if ($LASTEXITCODE -ne 0) { throw 'The release for the tests could not be saved.' }
    $env:HGNC_TEST_COPY = (Get-ChildItem $copy -Filter *.sqlite).FullName
}
Push-Location (Join-Path $root 'tests/Mutation')
try {
    dotnet tool run dotnet-stryker -p Hgnc.csproj --target-framework net8.0 @files `
        --test-case-filter $filter @config -c $Concurrency --skip-version-check `
        -t mtp -r Json -r ClearText -O (Join-Path $root "out/mutation/$Component")
    if ($LASTEXITCODE -ne 0) { throw "Stryker ended with $LASTEXITCODE." }
}
finally {
    Pop-Location
    $env:HGNC_DATA = $null
    $env:HGNC_TEST_COPY = $null
}
