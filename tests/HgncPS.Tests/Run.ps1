# Runs the Pester suite and writes each test's outcome to a JSON file, for `dotnet test`.
param(
    [Parameter(Mandatory)] [string] $ResultPath,

    # Only these files, by their names without .Tests.ps1.
    [string[]] $File = '*',

    # Only a part of the files. A file whose first line begins with '# Once:' runs with the flavour for PowerShell 7 only; that of the
    # documents' examples is a part of its own.
    [ValidateSet('All', 'Once', 'Examples', 'EachFlavour')] [string] $Part = 'All',

    # 'Detailed' writes a line for each test as it ends.
    [string] $Verbosity = 'Normal',

    # A file of tests that cannot run here: a list of objects with File, Name (with wildcards) and Because.
    [string] $SkipPath
)
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

if (-not (& "$PSScriptRoot/../../build/Import-ToolModule.ps1" Pester -MinimumVersion 5.5 -MaximumVersion 5.99)) {
    @{ skipped = 'there is no Pester in out/modules: dotnet build tests/HgncPS.Tests lays it there' } | ConvertTo-Json | Set-Content $ResultPath
    return
}

function Get-Part([IO.FileInfo] $Test) {
    if ($Test.Name -eq 'Examples.Tests.ps1') { 'Examples' }
    elseif ((Get-Content $Test -TotalCount 1).StartsWith('# Once:')) { 'Once' }
    else { 'EachFlavour' }
}

$configuration = New-PesterConfiguration
$configuration.Run.Path = (Get-ChildItem $PSScriptRoot -Filter *.Tests.ps1 |
        Where-Object { $name = $_.Name.Replace('.Tests.ps1', ''); @($File).Where({ $name -like $_ }) } |
        Where-Object { $Part -in 'All', (Get-Part $_) }).FullName
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = $Verbosity
if ($SkipPath) {
    # Pester leaves out tests by their lines.
    $configuration.Filter.ExcludeLine = @(
        foreach ($skip in Get-Content -Raw $SkipPath | ConvertFrom-Json | Where-Object File) {
            foreach ($path in $configuration.Run.Path.Value | Where-Object { (Split-Path $_ -Leaf) -eq "$($skip.File).Tests.ps1" }) {
                Select-String -LiteralPath $path -Pattern '^\s*It ([''"])(.*)\1' |
                    Where-Object { $_.Matches[0].Groups[2].Value.Replace("''", "'") -like $skip.Name } | ForEach-Object { "${path}:$($_.LineNumber)" }
            }
        }
    )
}
$data = $env:HGNC_DATA
try {
    $run = Invoke-Pester -Configuration $configuration
}
finally {
    $env:HGNC_DATA = $data
}

$tests = @(
    foreach ($test in $run.Tests) {
        [ordered]@{
            file    = Split-Path $test.ScriptBlock.File -Leaf
            name    = $test.Name
            case    = $test.ExpandedName
            result  = $test.Result
            message = ($test.ErrorRecord | ForEach-Object { "$_`n$($_.ScriptStackTrace)" }) -join "`n"
        }
    }
)
$failedBlocks = @(
    foreach ($block in $run.FailedBlocks + $run.FailedContainers) { ($block.ErrorRecord | ForEach-Object { "$_" }) -join "`n" }
)
@{ tests = $tests; failedBlocks = $failedBlocks } | ConvertTo-Json -Depth 4 | Set-Content $ResultPath
