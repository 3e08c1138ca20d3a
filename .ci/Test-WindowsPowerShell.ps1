<#
.SYNOPSIS
Imports the built module, and gets genes from a mirror and from a local copy: for Windows PowerShell 5.1, where the Pester suite does not
run. It also runs in PowerShell 7.
#>
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$root = Split-Path $PSScriptRoot
"PowerShell $($PSVersionTable.PSVersion) in $PSHOME"

function Assert-Equal($Expected, $Actual, [string] $What) {
    if ("$Expected" -cne "$Actual") { throw "${What}: expected '$Expected', but got '$Actual'." }
    "passed: $What"
}

# HGNC_TEST_TOOL names a program of another build.
$program = $env:HGNC_TEST_TOOL
if (-not $program) {
    $tool = Get-ChildItem "$root/src/Hgnc.Tool/bin" -Recurse -Filter Hgnc.Tool.dll | Where-Object { $_.FullName -notmatch '[\\/]ref' } |
        Sort-Object LastWriteTime | Select-Object -Last 1
    $program = ($tool.FullName -replace '\.dll$') + $(if ($PSEdition -eq 'Desktop' -or $IsWindows) { '.exe' })
}
$start = New-Object System.Diagnostics.ProcessStartInfo $program
$start.Arguments = "serve --dataset `"$root/samples/hgnc_sample.json`" --withdrawn `"$root/samples/withdrawn.txt`" --urls http://127.0.0.1:0"
$start.RedirectStandardError = $true
$start.UseShellExecute = $false
$mirror = [System.Diagnostics.Process]::Start($start)
$data = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid())
$before = $env:HGNC_BASE_URI, $env:HGNC_DATA
try {
    if ($mirror.StandardError.ReadLine() -notmatch 'http://[^ ]+') { throw 'The mirror did not start.' }
    $env:HGNC_BASE_URI = $Matches[0]
    $env:HGNC_DATA = $data

    Import-Module "$root/out/HgncPS"
    $cmdlets = (Get-Command -Module HgncPS -CommandType Cmdlet | Sort-Object Name).Name -join ' '
    Assert-Equal ((Get-ChildItem "$root/docs/cmdlets" -Filter *.md | Sort-Object Name).BaseName -join ' ') $cmdlets 'all cmdlets are there'
    Assert-Equal 'BRAF 7q34 Service' (Get-HgncGene BRAF | ForEach-Object { "$($_.Symbol) $($_.Location) $($_.Source)" }) 'a gene from a mirror'
    $genes = Import-Csv "$root/samples/genes.csv" | Find-HgncGene -ErrorAction SilentlyContinue -WarningAction SilentlyContinue | Get-HgncGene
    Assert-Equal 24 @($genes).Count 'the genes of a table'
    Assert-Equal 'MARCHF1' (Resolve-HgncSymbol MARCH1).Symbol 'a previous symbol'
    $null = Save-HgncDataset -Path "$root/samples/hgnc_sample.json" -WithdrawnPath "$root/samples/withdrawn.txt"
    Assert-Equal 'ZNF3 Local' (Get-HgncGene ZNF3 -Source Local | ForEach-Object { "$($_.Symbol) $($_.Source)" }) 'a gene from a local copy'
    Assert-Equal 'https://www.omim.org/entry/164757' (Get-HgncGene BRAF -Source Local).Links.OmimId 'a link, from the types file'
    Assert-Equal $true ((Get-HgncGene BRAF -Source Local | Out-String) -match 'HgncId\s+Symbol\s+Name') 'a table, from the views'
    Assert-Equal $true (@((Get-Help Get-HgncGene -Full).examples.example).Count -ge 3) 'the help'
}
finally {
    $mirror.Kill()
    $env:HGNC_BASE_URI, $env:HGNC_DATA = $before
    Remove-Item $data -Recurse -Force -ErrorAction SilentlyContinue
}
