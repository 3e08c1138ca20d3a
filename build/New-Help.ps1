<#
.SYNOPSIS
Makes what Get-Help reads from the pages in docs: the cmdlets' help (MAML) and the about topic.
#>
param(
    # Where they are laid: the module's folder en-US.
    [Parameter(Mandatory)] [string] $OutputPath
)
$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot
$docs = Join-Path $root 'docs'

if (-not (& "$PSScriptRoot/Import-ToolModule.ps1" platyPS -MinimumVersion 0.14.2 -MaximumVersion 0.14.99)) {
    'No help for Get-Help is made: platyPS 0.14 is not installed, and the gallery gave none.'
    return
}

# In a window a link to another page of the repository leads nowhere: there it is the page's address. Code needs no signs around
# it, and what tells the tests that an example is not run is nobody else's business.
$project = [regex]::Match((Get-Content -Raw (Join-Path $root 'HgncPS.psd1')), "ProjectUri\s*=\s*'([^']+)'").Groups[1].Value
$pages = Join-Path ([IO.Path]::GetTempPath()) "hgncps-help-$PID"
$null = New-Item $pages -ItemType Directory -Force
try {
    $cmdlets = Get-ChildItem (Join-Path $docs 'cmdlets') -Filter *.md
    foreach ($page in @($cmdlets) + (Get-Item (Join-Path $docs 'about_HgncPS.md'))) {
        $text = (Get-Content -Raw $page) -replace '(?s)<!-- not run:.*?-->\s*', ''
        $text = $text.Replace('](../', "]($project/blob/main/docs/") -replace '(?ms)(^```.*?^```)|`([^`]+)`', '$1$2'
        Set-Content (Join-Path $pages $page.Name) $text -NoNewline
    }
    # Laid into the module only when it is whole.
    $made = New-ExternalHelp -Path $pages -OutputPath "$pages/made" -Force -ErrorAction Stop
    $count = ([xml] (Get-Content -Raw "$pages/made/HgncPS.dll-Help.xml")).helpItems.command.Count
    if ($made.Count -ne 2 -or $count -ne $cmdlets.Count) { throw "Of $($cmdlets.Count) pages and an about page came $made, with $count cmdlets." }
    $null = New-Item $OutputPath -ItemType Directory -Force
    Copy-Item $made $OutputPath -Force
}
finally {
    Remove-Item $pages -Recurse -Force
}
