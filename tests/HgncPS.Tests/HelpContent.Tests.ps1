# Once: the help is the same for both flavours.
# What Pack makes of the help for Update-Help, as it is read at the manifest's HelpInfoURI.

BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $root = Get-RepositoryRoot
    $module = Get-TestModule
    $made = & "$root/build/New-HelpContent.ps1" -Module $module -OutputPath "$TestDrive/help"

    function Get-HashOf([string] $Folder) { (Get-ChildItem $Folder -File | Sort-Object Name | Get-FileHash).Hash }
}

AfterAll { Remove-TestCopy }

Describe 'The help for Update-Help' {
    It 'is taken by Update-Help' {
        if ($IsWindows) { Set-ItResult -Skipped -Because 'on Windows it would be laid into the folders of whoever runs the tests' }
        $before = $env:HOME
        $env:HOME = New-Item "$TestDrive/home" -ItemType Directory
        try {
            $said = Invoke-PowerShell -NoProfile -NonInteractive -Command "
                `$env:XDG_DATA_HOME = ''
                `$env:PSModulePath = '$(Split-Path $module)'
                Update-Help HgncPS -SourcePath '$TestDrive/help' -UICulture en-US -Force" 2>&1
        }
        finally {
            $env:HOME = $before
        }

        $said | Should -BeNullOrEmpty
        Get-HashOf (Get-ChildItem "$TestDrive/home" -Recurse -Directory -Force -Filter en-US).FullName | Should -Be (Get-HashOf "$module/en-US")
    }

    It 'is a cabinet for Windows, with the same files' {
        $cabinet = $made | Where-Object Extension -EQ .cab
        $target = New-Item "$TestDrive/cabinet" -ItemType Directory
        if ($IsWindows) { expand.exe -F:* $cabinet $target | Out-Null }
        elseif (Get-Command cabextract -ErrorAction Ignore) { cabextract -q -d $target $cabinet }
        elseif (Get-Command bsdtar -ErrorAction Ignore) { bsdtar -xf $cabinet -C $target }
        else { Set-ItResult -Skipped -Because 'there is no expand.exe, cabextract or bsdtar to read it with' }

        Get-HashOf $target | Should -Be (Get-HashOf "$module/en-US")
    }
}
