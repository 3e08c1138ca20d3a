# Once: the scripts are the same for both flavours.
# Every script, script module and data file of the repository, looked through by PSScriptAnalyzer.

BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $root = Get-RepositoryRoot
    $noAnalyzer = -not (& "$root/build/Import-ToolModule.ps1" PSScriptAnalyzer -MinimumVersion 1.21 -MaximumVersion 1.99)
}

AfterAll { Remove-TestCopy }

Describe 'PSScriptAnalyzer' {
    It 'finds nothing in <Name>' -ForEach @(
        @{ Name = 'the build'; Path = '*.ps1', '*.psd1', 'build/*'; Settings = 'PSScriptAnalyzerSettings.psd1' }
        @{ Name = 'samples and measurements'; Path = 'samples/*', 'bench/*'; Settings = 'PSScriptAnalyzerSettings.psd1' }
        @{ Name = 'the tests'; Path = 'tests/HgncPS.Tests/*', 'tests/HgncPS.Tests/Examples/*', 'tests/OldModule/*'; Settings = 'tests/HgncPS.Tests/PSScriptAnalyzerSettings.psd1' }
    ) {
        if ($noAnalyzer) { Set-ItResult -Skipped -Because 'no PSScriptAnalyzer is installed and the gallery gave none' }

        $files = Get-Item ($Path | ForEach-Object { "$root/$_" }) | Where-Object Extension -In .ps1, .psm1, .psd1
        $files | Should -Not -BeNullOrEmpty
        $found = $files | ForEach-Object {
            # The manifest names files that only the module's own folder has.
            $file = if ($_.Name -eq 'HgncPS.psd1') { "$(Get-TestModule)/HgncPS.psd1" } else { $_.FullName }
            Invoke-ScriptAnalyzer -Path $file -Settings "$root/$Settings"
        }
        $found | ForEach-Object { "$($_.ScriptName):$($_.Line) $($_.RuleName): $($_.Message)" } | Should -BeNullOrEmpty
    }
}
