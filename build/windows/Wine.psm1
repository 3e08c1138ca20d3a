# Runs Windows programs under Wine, and reads what came of their tests.

$root = (Resolve-Path "$PSScriptRoot/../..").Path

# Under Wine 8 a program of .NET 10 sometimes ends because SuspendThread fails, which the garbage collector needs, and sometimes stands
# still. Its tests pass when they are run again. docs/windows.md says more.
$attempts = 3
$again = 0

# Sets what Wine and the programs need. The prefix is Wine's own folder: a Windows of its own, which nothing else uses. It is not in the
# repository, because it has links to all of the disk, which tools that look through a folder would follow.
function Initialize-Wine([string] $Work) {
    $script:work = $Work
    $digest = [Convert]::ToHexString([Security.Cryptography.SHA256]::HashData([Text.Encoding]::UTF8.GetBytes($Work))).Substring(0, 8)
    $prefix = Join-Path ([IO.Path]::GetTempPath()) "hgncps-wine-$digest"
    $null = New-Item $Work, "$Work/results" -ItemType Directory -Force
    $values = @{
        WINEPREFIX                       = $prefix
        WINEARCH                         = 'win64'
        WINEDEBUG                        = '-all'
        # Wine has no pages that can be written at one address and run at another.
        DOTNET_EnableWriteXorExecute     = '0'
        # Threads that never end are never halted while they end, which Wine does not take well.
        DOTNET_ThreadPool_ThreadTimeoutMs = '-1'
        DOTNET_TieredPGO                 = '0'
        NO_COLOR                         = '1'
        POWERSHELL_TELEMETRY_OPTOUT      = '1'
        POWERSHELL_UPDATECHECK           = 'Off'
        # Where Wine looks for programs first: the documents' examples start pwsh by its name.
        WINEPATH                         = ConvertTo-WindowsPath "$Work/pwsh"
        # Windows runs no scripts unless it is told to.
        PSExecutionPolicyPreference      = 'Bypass'
        HGNC_TEST_TOOL                   = ConvertTo-WindowsPath "$Work/tool/Hgnc.Tool.exe"
        HGNC_TEST_FAULTS                 = ConvertTo-WindowsPath "$Work/faults/Hgnc.Faults.exe"
        HGNC_TEST_WINE                   = '1'
        HGNC_NO_POWERSHELL               = '1'
        # What is set for real work, or for .NET on Linux, does not count here.
        HGNC_BASE_URI                    = $null
        HGNC_DATA                        = $null
        HGNC_RATE                        = $null
        DOTNET_ROOT                      = $null
        PSModulePath                     = $null
    }
    foreach ($name in $values.Keys) { [Environment]::SetEnvironmentVariable($name, $values[$name]) }
    if (-not (Test-Path "$prefix/system.reg")) { wine wineboot -i *> "$Work/results/wineboot.txt" }
}

