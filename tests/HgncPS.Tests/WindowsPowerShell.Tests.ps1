# Once: it chooses the build by itself, as PowerShell does.
# The check that the public CI runs in Windows PowerShell 5.1, in this PowerShell: so it stays right where no Windows is at hand.
BeforeAll { Import-Module "$PSScriptRoot/TestMirror.psm1" -Force }

Describe 'The check for Windows PowerShell' {
    It 'passes in this PowerShell' {
        $said = Invoke-PowerShell -NoProfile -NonInteractive -File "$(Get-RepositoryRoot)/.ci/Test-WindowsPowerShell.ps1" 2>&1

        $LASTEXITCODE | Should -Be 0 -Because ($said -join "`n")
        @($said -match '^passed: ').Count | Should -BeGreaterThan 5
    }

    It 'is written in what Windows PowerShell 5.1 understands' {
        # The operators of PowerShell 7 are the tokens that Windows PowerShell has no meaning for.
        $tokens = $errors = $null
        $null = [System.Management.Automation.Language.Parser]::ParseFile("$(Get-RepositoryRoot)/.ci/Test-WindowsPowerShell.ps1", [ref] $tokens, [ref] $errors)

        $errors | Should -BeNullOrEmpty
        $tokens.Kind | Should -Not -Contain 'QuestionQuestion'
        $tokens.Kind | Should -Not -Contain 'QuestionQuestionEquals'
        $tokens.Kind | Should -Not -Contain 'QuestionMark'
        $tokens.Kind | Should -Not -Contain 'QuestionDot'
        $tokens.Kind | Should -Not -Contain 'AndAnd'
        $tokens.Kind | Should -Not -Contain 'OrOr'
    }
}
