# Loads the flavour of the cmdlets that fits this PowerShell: its own AssemblyLoadContext on 7.4 or later, the
# netstandard2.0 build on Windows PowerShell 5.1.
if ($PSEdition -eq 'Core') {
    if ($PSVersionTable.PSVersion -lt [version]'7.4') {
        throw "HgncPS needs PowerShell 7.4 or later (this is $($PSVersionTable.PSVersion)), or Windows PowerShell 5.1."
    }
    $loader = [System.Reflection.Assembly]::LoadFrom("$PSScriptRoot/bin/net8.0/HgncPS.dll")
    $cmdlets = $loader.GetType('HgncPS.Loading.HgncLoadContext').GetMethod('LoadModule').Invoke($null, $null)
    $inner = Import-Module -Assembly $cmdlets -PassThru
}
else {
    $inner = Import-Module "$PSScriptRoot/bin/netstandard2.0/HgncPS.dll" -PassThru
}

# An assembly that is imported again in a session does not give its cmdlets to the module that imports it
# (https://github.com/PowerShell/PowerShell/issues/20710): they are handed over here.
$add = [System.Management.Automation.PSModuleInfo].GetMethod('AddExportedCmdlet', [System.Reflection.BindingFlags]'Instance, NonPublic')
foreach ($cmdlet in $inner.ExportedCmdlets.Values) {
    $null = $add.Invoke($ExecutionContext.SessionState.Module, @(, $cmdlet))
}
