<#
.SYNOPSIS
Returns the digest of each page from which the help is made, and of each resulting file, one on each line, in the format of sha256sum.

.DESCRIPTION
Line endings and a byte order mark do not count, so that the digests are the same in every checkout.
#>
param(
    # The folder with the resulting files.
    [string] $Help = "$PSScriptRoot/../src/HgncPS/Help"
)
$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot

$files = [Collections.Generic.SortedDictionary[string, string]]::new([StringComparer]::Ordinal)
foreach ($page in @(Get-ChildItem "$root/docs/cmdlets" -Filter *.md) + (Get-Item "$root/docs/about_HgncPS.md")) {
    $files[[IO.Path]::GetRelativePath($root, $page).Replace('\', '/')] = $page.FullName
}
foreach ($made in Get-ChildItem $Help -File | Where-Object Extension -NE .sha256) { $files["src/HgncPS/Help/$($made.Name)"] = $made.FullName }

foreach ($file in $files.GetEnumerator()) {
    $text = [IO.File]::ReadAllText($file.Value).Replace("`r`n", "`n")
    $hash = [Security.Cryptography.SHA256]::HashData([Text.Encoding]::UTF8.GetBytes($text))
    "$([Convert]::ToHexString($hash).ToLowerInvariant())  $($file.Key)"
}
