# The examples of the documents: a fence ```powershell or ```shell is run, and the fence ```text right after it is what comes
# out, or nothing. <!-- not run: why --> before a fence keeps it from being run.

$root = (Resolve-Path "$PSScriptRoot/../../..").Path

# What stands in the documents for what is another on each machine.
$standIns = [ordered]@{
    Mirror = 'http://127.0.0.1:8431/'
    Data   = '/home/ada/.local/share/HgncPS'
    Folder = '/home/ada/genes'
}

# What changes from run to run, and is not compared: each is replaced by its name, in the document's text and in the new one.
$changing = [ordered]@{
    '<time>'     = '\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?)?Z?|\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d\d:\d\d [AP]M'
    '<age>'      = '(\d+\.)?\d\d:\d\d:\d\d\.\d+'
    '<copy>'     = 'hgnc-\d{8}T\d{6}Z-[0-9a-f]{8}\.sqlite'
    '<qtime>'    = '"QTime":\d+'
    '<duration>' = '\b\d+(\.\d+)? m?s\b'
}

# So many PowerShells run the documents that set nothing.
$runsOfMany = 3

function Get-ExampleDocument {
    $files = @(Get-Item "$root/README.md") + (Get-ChildItem "$root/docs" -Recurse -Filter *.md)
    foreach ($file in $files | Where-Object { Select-String '^```(powershell|shell)$' $_ -Quiet }) {
        [IO.Path]::GetRelativePath($root, $file.FullName).Replace('\', '/')
    }
}

function Read-Example([string] $Document) {
    $lines = Get-Content "$root/$Document"
    $number = 0
    $heading = $Document
    for ($i = 0; $i -lt $lines.Count; $i++) {
        if ($lines[$i] -match '^#+ (Example \d+: )?(.+)$') { $heading = $Matches[2] }
        if ($lines[$i] -notmatch '^```(\w*)$') { continue }
        $language = $Matches[1]
        $before = $lines[0..($i - 1)] | Where-Object { $_.Trim() } | Select-Object -Last 1
        $start = $i + 1
        $end = [array]::IndexOf($lines, '```', $start)
        $i = $end
        if ($language -notin 'powershell', 'shell') { continue }
        $next = $end + 1
        while ($next -lt $lines.Count -and -not $lines[$next].Trim()) { $next++ }
        $hasOutput = $next -lt $lines.Count -and $lines[$next] -in '```text', '```output'
        if ($hasOutput) { $i = [array]::IndexOf($lines, '```', $next + 1) }
        $number++
        [pscustomobject]@{
            Name     = "$Document, example ${number}: $heading"
            Language = $language
            Code     = $lines[$start..($end - 1)] -join "`n"
            Expected = if ($hasOutput -and $i -gt $next + 1) { $lines[($next + 1)..($i - 1)] -join "`n" } else { '' }
            Skip     = if ($before -match '^<!-- not run: (.+?) ?-->$') { $Matches[1] } elseif ($language -eq 'shell' -and $IsWindows) { 'it is for bash' }
            End      = $end
            Last     = $i
        }
    }
}

# Which documents share a PowerShell: those that set nothing for the session. To start one takes longer than most documents.
function Get-ExampleRun([hashtable[]] $Document) {
    $lone, $others = $Document.Where({ "$($_.Examples.Code)" -match 'Set-HgncOption|\$env:' }, 'Split')
    foreach ($one in $lone) { , @($one) }
    for ($i = 0; $i -lt $runsOfMany; $i++) {
        , @(for ($j = $i; $j -lt $others.Count; $j += $runsOfMany) { $others[$j] })
    }
}

# Runs the documents, and gives what came out of each example by its name.
function Invoke-Example([string[]] $Document, [string] $Mirror, [string] $Tool) {
    # Short names: what a window would break into two lines could not be told from other text.
    $work = New-Item (Join-Path ([IO.Path]::GetTempPath()) "hgnc-$PID") -ItemType Directory
    try {
        $documents = foreach ($one in $Document) {
            $folder = New-Item (Join-Path $work ([array]::IndexOf($Document, $one))) -ItemType Directory
            @{
                Examples = @(Read-Example $one | Where-Object { -not $_.Skip } |
                        Select-Object Name, Language, @{ n = 'Code'; e = { $_.Code.Replace($standIns.Mirror, $Mirror) } })
                Data     = "$folder/data"
                Folder   = "$folder/genes"
            }
        }
        $plans = foreach ($run in Get-ExampleRun @($documents.Where({ $_.Examples }))) {
            if (-not $run) { continue }
            $folder = Split-Path $run[0].Folder
            ConvertTo-Json @{ Documents = @($run); Root = $root; Mirror = $Mirror; Tool = $Tool } -Depth 5 | Set-Content "$folder/plan.json"
            $folder
        }
        # The examples call pwsh by its name: PowerShell puts its own folder on the path.
        $plans | ForEach-Object -ThrottleLimit 3 -Parallel {
            $said = pwsh -NoProfile -NonInteractive -File "$using:PSScriptRoot/Invoke-Plan.ps1" "$_/plan.json" "$_/outputs.json" 2>&1
            if (-not (Test-Path "$_/outputs.json")) { throw "The examples did not run: $said" }
        }
        $outputs = @{}
        $texts = @{}
        foreach ($plan in $plans) {
            foreach ($output in Get-Content -Raw "$plan/outputs.json" | ConvertFrom-Json) { $texts[$output.Name] = $output.Text }
        }
        foreach ($one in $documents) {
            foreach ($example in $one.Examples) {
                $text = $texts[$example.Name].Replace($Mirror, $standIns.Mirror).Replace($one.Data, $standIns.Data).Replace($one.Folder, $standIns.Folder)
                $outputs[$example.Name] = Format-Output $text
            }
        }
        $outputs
    }
    finally {
        Remove-Item $work -Recurse -Force
    }
}

# Writes into the document what came out, where it is not what is there.
function Write-Example([string] $Document, [hashtable] $Output) {
    $lines = [Collections.Generic.List[string]] (Get-Content "$root/$Document")
    $examples = @(Read-Example $Document)
    [array]::Reverse($examples)
    foreach ($example in $examples | Where-Object { $Output.ContainsKey($_.Name) }) {
        $text = $Output[$example.Name]
        if ((ConvertTo-Comparable $text) -ceq (ConvertTo-Comparable $example.Expected)) { continue }
        $lines.RemoveRange($example.End + 1, $example.Last - $example.End)
        if ($text) { $lines.InsertRange($example.End + 1, [string[]] (@('', '```text') + $text.Split("`n") + '```')) }
    }
    Set-Content "$root/$Document" ($lines -join "`n")
}

# A window's text as a document has it: no blanks at the end of lines, and no more than one empty line.
function Format-Output([string] $Text) {
    ($Text.Replace("`r", '') -replace '(?m)[ \t]+$', '' -replace '\n{3,}', "`n`n").Trim("`n")
}

function ConvertTo-Comparable([string] $Text) {
    $comparable = Format-Output $Text
    foreach ($name in $changing.Keys) { $comparable = $comparable -replace $changing[$name], $name }
    $comparable
}

Export-ModuleMember -Function Get-ExampleDocument, Read-Example, Invoke-Example, Write-Example, ConvertTo-Comparable
