@{
    RootModule      = 'OldModule.dll'
    ModuleVersion   = '1.0.0'
    GUID            = '0c3f5a44-5f0e-4f58-9b39-6f2f5b0a6d11'
    Author          = 'The HgncPS authors'
    Description     = 'For the tests: a module with older versions of the libraries that HgncPS uses.'
    CmdletsToExport = 'Test-OldLibrary'
}
