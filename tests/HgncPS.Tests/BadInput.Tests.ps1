# Once: what is tried on each parameter is the same in both.
# Whatever comes in, of whatever type and by whatever way: output, or errors that say what is wrong. The parameters are those that
# the module has, so a new one is tried without a word here.
BeforeDiscovery {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $common = [System.Management.Automation.Cmdlet]::CommonParameters + [System.Management.Automation.Cmdlet]::OptionalCommonParameters
    $paging = 'First', 'Skip', 'IncludeTotalCount'
    $parameters = foreach ($cmdlet in Get-Command -Module HgncPS) {
        foreach ($parameter in $cmdlet.Parameters.Values | Where-Object { $_.Name -notin $common -or $_.Name -in $paging }) {
            @{
                Cmdlet    = $cmdlet.Name
                Parameter = $parameter.Name
                Sets      = @($parameter.ParameterSets.Keys)
                IsPiped   = $parameter.Attributes.ValueFromPipeline -contains $true
            }
        }
    }
    # What is drawn is no output: Out-HgncKaryotype.Tests.ps1 looks for it in the drawing. Import-HgncTable takes files, not genes.
    # Compare- and Remove-HgncDataset need releases: Release.Tests.ps1.
    $piped = $parameters | Where-Object { $_.IsPiped -and $_.Cmdlet -notmatch '^(Out|Show|Import|Compare|Remove)-' }
}

BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $root = Get-RepositoryRoot
    $mirror = Start-TestMirror -Withdrawn "$root/samples/withdrawn.txt"
    $env:HGNC_BASE_URI = $mirror.Uri
    $null = Use-NewDataFolder

    # Above all limits on the length of an input. LongTextTests has longer texts.
    $huge = 'A' * 1MB
    $hit = (Find-HgncGene BRAF)[0].GetType()
    $resolution = (Resolve-HgncSymbol BRAF).GetType()
    # Names make a failure readable; each value is made anew for each use.
    $values = [ordered]@{
        'null'                 = { , $null }
        'an empty string'      = { , '' }
        'spaces'               = { , '   ' }
        'a huge string'        = { , $huge }
        'a long query'         = { , ('A' * 100KB + ':(' + 'B' * 100KB) }
        'control characters'   = { , "BR`0AF`e[31m`r`n" }
        'half a character'     = { , "A$([char]0xD800)" }
        'signs'                = { , '"((' }
        'a path'               = { , '../..' }
        'no array'             = { , @() }
        'an array'             = { , @('NOSUCH', $null, '', 5) }
        'an array in an array' = { , @(, @('NOSUCH', @('X', $null))) }
        'a number'             = { , -1 }
        'a huge number'        = { , [decimal]::MaxValue }
        'no number'            = { , [double]::NaN }
        'true'                 = { , $true }
        'a day'                = { , [datetime]'2020-01-02' }
        'a time'               = { , [timespan]::MinValue }
        'a table'              = { , @{ x = 1; $([guid]::Empty) = $null } }
        'an empty table'       = { , @{} }
        'an object'            = { , [pscustomobject]@{ x = 1 } }
        'an empty object'      = { , [pscustomobject]@{} }
        'empty properties'     = { , [pscustomobject]@{ symbol = $null; hgnc_id = @() } }
        'odd properties'       = { , [pscustomobject]@{ symbol = @{ a = 1 }; hgnc_id = { 5 }; chromosome = [type] } }
        'huge properties'      = { , [pscustomobject]@{ symbol = $huge; chromosome = $huge } }
        'an empty hit'         = { , [activator]::CreateInstance($hit) }
        'a broken hit'         = { $broken = [activator]::CreateInstance($hit); $broken.Query = 'a:(('; $broken.HgncId = 'HGNC:x'; , $broken }
        'an empty resolution'  = { , [activator]::CreateInstance($resolution) }
        'a throwing property'  = { , ([pscustomobject]@{ x = 1 } | Add-Member symbol -MemberType ScriptProperty -Value { throw 'not now' } -PassThru) }
        'a script'             = { , { 'BRAF' } }
        'a type'               = { , [int] }
        'an error'             = { , [exception]::new('x') }
        'XML'                  = { , [xml]'<a symbol="x"><b/></a>' }
        'nothing of a database' = { , [DBNull]::Value }
        'nothing at all'       = { , [System.Management.Automation.Internal.AutomationNull]::Value }
        'a secret'             = { , [securestring]::new() }
    }

    # What a parameter is tried beside, by turns: enough for the cmdlet to run, never another's network. Without an entry: nothing.
    $sample = @{ Path = "$root/samples/hgnc_sample.json" }
    $beside = @{
        'Get-HgncGene'       = @{}, @{ Id = 'BRAF' }
        'Find-HgncGene'      = @{}, @{ Query = 'BRAF' }
        'Resolve-HgncSymbol' = @{ Symbol = 'BRAF' }, @{ Symbol = 'NOSUCH' }
        'Save-HgncDataset'   = $sample, $sample
        'Import-HgncTable'   = @{ Path = "$root/samples/genes.csv" }, @{ LiteralPath = "$root/samples/genes.csv" }
        # Nobody wants a browser to open while tests run.
        'Show-HgncGene'      = @{ Id = 'BRAF'; WhatIf = $true }, @{ Id = 'HGNC:5'; WhatIf = $true }
        'Out-HgncKaryotype'  = @{ Path = "$TestDrive/any.svg" }, @{ Path = "$TestDrive/any.html"; Label = $true }
    }

    function Test-Problem($Problem, $Parameter, $Value) {
        $id = $Problem.FullyQualifiedErrorId
        $isBinding = $Problem.Exception -is [System.Management.Automation.ParameterBindingException]
        if (-not $isBinding) {
            $id | Should -Match '^Hgnc(?!Unexpected)\w+,HgncPS\.' -Because "it came from $Value in -$Parameter`: $Problem"
            "$Problem".Length | Should -BeLessThan 1000
            $Problem.Exception.Message.Length | Should -BeLessThan 1000
            $Problem.ErrorDetails.RecommendedAction.Length | Should -BeIn (10..999)
            # It names the parameter, its field or the input, or the address that was asked, or says that there is nothing.
            $field = ($Parameter -creplace '(?<=.)([A-Z])', '_$1').ToLowerInvariant()
            "$Problem" | Should -Match "(?s)$Parameter|$field|input|'.*'|was -?\d|release \S+ is|no record for|empty|nothing|https?://" -Because "it came from $Value in -$Parameter"
        }
    }

    # The output and all errors, whether they ended the pipeline or not.
    function Invoke-Any([scriptblock] $Pipeline) {
        $problem = $output = $null
        # Whoever runs the tests may end at an error.
        $ErrorActionPreference = 'Continue'
        try { $output = & $Pipeline 2>&1 3>$null } catch { $problem = $_ }
        $output | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] }
        $problem
        # Each error of a huge input keeps it alive.
        $global:Error.Clear()
        $output | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }
    }
}

