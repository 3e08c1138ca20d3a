# For the tests: as for the rest of the repository, but for what Pester's blocks and data of all alphabets need.
@{
    ExcludeRules = @(
        'PSAvoidUsingPositionalParameters'
        'PSProvideCommentHelp'
        'PSReviewUnusedParameter'
        'PSUseShouldProcessForStateChangingFunctions'
        'PSUseUsingScopeModifierInNewRunspaces'
        # The tests run in PowerShell 7 only, which takes files without a mark for UTF-8.
        'PSUseBOMForUnicodeEncodedFile'
        # What BeforeAll sets, other blocks use.
        'PSUseDeclaredVarsMoreThanAssignments'
    )
    Rules        = @{
        # The module's own alias has tests of its own.
        PSAvoidUsingCmdletAliases = @{ allowlist = @('hgncmap') }
    }
}
