# What Get-Help shows, and that the pages it is made of tell of the cmdlets as they are.

BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $root = Get-RepositoryRoot
    $cmdlets = Get-Command -Module HgncPS -CommandType Cmdlet
    $common = [System.Management.Automation.Cmdlet]::CommonParameters

    function Get-OwnParameter($Cmdlet) {
        $Cmdlet.Parameters.Values | Where-Object Name -NotIn $common
    }

    function Get-Page($Cmdlet) { Get-Content -Raw "$root/docs/cmdlets/$($Cmdlet.Name).md" }

    # What a page says of each parameter: a line for each, as the code would have it.
    function Read-PageParameter($Cmdlet) {
        $blocks = [regex]::Matches((Get-Page $Cmdlet), '(?ms)^### -(\w+)\n(.+?)\n\n```yaml\n(.*?)^```')
        foreach ($block in $blocks) {
            $facts = @{}
            $block.Groups[3].Value.Split("`n") | Where-Object { $_ -match '^([^:]+):\s*(.*)$' } | ForEach-Object { $facts[$Matches[1]] = $Matches[2] }
            '{0}: {1}, aliases {2}, sets {3}, required {4}, position {5}, pipeline {6}' -f $block.Groups[1].Value, $facts.Type, $facts.Aliases,
                $facts.'Parameter Sets', $facts.Required, $facts.Position, $facts.'Accept pipeline input'
        }
    }

    function Read-CodeParameter($Cmdlet) {
        foreach ($parameter in Get-OwnParameter $Cmdlet) {
            $sets = @($parameter.ParameterSets.Keys | Sort-Object)
            $set = $parameter.ParameterSets[$sets[0]]
            $type = [nullable]::GetUnderlyingType($parameter.ParameterType) ?? $parameter.ParameterType
            '{0}: {1}, aliases {2}, sets {3}, required {4}, position {5}, pipeline {6}' -f $parameter.Name, $type.Name, ($parameter.Aliases -join ', '),
                ($sets -join ', ').Replace('__AllParameterSets', '(All)'), $set.IsMandatory,
                $(if ($set.Position -lt 0) { 'Named' } else { $set.Position }),
                $(if ($set.ValueFromPipeline) { 'True (ByValue)' } elseif ($set.ValueFromPipelineByPropertyName) { 'True (ByPropertyName)' } else { 'False' })
        }
    }
}

AfterAll { Remove-TestCopy }

Describe 'The pages' {
    It 'are there for each cmdlet, and for nothing else' {
        (Get-ChildItem "$root/docs/cmdlets").BaseName | Sort-Object | Should -Be ($cmdlets.Name | Sort-Object)
    }

    It 'have the parameters that the cmdlets have, as the cmdlets have them' {
        foreach ($cmdlet in $cmdlets) {
            Read-PageParameter $cmdlet | Sort-Object | Should -Be (Read-CodeParameter $cmdlet | Sort-Object) -Because $cmdlet.Name
        }
    }

    It 'have the syntax that the cmdlets have' {
        foreach ($cmdlet in $cmdlets) {
            $shown = [regex]::Match((Get-Page $cmdlet), '(?ms)^## SYNTAX\n(.*?)^## ').Groups[1].Value
            $names = [regex]::Matches($shown, '(?<=[ [])-(\w+)').ForEach({ $_.Groups[1].Value }) | Sort-Object -Unique

            $names | Should -Be ((Get-OwnParameter $cmdlet).Name | Sort-Object) -Because $cmdlet.Name
        }
    }

    It 'are at the address that the cmdlets and the manifest give' {
        $project = (Test-ModuleManifest "$(Get-TestModule)/HgncPS.psd1").ProjectUri
        foreach ($cmdlet in $cmdlets) {
            $address = "$project/blob/main/docs/cmdlets/$($cmdlet.Name).md"

            $cmdlet.HelpUri | Should -Be $address
            (Get-Page $cmdlet) | Should -Match "(?m)^online version: $([regex]::Escape($address))$"
            (Get-Page $cmdlet) | Should -Match "(?m)^\[Online version\]\($([regex]::Escape($address))\)$"
        }
    }

    It 'have no link to a file that is not there' {
        foreach ($page in Get-ChildItem "$root/*.md", "$root/samples/README.md", "$root/docs/*.md", "$root/docs/cmdlets/*.md", "$root/docs/design/*.md") {
            $links = [regex]::Matches((Get-Content -Raw $page), '\]\((?!https?:|#)([^)#]+)').ForEach({ $_.Groups[1].Value })
            $links | Where-Object { -not (Test-Path (Join-Path $page.DirectoryName $_)) } | Should -BeNullOrEmpty -Because $page.Name
        }
    }
}

