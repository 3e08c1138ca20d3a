# Lays out the module so that PowerShell 7 takes the flavour for Windows PowerShell, and tells where. What has not changed is not
# copied again.
param([Parameter(Mandatory)] [string] $Module)

$layout = Join-Path (Split-Path $Module) 'netstandard2.0/HgncPS'
$native = Join-Path $Module "bin/net8.0/runtimes/$([Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier)/native"

function Copy-Newer([IO.FileInfo] $File, [string] $Path) {
    $there = [IO.FileInfo] $Path
    if ($there.Exists -and $there.LastWriteTimeUtc -eq $File.LastWriteTimeUtc) { return }
    $null = New-Item (Split-Path $Path) -ItemType Directory -Force
    Copy-Item $File $Path
}

foreach ($file in Get-ChildItem $Module -Recurse -File | Where-Object { $_.Name -ne 'HgncPS.psd1' -and $_.FullName -notmatch '[\\/]net8\.0[\\/]' }) {
    Copy-Newer $file (Join-Path $layout ([IO.Path]::GetRelativePath($Module, $file)))
}
# On Windows the loader fetches SQLite's library from the other flavour; here .NET finds it beside the rest.
foreach ($file in Get-ChildItem $native -File) { Copy-Newer $file (Join-Path $layout "bin/netstandard2.0/$($file.Name)") }

$manifest = (Get-Content (Join-Path $Module HgncPS.psd1) -Raw).Replace('$PSEdition -eq ''Core''', '$false')
Set-Content (Join-Path $layout HgncPS.psd1) $manifest -NoNewline
$layout
