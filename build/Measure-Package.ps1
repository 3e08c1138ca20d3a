<#
.SYNOPSIS
Shows the size of a package and of each of its parts, compressed and uncompressed, as in the table of docs/package.md.

.EXAMPLE
build/Measure-Package.ps1 out/package/HgncPS.0.1.0.nupkg -Table
#>
param(
    [Parameter(Mandatory)] [string] $Package,
    # As rows of the document's table.
    [switch] $Table
)
$ErrorActionPreference = 'Stop'

function Get-Part([string] $Path) {
    switch -Regex ($Path) {
        '/runtimes/([^/]+)/' { "SQLite, $($Matches[1])"; break }
        '^bin/net8\.0/Hgnc' { 'PowerShell 7: HgncPS itself'; break }
        '^bin/net8\.0/' { 'PowerShell 7: libraries'; break }
        '^bin/netstandard2\.0/Hgnc' { 'Windows PowerShell: HgncPS itself'; break }
        '^bin/netstandard2\.0/' { 'Windows PowerShell: libraries'; break }
        '^en-US/' { 'help'; break }
        default { 'manifest, formats, licence, the package''s own lists' }
    }
}

$zip = [IO.Compression.ZipFile]::OpenRead((Resolve-Path $Package))
try {
    $parts = $zip.Entries | Group-Object { Get-Part $_.FullName } | ForEach-Object {
        [pscustomobject]@{
            Part     = $_.Name
            Unpacked = ($_.Group | Measure-Object Length -Sum).Sum
            Packed   = ($_.Group | Measure-Object CompressedLength -Sum).Sum
        }
    } | Sort-Object Part
}
finally {
    $zip.Dispose()
}
$all = [pscustomobject]@{
    Part     = 'all'
    Unpacked = ($parts | Measure-Object Unpacked -Sum).Sum
    Packed   = (Get-Item $Package).Length
}
$rows = @($parts) + $all
if (-not $Table) { return $rows }
'| part | unpacked, KB | packed, KB |'
'|---|--:|--:|'
$rows | ForEach-Object { '| {0} | {1:0} | {2:0} |' -f $_.Part, ($_.Unpacked / 1KB), ($_.Packed / 1KB) }
