@{
    # PowerShell 7 loads the cmdlets for .NET, and before them a loader that separates their dependencies from those of other modules.
    # Windows PowerShell loads the cmdlets for .NET Framework.
    RootModule           = if ($PSEdition -eq 'Core') { 'bin/net8.0/HgncPS.dll' } else { 'bin/netstandard2.0/HgncPS.dll' }
    NestedModules        = @(if ($PSEdition -eq 'Core') { 'bin/net8.0/HgncPS.Loader.dll' })
    ModuleVersion        = '0.1.0'
    GUID                 = '6f0d2c1e-5b7a-4e1c-9a39-0f6a5d1c7b42'
    Author               = 'The HgncPS authors'
    CompanyName          = 'The HgncPS authors'
    Copyright            = '(c) The HgncPS authors. MIT licence.'
    Description          = 'Approved human gene records from HGNC, the HUGO Gene Nomenclature Committee, in PowerShell pipelines: find, get, and stay within the ten requests a second that the service allows.'
    PowerShellVersion    = if ($PSEdition -eq 'Core') { '7.4' } else { '5.1' }
    CompatiblePSEditions = @('Core', 'Desktop')
    # Only Windows PowerShell looks at these two.
    DotNetFrameworkVersion = '4.7.2'
    CLRVersion           = '4.0'
    # The address from which Update-Help downloads the help that Pack makes. The module has the same help in en-US.
    HelpInfoURI          = 'https://github.com/HgncPS/HgncPS/releases/latest/download/'
    FunctionsToExport    = @()
    CmdletsToExport      = @('Get-HgncInfo', 'Get-HgncGene', 'Find-HgncGene', 'Resolve-HgncSymbol', 'Get-HgncGeneGroup', 'Import-HgncTable', 'Show-HgncGene', 'Out-HgncKaryotype', 'Save-HgncDataset', 'Get-HgncDataset', 'Get-HgncRelease', 'Compare-HgncDataset', 'Remove-HgncDataset', 'Get-HgncOption', 'Set-HgncOption')
    VariablesToExport    = @()
    AliasesToExport      = @('hgncmap')
    PrivateData          = @{
        PSData = @{
            Tags       = @('HGNC', 'gene', 'genes', 'genenames', 'symbol', 'bioinformatics', 'genomics', 'genetics', 'nomenclature', 'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS')
            # The one address: all others begin with it, and tests compare them.
            ProjectUri = 'https://github.com/HgncPS/HgncPS'
            LicenseUri = 'https://github.com/HgncPS/HgncPS/blob/main/LICENSE'
            IconUri    = 'https://github.com/HgncPS/HgncPS/raw/main/docs/images/icon.png'
            ReleaseNotes = 'The first release: finds, gets and resolves human gene symbols, with the service or without. All changes: https://github.com/HgncPS/HgncPS/blob/main/CHANGELOG.md'
        }
    }
}
