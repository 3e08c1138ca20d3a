# Runs the examples of one document, one after the other, as somebody would who types them into a window of 100 columns, and
# writes what came out of each to a JSON file.
using module ./ExampleHost.psm1
param(
    [Parameter(Mandatory)] [string] $PlanPath,
    [Parameter(Mandatory)] [string] $OutputPath
)
$ErrorActionPreference = 'Stop'
$plan = Get-Content -Raw $PlanPath | ConvertFrom-Json

# A reader's folder, with the samples; the module and the tool are installed, and nothing of whoever runs the tests counts, also
# where an example takes HGNC_DATA away.
$null = New-Item $plan.Folder -ItemType Directory
Copy-Item "$($plan.Root)/samples" $plan.Folder -Recurse
Set-Location $plan.Folder
[Environment]::CurrentDirectory = $plan.Folder
Get-ChildItem env:HGNC_* | Remove-Item
$env:HGNC_BASE_URI = $plan.Mirror
$env:HGNC_DATA = $plan.Data
$env:XDG_DATA_HOME = $plan.Data
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

$window = [ExampleHost]::new()
$session = [runspacefactory]::CreateRunspace($window, [initialsessionstate]::CreateDefault2())
$session.Open()

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

Invoke-Statement '$ErrorView = "ConciseView"; $ProgressPreference = "SilentlyContinue"'
$outputs = foreach ($example in $plan.Examples) {
    $null = $window.Window.Text.Clear()
    if ($example.Language -eq 'shell') {
        # One pipe for both streams, so that lines come in the order in which they were written.
        $text = (bash -c "exec 2>&1`n$($example.Code)" | ForEach-Object { "$_" }) -join "`n"
    }
    else {
        $statements = [System.Management.Automation.Language.Parser]::ParseInput($example.Code, [ref] $null, [ref] $null).EndBlock.Statements
        foreach ($statement in $statements) { Invoke-Statement $statement.Extent.Text }
        $text = [System.Management.Automation.Internal.StringDecorated]::new($window.Window.Text.ToString()).ToString('PlainText')
    }
    [ordered]@{ Name = $example.Name; Text = $text }
}
ConvertTo-Json @($outputs) | Set-Content $OutputPath
