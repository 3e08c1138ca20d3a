BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $mirror = Start-TestMirror
    $env:HGNC_BASE_URI = $mirror.Uri
}

AfterAll {
    $env:HGNC_BASE_URI = $null
    Stop-TestMirror $mirror
    Remove-TestCopy
}

Describe 'The streams' {
    It 'write nothing by default if all goes well' {
        $said = & { 'BRAF', 'TP53' | Get-HgncGene | Out-Null; Find-HgncGene BRAF | Out-Null; Resolve-HgncSymbol BRAF | Out-Null } 2>&1 3>&1 4>&1 5>&1

        $said | Should -BeNullOrEmpty
    }

    It 'have each request in the verbose stream' {
        $said = Get-HgncGene BRAF -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }

        "$said" | Should -Match 'GET .+/fetch/symbol/BRAF 200, waited \d+ ms, took \d+ ms'
    }

    It 'have how an input was read in the debug stream' {
        $DebugPreference = 'Continue'
        $said = Get-HgncGene P15056 5>&1 | Where-Object { $_ -is [System.Management.Automation.DebugRecord] }

        "$said" | Should -Be "'P15056' is read as symbol P15056, otherwise as uniprot_ids P15056."
    }

    It 'have what a symbol was taken for in the warning stream' {
        $said = Get-HgncGene MARCH1 -Resolve 3>&1 | Where-Object { $_ -is [System.Management.Automation.WarningRecord] }

        "$said" | Should -Be "'MARCH1' is a previous symbol of MARCHF1 (HGNC:26077)."
    }

    It 'have what a save came to in the information stream' {
        $null = Use-NewDataFolder
        $first = Save-HgncDataset -Uri "$($mirror.Uri)mirror/files/" 6>&1
        $second = Save-HgncDataset -Uri "$($mirror.Uri)mirror/files/" 6>&1

        "$first" | Should -BeLike 'Saved a new copy: *'
        "$second" | Should -BeLike 'The copy is up to date: there is nothing new.*'
    }
}

Describe 'What PowerShell''s users expect' {
    It 'takes $PSDefaultParameterValues' {
        $null = Use-NewDataFolder
        $null = Save-HgncDataset -Path "$(Get-RepositoryRoot)/samples/hgnc_sample.json"
        $PSDefaultParameterValues = @{ '*-Hgnc*:Source' = 'Local'; 'Get-HgncGene:Property' = 'symbol', 'location' }

        $row = Get-HgncGene braf
        $row.PSObject.Properties.Name | Should -Be 'symbol', 'location'
        (Find-HgncGene BRAF).Source | Select-Object -Unique | Should -Be 'Local'
    }

    It 'has approved verbs, singular nouns, and the names that other cmdlets give to what they also have' {
        $verbs = (Get-Verb).Verb
        # Names that PowerShell's own cmdlets have for the same.
        $wrong = @{ FilePath = 'Path'; OutFile = 'Path'; Url = 'Uri'; Address = 'Uri'; Overwrite = 'Force'; Fields = 'Field'; Properties = 'Property'; Server = 'Uri' }
        foreach ($command in Get-Command -Module HgncPS -CommandType Cmdlet) {
            $verbs | Should -Contain $command.Verb
            $command.Noun | Should -Not -Match 's$'
            foreach ($name in $command.Parameters.Keys) {
                $name | Should -MatchExactly '^[A-Z][A-Za-z]+$'
                $wrong.Keys | Should -Not -Contain $name -Because "$command -$name should be -$($wrong[$name])"
            }
        }
    }

    It 'asks with -WhatIf and -Confirm before <_> writes' -ForEach @(
        Get-Command -Module HgncPS -CommandType Cmdlet | Where-Object { $_.Verb -in 'Save', 'Set', 'Out', 'Show' }
    ) {
        $_.Parameters.Keys | Should -Contain 'WhatIf'
        $_.Parameters.Keys | Should -Contain 'Confirm'
    }
}
