# For Invoke-ScriptAnalyzer, and for editors: all rules but these.
@{
    ExcludeRules = @(
        # Small functions of a script's own, such as Invoke-DotNet, read better without the names of their parameters.
        'PSAvoidUsingPositionalParameters'
        # The script modules here are for tests and measurements; what users have is compiled, and has help.
        'PSProvideCommentHelp'
        # It does not see a parameter that a block of code within the script uses.
        'PSReviewUnusedParameter'
        # A function within a script is called by that script alone. Publish-Package.ps1, which somebody calls, has -WhatIf.
        'PSUseShouldProcessForStateChangingFunctions'
        # It takes the parameters of a job's own block for variables from outside.
        'PSUseUsingScopeModifierInNewRunspaces'
    )
}