Describe 'The help that is kept' {
    # docs/cmdlets changed after the help was made, or the help was edited by hand.
    It 'is not older than the pages' {
        Skip-InDesktopFlavour 'the help is the same in both flavours'
        $kept = Get-Content "$root/src/HgncPS/Help/pages.sha256"
        $changed = & "$root/build/Get-HelpDigest.ps1" | Where-Object { $_ -notin $kept } | ForEach-Object { $_.Substring(66) }

        $changed | Should -BeNullOrEmpty -Because 'each file must be as it was when the help was made. Make the help again with ./build.ps1 -Task Help'
        $kept | Should -HaveCount @(& "$root/build/Get-HelpDigest.ps1").Count -Because 'a page was removed. Make the help again with ./build.ps1 -Task Help'
    }

    It 'is what platyPS makes of the pages' {
        Skip-InDesktopFlavour 'the help is the same in both flavours'
        if (-not (& "$root/build/Import-ToolModule.ps1" platyPS -MinimumVersion 0.14.2 -MaximumVersion 0.14.99)) {
            Set-ItResult -Skipped -Because 'no platyPS 0.14 is installed and the gallery gave none'
        }
        & "$root/build/New-Help.ps1" -OutputPath "$TestDrive/made"

        foreach ($file in Get-ChildItem "$TestDrive/made" -Exclude *.sha256) {
            $made, $kept = $file, (Get-Item "$root/src/HgncPS/Help/$($file.Name)") | ForEach-Object { (Get-Content -Raw $_).Replace("`r`n", "`n") }
            $kept | Should -BeExactly $made -Because "$($file.Name) is out of date. Make the help again with ./build.ps1 -Task Help"
        }
    }

    It 'is in the module' {
        foreach ($file in Get-ChildItem "$root/src/HgncPS/Help/*" -Include *.xml, *.txt) {
            (Get-FileHash "$(Get-TestModule)/en-US/$($file.Name)").Hash | Should -Be (Get-FileHash $file).Hash
        }
    }
}

Describe 'Get-Help' {
    BeforeAll {
        # Once for all tests: each time PowerShell reads the whole file.
        $shown = @{}
        foreach ($cmdlet in $cmdlets) { $shown[$cmdlet.Name] = Get-Help $cmdlet.Name -Full }
    }

    It 'has a text for each cmdlet and each of its parameters' {
        foreach ($cmdlet in $cmdlets) {
            $help = $shown[$cmdlet.Name]
            $help.Synopsis | Should -BeLike '*.' -Because $cmdlet.Name
            "$($help.description.Text)" | Should -Not -BeNullOrEmpty -Because $cmdlet.Name
            $texts = @{}
            foreach ($parameter in $help.parameters.parameter) { $texts[$parameter.name] = "$($parameter.description.Text)" }
            foreach ($parameter in Get-OwnParameter $cmdlet) {
                $texts[$parameter.Name] | Should -Match '\w.*[.:]' -Because "$($cmdlet.Name) -$($parameter.Name)"
            }
        }
    }

    It 'has examples, inputs, outputs, notes and links for each cmdlet' {
        foreach ($cmdlet in $cmdlets) {
            $help = $shown[$cmdlet.Name]
            $help.examples.example.Count | Should -BeGreaterOrEqual 3 -Because $cmdlet.Name
            foreach ($example in $help.examples.example) {
                $example.code | Should -Not -BeNullOrEmpty -Because "$($cmdlet.Name): $($example.title)"
                "$($example.remarks.Text)" | Should -Not -BeNullOrEmpty -Because "$($cmdlet.Name): $($example.title)"
            }
            "$($help.inputTypes.inputType.description.Text)" | Should -Not -BeNullOrEmpty -Because $cmdlet.Name
            "$($help.returnValues.returnValue.description.Text)" | Should -Not -BeNullOrEmpty -Because $cmdlet.Name
            "$($help.alertSet.alert.Text)" | Should -Not -BeNullOrEmpty -Because $cmdlet.Name
            $help.relatedLinks.navigationLink[0].uri | Should -Be $cmdlet.HelpUri
        }
    }

    It 'shows no signs of markdown' {
        $help = [xml] (Get-Content -Raw "$(Get-TestModule)/en-US/HgncPS.dll-Help.xml")

        $help.GetElementsByTagName('maml:para').InnerText -match '`|\]\(|<!--' | Should -BeNullOrEmpty
    }

    It 'finds the about page' {
        "$(Get-Help about_HgncPS)" | Should -Match 'LONG DESCRIPTION'
    }
}
