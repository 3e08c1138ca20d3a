<#
.SYNOPSIS
Publishes the package that Pack has made, after checking that its project page exists.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    # The package.
    [Parameter(Mandatory)] [string] $Package,
    # The name of a registered repository.
    [string] $Repository = 'PSGallery',
    # The repository's key.
    [string] $ApiKey = $env:PSGALLERY_API_KEY
)
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

$zip = [IO.Compression.ZipFile]::OpenRead((Resolve-Path $Package))
try {
    $entry = $zip.Entries | Where-Object FullName -Like '*.nuspec'
    $reader = [IO.StreamReader]::new($entry.Open())
    $about = ([xml] $reader.ReadToEnd()).package.metadata
}
finally {
    $zip.Dispose()
}

if (-not $PSCmdlet.ShouldProcess("$($about.id) $($about.version) ($Package) in $Repository, after a look whether $($about.projectUrl) answers", 'Publish')) { return }
if (-not $ApiKey) { throw "Nothing is published without the key of ${Repository}: give -ApiKey, or set PSGALLERY_API_KEY." }
try {
    $null = Invoke-WebRequest $about.projectUrl -TimeoutSec 30
}
catch {
    throw "Nothing is published: the project's page, $($about.projectUrl), does not answer. $_"
}
if (-not (& "$PSScriptRoot/Import-ToolModule.ps1" Microsoft.PowerShell.PSResourceGet -MinimumVersion 1.1 -MaximumVersion 1.99)) {
    throw 'Nothing is published: Microsoft.PowerShell.PSResourceGet 1.1 or later is not installed, and the gallery gave none.'
}
Publish-PSResource -NupkgPath (Resolve-Path $Package) -Repository $Repository -ApiKey $ApiKey
"$($about.id) $($about.version) is published in $Repository."
