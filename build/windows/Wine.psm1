# Runs Windows programs under Wine, and reads what their tests came to.

$root = (Resolve-Path "$PSScriptRoot/../..").Path

# Three times: under Wine 8 a program of .NET 10 sometimes ends because SuspendThread fails, which the garbage collector needs, and sometimes
# stands still. Alone, the same tests pass.
$attempts = 3

# Sets what Wine and the programs need. The prefix is Wine's own folder: a Windows of its own, which nothing else uses.
function Initialize-Wine([string] $Work) {
    $script:work = $Work
    $null = New-Item $Work, "$Work/results" -ItemType Directory -Force
    $values = @{
        WINEPREFIX                       = "$Work/prefix"
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
    if (-not (Test-Path "$Work/prefix/system.reg")) { wine wineboot -i *> "$Work/results/wineboot.txt" }
}

function ConvertTo-WindowsPath([string] $Path) { 'Z:' + $Path.Replace('/', '\') }

# Runs a program with a limit, and again where Wine ended it. Its output goes to a file, and whether it ended by itself comes back.
function Invoke-Wine([string] $Command, [string] $Log, [string] $Result, [int] $Minutes) {
    for ($attempt = 1; $attempt -le $attempts; $attempt++) {
        Remove-Item $Result -ErrorAction Ignore
        # PowerShell's console host asks for a console, which Wine makes of a terminal: script brings one.
        script -qec "timeout -k 10 $($Minutes)m nice wine $Command > '$Log' 2>&1" /dev/null *> $null
        if (Test-Path $Result) { return $true }
        # What it left running.
        wineserver -k 2> $null
        $line = Get-Content $Log -ErrorAction Ignore | Where-Object { $_ -match 'Fatal error|SuspendThread' } | Select-Object -First 1
        Write-Host "    attempt ${attempt}: no result$(if ($line) { " ($line)" })"
    }
    $false
}

function New-Outcome([string] $Kind, [string] $Part, [string] $Name, [string] $Result, [string] $Message) {
    [pscustomobject]@{ Kind = $Kind; Part = $Part; Name = $Name; Result = $Result; Message = $Message.Trim() }
}

function Write-Count([string] $Part, [object[]] $Outcome) {
    $count = $Outcome | Group-Object Result -NoElement | ForEach-Object { "$($_.Count) $($_.Name.ToLowerInvariant())" }
    Write-Host "${Part}: $($count -join ', ')"
}

# The tests of one folder of Hgnc.Tests, a class at a time: where Wine hangs, one class is tried again.
function Invoke-LibraryTest([string] $Part, [object[]] $Skip, [int] $Minutes) {
    $kind = 'Library, mirror and tool'
    $folder = "$root/tests/Hgnc.Tests/$Part"
    $left = @($Skip | Where-Object Namespace -eq $Part)
    $outcomes = @(
        foreach ($one in $left) { New-Outcome $kind $Part $one.Name Skipped $one.Because }
        foreach ($file in Get-ChildItem $folder -Recurse -Filter *.cs | Where-Object { Select-String -LiteralPath $_ -Pattern '\[(Fact|Theory)\b' -Quiet }) {
            $class = 'Hgnc.Tests.' + $file.FullName.Substring("$root/tests/Hgnc.Tests/".Length).Replace('.cs', '').Replace('/', '.')
            if ($left | Where-Object Name -eq "$($file.BaseName).*") { continue }
            $log = "$work/results/$class.txt"
            $xml = "$work/results/$class.xml"
            $filters = @("-class $class") + @($left | ForEach-Object { "-method- '*.$($_.Name)'" })
            if (-not (Invoke-Wine "$work/tests/Hgnc.Tests.exe -noLogo $($filters -join ' ') -xml '$(ConvertTo-WindowsPath $xml)'" $log $xml $Minutes)) {
                New-Outcome $kind $Part $class Failed "It did not end: $log has what it wrote."
                continue
            }
            $report = [xml] (Get-Content -Raw $xml)
            foreach ($test in $report.SelectNodes('//test')) {
                $result = @{ Pass = 'Passed'; Fail = 'Failed'; Skip = 'Skipped' }[$test.result]
                New-Outcome $kind $Part $test.name $result "$($test.SelectSingleNode('reason').InnerText)$($test.SelectSingleNode('failure').InnerText)"
            }
            foreach ($problem in $report.SelectNodes('//errors/error')) { New-Outcome $kind $Part "$($problem.name)" Failed $problem.InnerText }
        }
    )
    Write-Count $Part $outcomes
    $outcomes
}

# The cmdlets' tests of one file.
function Invoke-CmdletTest([string] $Part, [object[]] $Skip, [int] $Minutes) {
    $kind = 'Cmdlets'
    $log = "$work/results/$Part.txt"
    $json = "$work/results/$Part.json"
    $left = @($Skip | Where-Object { $_.File -eq $Part })
    if ($all = $left | Where-Object Name -eq '*') {
        New-Outcome $kind $Part 'the whole file' Skipped $all.Because
        return
    }
    $isDone = Invoke-Wine ("$work/pwsh/pwsh.exe -NoProfile -NonInteractive -File '$(ConvertTo-WindowsPath "$root/tests/HgncPS.Tests/Run.ps1")' " +
        "-ResultPath '$(ConvertTo-WindowsPath $json)' -File $Part -SkipPath '$(ConvertTo-WindowsPath "$PSScriptRoot/skipped.json")'") $log $json $Minutes
    $outcomes = @(
        foreach ($one in $left) { New-Outcome $kind $Part $one.Name Skipped $one.Because }
        if ($isDone) {
            $report = Get-Content -Raw $json | ConvertFrom-Json
            foreach ($test in $report.tests | Where-Object result -ne 'NotRun') {
                New-Outcome $kind $Part $test.case $(if ($test.result -in 'Passed', 'Skipped') { $test.result } else { 'Failed' }) "$($test.message -split "`n" | Select-Object -First 3)"
            }
            foreach ($block in $report.failedBlocks) { New-Outcome $kind $Part 'a block' Failed $block }
        }
        else { New-Outcome $kind $Part 'the whole file' Failed "It did not end: $log has what it wrote." }
    )
    Write-Count $Part $outcomes
    $outcomes
}

Export-ModuleMember -Function Initialize-Wine, Invoke-LibraryTest, Invoke-CmdletTest