function ConvertTo-WindowsPath([string] $Path) { 'Z:' + $Path.Replace('/', '\') }

# How many programs were started again.
function Get-RestartCount { $again }

# Runs a program until it has written its result, and again where it ended without one or stood still: it writes a line for each test, so
# it stands still if no line comes for so many minutes.
function Invoke-Wine([string] $Command, [string] $Log, [string] $Result, [int] $Minutes, [int] $Most = $attempts) {
    for ($attempt = 1; $attempt -le $Most; $attempt++) {
        if ($attempt -gt 1) { $script:again++ }
        Remove-Item $Result, $Log -ErrorAction Ignore
        # PowerShell's console host asks for a console, which Wine makes of a terminal: script brings one.
        $start = [Diagnostics.ProcessStartInfo]::new('script')
        '-qec', "nice wine $Command > '$Log' 2>&1", '/dev/null' | ForEach-Object { $start.ArgumentList.Add($_) }
        $start.RedirectStandardOutput = $start.RedirectStandardInput = $true
        $process = [Diagnostics.Process]::Start($start)
        $drained = $process.StandardOutput.ReadToEndAsync()
        $length = 0
        $watch = [Diagnostics.Stopwatch]::StartNew()
        while (-not $process.WaitForExit(1000)) {
            $now = (Get-Item $Log -ErrorAction Ignore).Length
            if ($now -ne $length) {
                $length = $now
                $watch.Restart()
            }
            if ($watch.Elapsed.TotalMinutes -ge $Minutes) { break }
        }
        # What it left running, itself too where it stands still.
        wineserver -k 2> $null
        $process.WaitForExit()
        $null = $drained.Result
        if (Test-Path $Result) { return $true }
    }
    $false
}

# Why a program has no result: what .NET wrote at its end, or the last test that it named.
function Get-Ending([string] $Log) {
    $lines = @(Get-Content $Log -ErrorAction Ignore | Where-Object { $_.Trim() })
    $fatal = $lines -match 'Fatal error|SuspendThread|Unhandled exception' | Select-Object -First 1
    "It did not end in $attempts attempts. $(if ($fatal) { $fatal } else { "Its last line: $($lines[-1])" }) All that it wrote is in $Log."
}

function New-Outcome([string] $Kind, [string] $Part, [string] $Name, [string] $Result, [string] $Message) {
    [pscustomobject]@{ Kind = $Kind; Part = $Part; Name = $Name; Result = $Result; Message = $Message.Trim() }
}

function Write-Count([string] $Part, [object[]] $Outcome, [Diagnostics.Stopwatch] $Watch) {
    $count = $Outcome | Group-Object Result -NoElement | ForEach-Object { "$($_.Count) $($_.Name.ToLowerInvariant())" }
    Write-Host "${Part}: $($count -join ', ') ($([int] $Watch.Elapsed.TotalSeconds) s)"
}

# The classes of tests of the library, the mirror and the tool, as xunit finds them, by the folders that they are in.
function Get-LibraryTest {
    $assembly = "$root/tests/Hgnc.Tests/bin/Debug/net10.0/Hgnc.Tests.dll"
    dotnet $assembly -list classes | Where-Object { $_ -match '^Hgnc\.Tests\.(\w+)\.' -and $Matches[1] -notin 'PowerShell', 'Surface' } |
        Group-Object { $_.Split('.')[2] }
}

# The tests of one folder of Hgnc.Tests: all classes in one program, and where that does not end, each class in one.
function Invoke-LibraryTest($Folder, [object[]] $Skip, [int] $Minutes) {
    $kind = 'Library, mirror and tool'
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $left = @($Skip | Where-Object Namespace -eq $Folder.Name)
    $classes = @($Folder.Group | Where-Object { $_.Split('.')[-1] -notin @($left.Name -match '\.\*$' -replace '\.\*$') })
    $outcomes = @(
        foreach ($one in $left) { New-Outcome $kind $Folder.Name $one.Name Skipped $one.Because }
        if (-not $classes) { }
        elseif (Invoke-XunitProgram $Folder.Name $classes $left $Minutes 2) { Read-XunitResult $kind $Folder.Name $Folder.Name }
        else {
            foreach ($class in $classes) {
                if (Invoke-XunitProgram $class $class $left $Minutes $attempts) { Read-XunitResult $kind $Folder.Name $class }
                else { New-Outcome $kind $Folder.Name $class Failed (Get-Ending "$work/results/$class.txt") }
            }
        }
    )
    Write-Count $Folder.Name $outcomes $watch
    $outcomes
}

function Invoke-XunitProgram([string] $Name, [string[]] $Class, [object[]] $Skip, [int] $Minutes, [int] $Most) {
    $xml = "$work/results/$Name.xml"
    $filters = @($Class | ForEach-Object { "-class $_" }) + @($Skip | ForEach-Object { "-method- '*.$($_.Name)'" })
    Invoke-Wine "$work/tests/Hgnc.Tests.exe -noLogo -reporter verbose $($filters -join ' ') -xml '$(ConvertTo-WindowsPath $xml)'" `
        "$work/results/$Name.txt" $xml $Minutes $Most
}

function Read-XunitResult([string] $Kind, [string] $Part, [string] $Name) {
    $report = [xml] (Get-Content -Raw "$work/results/$Name.xml")
    foreach ($test in $report.SelectNodes('//test')) {
        $result = @{ Pass = 'Passed'; Fail = 'Failed'; Skip = 'Skipped' }[$test.result]
        New-Outcome $Kind $Part $test.name $result "$($test.SelectSingleNode('reason').InnerText)$($test.SelectSingleNode('failure').InnerText)"
    }
    foreach ($problem in $report.SelectNodes('//errors/error')) { New-Outcome $Kind $Part "$($problem.name)" Failed $problem.InnerText }
}

# The cmdlets' tests of one file.
function Invoke-CmdletTest([string] $Part, [object[]] $Skip, [int] $Minutes) {
    $kind = 'Cmdlets'
    $log = "$work/results/$Part.txt"
    $json = "$work/results/$Part.json"
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $left = @($Skip | Where-Object { $_.File -eq $Part })
    if ($all = $left | Where-Object Name -eq '*') {
        $outcomes = @(New-Outcome $kind $Part 'the whole file' Skipped $all.Because)
        Write-Count $Part $outcomes $watch
        return $outcomes
    }
    $isDone = Invoke-Wine ("$work/pwsh/pwsh.exe -NoProfile -NonInteractive -File '$(ConvertTo-WindowsPath "$root/tests/HgncPS.Tests/Run.ps1")' " +
        "-ResultPath '$(ConvertTo-WindowsPath $json)' -File $Part -Verbosity Detailed -SkipPath '$(ConvertTo-WindowsPath "$PSScriptRoot/skipped.json")'") $log $json $Minutes
    $outcomes = @(
        foreach ($one in $left) { New-Outcome $kind $Part $one.Name Skipped $one.Because }
        if ($isDone) {
            $report = Get-Content -Raw $json | ConvertFrom-Json
            foreach ($test in $report.tests | Where-Object result -ne 'NotRun') {
                New-Outcome $kind $Part $test.case $(if ($test.result -in 'Passed', 'Skipped') { $test.result } else { 'Failed' }) "$($test.message -split "`n" | Select-Object -First 3)"
            }
            foreach ($block in $report.failedBlocks) { New-Outcome $kind $Part 'a block' Failed $block }
        }
        else { New-Outcome $kind $Part 'the whole file' Failed (Get-Ending $log) }
    )
    Write-Count $Part $outcomes $watch
    $outcomes
}

Export-ModuleMember -Function Initialize-Wine, Get-LibraryTest, Invoke-LibraryTest, Invoke-CmdletTest, Get-RestartCount
