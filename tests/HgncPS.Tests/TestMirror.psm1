# A real mirror over HTTP for the tests of the cmdlets: `hgnc serve` in a process of its own, on a free port.

$root = (Resolve-Path "$PSScriptRoot/../..").Path

# No test sees the local copy of whoever runs the tests: theirs are below this folder, and until one is made there is none.
$copies = Join-Path ([IO.Path]::GetTempPath()) "hgncps-tests-$PID"
$env:HGNC_DATA = Join-Path $copies 'none'

# A folder for a copy of a test's own: it counts from now on, and is not there before something is saved.
function Use-NewDataFolder {
    $env:HGNC_DATA = Join-Path $copies ([guid]::NewGuid())
    $env:HGNC_DATA
}

# A copy of the sample in a folder of its own, which counts from now on.
function Use-SampleCopy {
    $null = Use-NewDataFolder
    $null = Save-HgncDataset -Path "$root/samples/hgnc_sample.json" -WithdrawnPath "$root/samples/withdrawn.txt"
}

function Remove-TestCopy {
    $env:HGNC_DATA = Join-Path $copies 'none'
    # Where the system does not let go of an open file, it is left to the system's cleaning.
    Remove-Item $copies -Recurse -Force -ErrorAction Ignore
}

function Get-RepositoryRoot { $root }

# The module under test: as PowerShell 7 takes it, or with the flavour for Windows PowerShell forced.
$desktop = $env:HGNC_TEST_FLAVOUR -eq 'netstandard2.0'
$module = if ($desktop) { & "$PSScriptRoot/New-DesktopLayout.ps1" "$root/out/HgncPS" } else { "$root/out/HgncPS" }

function Get-TestModule { $module }

# For tests of what only one flavour has, or that one run is enough for: says why, and ends the test.
function Skip-InDesktopFlavour([string] $Because) {
    if ($desktop) { Set-ItResult -Skipped -Because $Because }
}

# HGNC's own records, where a checkout has them beside it; the tests that need them are skipped elsewhere.
function Get-RealDataset {
    $file = Join-Path (Split-Path $root) 'shared/data/hgnc_complete_set.7k.json.gz'
    if (Test-Path $file) { $file }
}

# The PowerShell that runs the tests, to start another one: its program, and what goes before the arguments. That of the tool manifest
# runs as an argument of dotnet.
function Get-PowerShellCommand {
    $program = [Environment]::ProcessPath
    $isDotNet = [IO.Path]::GetFileNameWithoutExtension($program) -eq 'dotnet'
    [pscustomobject]@{ Program = $program; First = @(if ($isDotNet) { "$PSHOME/pwsh.dll" }) }
}

function Invoke-PowerShell {
    $command = Get-PowerShellCommand
    $first = $command.First
    # A Windows console has a code page, which lacks characters such as the ellipsis of a shortened address.
    $encoding = [Console]::OutputEncoding
    if ($IsWindows) { [Console]::OutputEncoding = [Text.UTF8Encoding]::new() }
    try { & $command.Program @first @args }
    finally { if ($IsWindows) { [Console]::OutputEncoding = $encoding } }
}

# A program of the last build. It starts by itself, so no `dotnet` needs to be on the path.
function Get-BuiltProgram([string] $Project) {
    $name = Split-Path $Project -Leaf
    $assembly = Get-ChildItem "$root/$Project/bin" -Recurse -Filter "$name.dll" -ErrorAction Ignore |
        Where-Object FullName -NotMatch '[\\/]ref' | Sort-Object LastWriteTime | Select-Object -Last 1
    if (-not $assembly) { throw "$name is not built: run dotnet build first." }
    "$($assembly.FullName -replace '\.dll$')$(if ($IsWindows) { '.exe' })"
}

function Get-Tool { if ($env:HGNC_TEST_TOOL) { $env:HGNC_TEST_TOOL } else { Get-BuiltProgram src/Hgnc.Tool } }

function Get-FaultServer { if ($env:HGNC_TEST_FAULTS) { $env:HGNC_TEST_FAULTS } else { Get-BuiltProgram tests/Hgnc.Faults } }

# Where built programs find .NET: the one that runs the tests need not be the one that the machine has for all.
if (-not $env:DOTNET_ROOT) {
    $runtime = [IO.Path]::GetFullPath("$([Runtime.InteropServices.RuntimeEnvironment]::GetRuntimeDirectory())/../../..")
    if (Test-Path "$runtime/host/fxr") { $env:DOTNET_ROOT = $runtime }
}

# Starts a mirror and waits for the line that says where it listens.
function Start-TestMirror([string] $Dataset = "$root/samples/hgnc_sample.json", [string] $Withdrawn, [string[]] $Option) {
    $start = [System.Diagnostics.ProcessStartInfo]::new((Get-Tool))
    $arguments = @('serve', '--urls', 'http://127.0.0.1:0')
    if ($Dataset) { $arguments += '--dataset', $Dataset }
    if ($Withdrawn) { $arguments += '--withdrawn', $Withdrawn }
    foreach ($argument in $arguments + $Option) { if ($argument) { $start.ArgumentList.Add($argument) } }
    $start.RedirectStandardError = $true
    $start.UseShellExecute = $false
    $process = [System.Diagnostics.Process]::Start($start)
    $line = $process.StandardError.ReadLine()
    if ($line -notmatch 'http://[^ ]+') { throw "The mirror did not start: $line $($process.StandardError.ReadToEnd())" }
    [pscustomobject]@{ Uri = $Matches[0]; Process = $process }
}

function Stop-TestMirror($Mirror) {
    if ($Mirror) {
        $Mirror.Process.Kill()
        $Mirror.Process.WaitForExit()
        $Mirror.Process.Dispose()
    }
}

function Get-MirrorStat($Mirror) { Invoke-RestMethod "$($Mirror.Uri)mirror/stats" }

Import-Module $module -Global
# Tests count requests, and mirrors come and go: only the tests of kept answers keep any.
Set-HgncOption -CacheAge 0
Export-ModuleMember -Function *
