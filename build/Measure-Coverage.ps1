<#
.SYNOPSIS
Runs the tests without the slow ones, and shows how many lines and branches of each component of the library they run.

.EXAMPLE
build/Measure-Coverage.ps1

.EXAMPLE
build/Measure-Coverage.ps1 -Project tests/Mutation
#>
param(
    [string] $Project = 'tests/Hgnc.Tests',
    # An expression of dotnet test. All tests: an empty text.
    [string] $Filter = 'Speed!=Slow'
)
$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot
$results = Join-Path $root 'out/coverage'
Remove-Item $results -Recurse -Force -ErrorAction Ignore
$only = if ($Filter) { '--filter', $Filter } else { @() }
dotnet test (Join-Path $root $Project) @only --collect 'XPlat Code Coverage' --results-directory $results |
    Out-Host
if ($LASTEXITCODE -ne 0) { throw "dotnet test ended with $LASTEXITCODE." }

$report = [xml](Get-Content -Raw (Get-ChildItem $results -Recurse -Filter coverage.cobertura.xml).FullName)
$report.SelectNodes("//package[@name = 'Hgnc']/classes/class") |
    Group-Object { (($_.filename -replace '\\', '/') -replace '^.*src/Hgnc/', '' -split '/')[0] } |
    ForEach-Object {
        # A file has several classes: each line counts once.
        $lines = $_.Group | ForEach-Object { $_.SelectNodes('lines/line') } |
            Group-Object { "$($_.ParentNode.ParentNode.filename) $($_.number)" }
        $branches = $lines | ForEach-Object { $_.Group } | Where-Object branch -EQ True |
            ForEach-Object { [regex]::Match($_.'condition-coverage', '\((\d+)/(\d+)\)').Groups }
        $run = @($lines | Where-Object { ($_.Group.hits | Measure-Object -Maximum).Maximum -gt 0 }).Count
        $taken = ($branches | Where-Object Name -EQ 1 | Measure-Object Value -Sum).Sum
        $all = ($branches | Where-Object Name -EQ 2 | Measure-Object Value -Sum).Sum
        [pscustomobject]@{
            Component = $_.Name
            Lines     = @($lines).Count
            LinesRun  = '{0:0.0} %' -f (100 * $run / @($lines).Count)
            Branches  = '{0:0.0} %' -f $(if ($all) { 100 * $taken / $all } else { 100 })
        }
    } | Sort-Object Component