AfterAll {
    Set-HgncOption -Source $null -BaseUri $null -Rate $null -Timeout $null -Retries $null -Proxy $null -AllowInsecure:$false -Share $null
    $env:HGNC_BASE_URI = $null
    Stop-TestMirror $mirror
    Remove-TestCopy
}

Describe 'Any value' {
    It 'in <Cmdlet> -<Parameter> gives output, or errors that say what is wrong' -ForEach $parameters {
        $known = (Get-Command $Cmdlet).Parameters
        if ($env:HGNC_TEST_WINE -eq '1' -and $known[$Parameter].ParameterType -in [Nullable[char]], [Nullable[timespan]]) {
            Set-ItResult -Skipped -Because 'under Wine 8, a program stands still at the second exception that passes a call by reflection, with which PowerShell converts texts to this type'
        }
        $turn = 0
        foreach ($name in $values.Keys) {
            $arguments = ($beside[$Cmdlet] ?? @(@{}, @{}))[$turn++ % 2].Clone()
            # What belongs to another parameter set stays away.
            foreach ($key in @($arguments.Keys)) {
                $shared = $known[$key].ParameterSets.Keys | Where-Object { $_ -in $Sets -or '__AllParameterSets' -in @($_) + $Sets }
                if (-not $shared) { $arguments.Remove($key) }
            }
            $arguments[$Parameter] = & $values[$name]
            foreach ($one in Invoke-Any { & $Cmdlet @arguments }) {
                if ($one -is [System.Management.Automation.ErrorRecord]) { Test-Problem $one $Parameter $name }
            }
            if ($Cmdlet -eq 'Set-HgncOption') {
                Set-HgncOption -CacheAge 0 -Source $null -BaseUri $null -Rate $null -Timeout $null -Retries $null -Proxy $null -AllowInsecure:$false -Share $null
            }
        }
    }
}

Describe 'Any value from the pipeline' {
    It 'to <Cmdlet> costs no other input its record' -ForEach $piped {
        # A group is found by its number wherever a record has it.
        $last, $property, $expected = $Cmdlet -eq 'Get-HgncGeneGroup' ? (1157, 'Id', 1157) : ('BRAF', 'HgncId', 'HGNC:1097')
        foreach ($name in $values.Keys) {
            $outcome = @(Invoke-Any { & { & $values[$name]; $last } | & $Cmdlet })
            foreach ($one in $outcome) {
                if ($one -is [System.Management.Automation.ErrorRecord]) { Test-Problem $one $Parameter $name }
            }
            $outcome.$property | Should -Contain $expected -Because "$last came after $name"
            if ($name -notin 'nothing at all', 'no array') { $outcome.Count | Should -BeGreaterThan 1 -Because "$name has an outcome, too" }
        }
    }
}
