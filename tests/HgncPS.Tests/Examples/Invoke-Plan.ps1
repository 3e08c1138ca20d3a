# Runs the examples of documents, one after the other, as somebody would who types them into a window of 100 columns, and
# writes what came out of each to a JSON file.
using module ./ExampleHost.psm1
param(
    [Parameter(Mandatory)] [string] $PlanPath,
    [Parameter(Mandatory)] [string] $OutputPath
)
$ErrorActionPreference = 'Stop'
$plan = Get-Content -Raw $PlanPath | ConvertFrom-Json

# The module and the tool are installed.
$env:NO_COLOR = '1'
$env:PSModulePath = (Join-Path $plan.Root 'out') + [IO.Path]::PathSeparator + $env:PSModulePath
$tools = New-Item (Join-Path (Split-Path $PlanPath) 'bin') -ItemType Directory
$env:PATH = "$tools" + [IO.Path]::PathSeparator + $env:PATH
if ($IsWindows) {
    Set-Content "$tools/hgnc.cmd" "@`"$($plan.Tool)`" %*"
}
else {
    Set-Content "$tools/hgnc" "#!/bin/sh`nexec '$($plan.Tool)' `"`$@`""
    chmod +x "$tools/hgnc"
}

# A reader's folder, with the samples; nothing of whoever runs the tests counts, also where an example takes HGNC_DATA away.
function Open-Folder($Document) {
    $null = New-Item $Document.Folder -ItemType Directory
    Copy-Item "$($plan.Root)/samples" $Document.Folder -Recurse
    Set-Location $Document.Folder
    [Environment]::CurrentDirectory = $Document.Folder
    Get-ChildItem env:HGNC_* | Remove-Item
    $env:HGNC_BASE_URI = $plan.Mirror
    $env:HGNC_DATA = $Document.Data
    $env:XDG_DATA_HOME = $Document.Data
}

# As the console does it: what is typed, then Out-Default; an error that ends it is shown like any other.
function Invoke-Statement([string] $Text) {
    $shell = [powershell]::Create($session)
    # With a cmdlet in between, what other programs print comes here, too, and not past it.
    $null = $shell.AddScript($Text).AddCommand('Write-Output').AddCommand('Out-Default')
    $shell.Commands.Commands[0].MergeMyResults('Error', 'Output')
    try {
        $null = $shell.Invoke()
    }
    catch {
        $failure = $_.Exception.InnerException.ErrorRecord
        $null = [powershell]::Create($session).AddCommand('Out-Default').AddParameter('InputObject', $failure).Invoke()
    }
}

function Invoke-Example($Example) {
    $null = $window.Window.Text.Clear()
    if ($Example.Language -eq 'shell') {
        # One pipe for both streams, so that lines come in the order in which they were written.
        $text = (bash -c "exec 2>&1`n$($Example.Code)" | ForEach-Object { "$_" }) -join "`n"
    }
    else {
        $statements = [System.Management.Automation.Language.Parser]::ParseInput($Example.Code, [ref] $null, [ref] $null).EndBlock.Statements
        foreach ($statement in $statements) { Invoke-Statement $statement.Extent.Text }
        $text = [System.Management.Automation.Internal.StringDecorated]::new($window.Window.Text.ToString()).ToString('PlainText')
    }
    [ordered]@{ Name = $Example.Name; Text = $text }
}

$outputs = foreach ($document in $plan.Documents) {
    Open-Folder $document
    $window = [ExampleHost]::new()
    $session = [runspacefactory]::CreateRunspace($window, [initialsessionstate]::CreateDefault2())
    $session.Open()
    Invoke-Statement '$ErrorView = "ConciseView"; $ProgressPreference = "SilentlyContinue"'
    foreach ($example in $document.Examples) { Invoke-Example $example }
    $session.Dispose()
    # Before the folder goes.
    Set-Location $plan.Root
    [Environment]::CurrentDirectory = $plan.Root
}
ConvertTo-Json @($outputs) | Set-Content $OutputPath
