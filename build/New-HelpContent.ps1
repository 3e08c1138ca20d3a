<#
.SYNOPSIS
Makes the files that Update-Help reads at the manifest's HelpInfoURI, from the help in a module: the list, and the help as a zip file for
Linux and macOS and as a cabinet for Windows.
#>
param(
    # The module's folder.
    [Parameter(Mandatory)] [string] $Module,
    # The folder for the three files.
    [Parameter(Mandatory)] [string] $OutputPath
)
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

# A cabinet with one folder. .NET cannot write one, and the program of Windows exists only there. Each 32 KB are
# compressed separately (MSZIP). A checksum of 0 is not checked.
function Write-Cabinet([IO.FileInfo[]] $File, [string] $Path) {
    $all = [byte[]] ($File | ForEach-Object { [IO.File]::ReadAllBytes($_) })
    $blocks = for ($at = 0; $at -lt $all.Length; $at += 32768) {
        $size = [math]::Min(32768, $all.Length - $at)
        $packed = [IO.MemoryStream]::new()
        $packed.Write([Text.Encoding]::ASCII.GetBytes('CK'), 0, 2)
        $deflate = [IO.Compression.DeflateStream]::new($packed, [IO.Compression.CompressionLevel]::Optimal)
        $deflate.Write($all, $at, $size)
        $deflate.Dispose()
        [pscustomobject]@{ Size = $size; Bytes = $packed.ToArray() }
    }
    $headers, $fileHeaders = (36 + 8), ($File | Measure-Object { 17 + $_.Name.Length } -Sum).Sum
    $length = $headers + $fileHeaders + ($blocks | Measure-Object { 8 + $_.Bytes.Length } -Sum).Sum

    $writer = [IO.BinaryWriter]::new([IO.File]::Create($Path))
    $writer.Write([Text.Encoding]::ASCII.GetBytes('MSCF'))
    foreach ($number in 0, $length, 0, $headers, 0) { $writer.Write([uint32] $number) }
    # Version 1.3, one folder, the files, no flags, any number for the set.
    foreach ($number in 0x0103, 1, $File.Count, 0, 1, 0) { $writer.Write([uint16] $number) }
    $writer.Write([uint32] ($headers + $fileHeaders))
    foreach ($number in @($blocks).Count, 1) { $writer.Write([uint16] $number) }
    $start = 0
    foreach ($one in $File) {
        $time = $one.LastWriteTime
        foreach ($number in $one.Length, $start) { $writer.Write([uint32] $number) }
        $day = ($time.Year - 1980) * 512 + $time.Month * 32 + $time.Day
        $second = $time.Hour * 2048 + $time.Minute * 32 + [math]::Floor($time.Second / 2)
        foreach ($number in 0, $day, $second, 0x20) { $writer.Write([uint16] $number) }
        $writer.Write([Text.Encoding]::ASCII.GetBytes("$($one.Name)`0"))
        $start += $one.Length
    }
    foreach ($block in $blocks) {
        $writer.Write([uint32] 0)
        foreach ($number in $block.Bytes.Length, $block.Size) { $writer.Write([uint16] $number) }
        $writer.Write($block.Bytes)
    }
    $writer.Dispose()
}

$manifest = Test-ModuleManifest (Join-Path $Module HgncPS.psd1)
$name = Join-Path $OutputPath "HgncPS_$($manifest.GUID)_"
$files = Get-ChildItem (Join-Path $Module en-US) -File | Sort-Object Name
$null = New-Item $OutputPath -ItemType Directory -Force
Compress-Archive $files "${name}en-US_HelpContent.zip" -Force
Write-Cabinet $files "${name}en-US_HelpContent.cab"
Set-Content "${name}HelpInfo.xml" @"
<?xml version="1.0" encoding="utf-8"?>
<HelpInfo xmlns="http://schemas.microsoft.com/powershell/help/2010/05">
  <HelpContentURI>$($manifest.HelpInfoURI)</HelpContentURI>
  <SupportedUICultures>
    <UICulture>
      <UICultureName>en-US</UICultureName>
      <UICultureVersion>$($manifest.Version).0</UICultureVersion>
    </UICulture>
  </SupportedUICultures>
</HelpInfo>
"@
Get-ChildItem "${name}*"
