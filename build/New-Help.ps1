<#
.SYNOPSIS
Makes what Get-Help reads from the pages in docs: the cmdlets' help (MAML) and the about topic.

.DESCRIPTION
The files are in src/HgncPS/Help, and a build copies them into the module, so building the module does not need platyPS.
pages.sha256 in the same folder has the digest of each page, so that a test detects pages that have changed since.
#>
param(
    # The folder for the files.
    [string] $OutputPath = "$PSScriptRoot/../src/HgncPS/Help"
)
$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot
$docs = Join-Path $root 'docs'

if (-not (& "$PSScriptRoot/Import-ToolModule.ps1" platyPS -MinimumVersion 0.14.2 -MaximumVersion 0.14.99)) {
    throw 'No help can be made without platyPS 0.14. The gallery did not answer. Install it with: Install-Module platyPS -RequiredVersion 0.14.2'
}

# In a console, a relative link does not work, so it becomes the page's address. Code does not need backquotes
# there, and readers do not need the comments that tell the tests not to run an example.
$project = [regex]::Match((Get-Content -Raw (Join-Path $root 'HgncPS.psd1')), "ProjectUri\s*=\s*'([^']+)'").Groups[1].Value
$pages = Join-Path ([IO.Path]::GetTempPath()) "hgncps-help-$PID"
$null = New-Item $pages -ItemType Directory -Force
try {
    $cmdlets = Get-ChildItem (Join-Path $docs 'cmdlets') -Filter *.md
    foreach ($page in @($cmdlets) + (Get-Item (Join-Path $docs 'about_HgncPS.md'))) {
        $text = (Get-Content -Raw $page).Replace("`r`n", "`n") -replace '(?s)<!-- not run:.*?-->\s*', ''
        $text = $text.Replace('](../', "]($project/blob/main/docs/") -replace '(?ms)(^```.*?^```)|`([^`]+)`', '$1$2'
        Set-Content (Join-Path $pages $page.Name) $text -NoNewline
    }
    $made = New-ExternalHelp -Path $pages -OutputPath "$pages/made" -Force -ErrorAction Stop
    $count = ([xml] (Get-Content -Raw "$pages/made/HgncPS.dll-Help.xml")).helpItems.command.Count
    if ($made.Count -ne 2 -or $count -ne $cmdlets.Count) {
        throw "platyPS made $count cmdlets' help of $($cmdlets.Count) pages, in the files: $($made.Name -join ', ')."
    }
    # The files are moved to their folder only when all of them are complete. They are the same on all platforms.
    $null = New-Item $OutputPath -ItemType Directory -Force
    foreach ($file in $made) {
        $text = (Get-Content -Raw $file).Replace("`r`n", "`n").TrimEnd() + "`n"
        Set-Content (Join-Path $OutputPath $file.Name) $text -NoNewline -Encoding utf8BOM
    }
    & "$PSScriptRoot/Get-HelpDigest.ps1" -Help $OutputPath | Set-Content (Join-Path $OutputPath 'pages.sha256')
}
finally {
    Remove-Item $pages -Recurse -Force
}
