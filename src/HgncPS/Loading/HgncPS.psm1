# Loads the flavour of the cmdlets that fits this PowerShell: its own AssemblyLoadContext on 7.4 or later, the
# netstandard2.0 build on Windows PowerShell 5.1.
if ($PSEdition -eq 'Core') {
    if ($PSVersionTable.PSVersion -lt [version]'7.4') {
        throw "HgncPS needs PowerShell 7.4 or later (this is $($PSVersionTable.PSVersion)), or Windows PowerShell 5.1."
    }
    $loader = [System.Reflection.Assembly]::LoadFrom("$PSScriptRoot/bin/net8.0/HgncPS.dll")
    $cmdlets = $loader.GetType('HgncPS.Loading.HgncLoadContext').GetMethod('LoadModule').Invoke($null, $null)
    Import-Module -Assembly $cmdlets
}
else {
    Import-Module "$PSScriptRoot/bin/netstandard2.0/HgncPS.dll"
}
Export-ModuleMember -Cmdlet *
