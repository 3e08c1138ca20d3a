BeforeDiscovery {
    # One failing call of each cmdlet that can fail; $more are common parameters.
    $calls = @(
        @{ Cmdlet = 'Get-HgncGene'; Id = 'HgncNotFound'; Target = 'NOSUCH'; Good = 'BRAF'; Call = { 'NOSUCH', 'BRAF' | Get-HgncGene @more | ForEach-Object Symbol } }
        @{ Cmdlet = 'Get-HgncGene'; Id = 'HgncNotFound'; Target = 'HGNC:99999999'; Good = 'BRAF'; Call = { Get-HgncGene HGNC:99999999, BRAF @more | ForEach-Object Symbol } }
        @{ Cmdlet = 'Get-HgncGene'; Id = 'HgncUnknownRequest'; Target = 'BRAF'; Call = { 'BRAF' | Get-HgncGene -BaseUri $failing.Uri @more } }
        @{ Cmdlet = 'Find-HgncGene'; Id = 'HgncNotFound'; Target = 'NOSUCH'; Good = 'BRAF'; Call = { 'NOSUCH', 'BRAF' | Find-HgncGene @more | ForEach-Object Symbol } }
        @{ Cmdlet = 'Find-HgncGene'; Id = 'HgncBadQuery'; Target = '(('; Good = 'BRAF'; Call = { '((', 'BRAF' | Find-HgncGene @more | ForEach-Object Symbol } }
        @{ Cmdlet = 'Find-HgncGene'; Id = 'HgncUnknownRequest'; Target = 'symbol:ZNF*'; Call = { Find-HgncGene -Symbol ZNF* -BaseUri $failing.Uri @more } }
        @{ Cmdlet = 'Resolve-HgncSymbol'; Id = 'HgncUnknownRequest'; Target = 'p65'; Call = { 'p65' | Resolve-HgncSymbol -BaseUri $failing.Uri @more } }
        @{ Cmdlet = 'Get-HgncInfo'; Id = 'HgncUnknownRequest'; Target = '/'; Call = { Get-HgncInfo -BaseUri $failing.Uri @more } }
        @{ Cmdlet = 'Save-HgncDataset'; Id = 'HgncUnknownRequest'; Target = 'mirror/files/nothing.json'; Call = { Save-HgncDataset -Uri "$($mirror.Uri)mirror/files/nothing.json" @more } }
        @{ Cmdlet = 'Save-HgncDataset'; Id = 'HgncBadData'; Target = 'nothing.json'; Call = { Save-HgncDataset -Path (Join-Path $TestDrive nothing.json) @more } }
        @{ Cmdlet = 'Save-HgncDataset'; Id = 'HgncBadInput'; Target = 'last year'; Call = { Save-HgncDataset -Release 'last year' @more } }
        @{ Cmdlet = 'Save-HgncDataset'; Id = 'HgncBadInput'; Target = '2010-01-01'; Call = { Save-HgncDataset -Release 2010-01-01 -Archive $archive @more } }
        @{ Cmdlet = 'Get-HgncRelease'; Id = 'HgncBadInput'; Target = 'last year'; Call = { Get-HgncRelease 'last year' -Archive $archive @more } }
        @{ Cmdlet = 'Get-HgncRelease'; Id = 'HgncBadInput'; Target = 'nowhere'; Call = { Get-HgncRelease -Archive nowhere @more } }
        @{ Cmdlet = 'Get-HgncRelease'; Id = 'HgncUnknownRequest'; Target = 'mirror/nothing/'; Call = { Get-HgncRelease -Archive "$($mirror.Uri)mirror/nothing/" @more } }
        @{ Cmdlet = 'Get-HgncDataset'; Id = 'HgncNoLocalCopy'; Target = '2010-01-01'; Call = { Get-HgncDataset -Release 2010-01-01 @more } }
        @{ Cmdlet = 'Remove-HgncDataset'; Id = 'HgncNoLocalCopy'; Target = '2010-01-01'; Call = { '2010-01-01' | Remove-HgncDataset @more } }
        @{ Cmdlet = 'Remove-HgncDataset'; Id = 'HgncBadInput'; Target = '2010'; Call = { Remove-HgncDataset 2010 @more } }
        @{ Cmdlet = 'Set-HgncOption'; Id = 'HgncBadInput'; Target = $null; Call = { Set-HgncOption -Retries -1 @more } }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $mirror = Start-TestMirror
    $failing = Start-TestMirror -Option '--fault', '404:1'
    $archive = Join-Path (Get-RepositoryRoot) 'samples/releases'
    $env:HGNC_BASE_URI = $mirror.Uri
    $null = Use-NewDataFolder
}

AfterAll {
    $env:HGNC_BASE_URI = $null
    Stop-TestMirror $mirror
    Stop-TestMirror $failing
    Remove-TestCopy
}

Describe 'The error <Id> of <Cmdlet>' -ForEach $calls {
    BeforeEach {
        $Error.Clear()
        $ErrorActionPreference = 'Continue'
    }

    It 'lets the pipeline go on, is written once, and leaves $? false' {
        $more = @{}
        $out = @(. ([scriptblock]::Create("$Call; '`$? was ' + `$?")) 2>&1)
        $records = @($out | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
        $records.FullyQualifiedErrorId | Should -BeLike "$Id,HgncPS.Commands.$($Cmdlet -replace '-')Command"
        $out | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] -and $_ -notlike '$*' } | Should -Be $Good
        $out[-1] | Should -Be '$? was False'
    }

    It 'is in -ErrorVariable and $Error, and nowhere else, with -ErrorAction SilentlyContinue' {
        $more = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problem' }
        . $Call 2>&1 | Should -Be $Good

        $problem.FullyQualifiedErrorId | Should -BeLike "$Id,*"
        @($Error).FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $more.ErrorVariable = '+problem'
        $null = . $Call
        $problem.Count | Should -Be 2
    }

    It 'is nowhere with -ErrorAction Ignore' {
        $more = @{ ErrorAction = 'Ignore'; ErrorVariable = 'problem' }
        . $Call 2>&1 | Should -Be $Good

        $problem | Should -BeNullOrEmpty
        $Error | Should -BeNullOrEmpty
    }

    It 'is caught with <Way>, and what comes after is not done' -ForEach @(
        @{ Way = '-ErrorAction Stop'; Action = 'Stop'; Preference = 'Continue' }
        @{ Way = '$ErrorActionPreference'; Action = $null; Preference = 'Stop' }
    ) {
        $more = if ($Action) { @{ ErrorAction = $Action } } else { @{} }
        $ErrorActionPreference = $Preference
        $done = $caught = $null
        try { $done = . $Call; $done = 'went on' } catch { $caught = $_ }

        $caught.FullyQualifiedErrorId | Should -BeLike "$Id,HgncPS.Commands.*"
        $done | Should -BeNullOrEmpty
        & { trap { $script:trapped = $_; continue } . $Call; $script:after = 'went on' } | Should -BeNullOrEmpty
        $script:trapped.FullyQualifiedErrorId | Should -BeLike "$Id,*"
    }

    It 'names the input, the cmdlet and the position' {
        $more = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problem' }
        $null = . $Call

        $about = $problem[0].CategoryInfo
        $about.Activity | Should -Be $Cmdlet
        $about.Reason | Should -Be $problem[0].Exception.GetType().Name
        $about.Category | Should -Not -Be 'NotSpecified'
        "$($problem[0].TargetObject)" | Should -BeLike "*$Target"
        if ($Target) {
            $about.TargetName | Should -Be "$($problem[0].TargetObject)"
            $about.TargetType | Should -Be $problem[0].TargetObject.GetType().Name
        }
        $problem[0].InvocationInfo.MyCommand.Name | Should -Be $Cmdlet
        $problem[0].InvocationInfo.Line | Should -BeLike "*$Cmdlet*"
        $problem[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }
}

Describe 'Errors' {
    It 'can be distinguished by type' {
        $more = @{ ErrorAction = 'Stop' }
        $how = try { Get-HgncGene NOSUCH @more } catch [System.Management.Automation.ItemNotFoundException] { 'not found' } catch { 'else' }
        $how | Should -Be 'not found'
    }

    It 'have the whole row as their target' {
        [pscustomobject]@{ sample = 'S1'; symbol = 'NOSUCH' } | Get-HgncGene -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem[0].TargetObject.sample | Should -Be 'S1'
    }

    It 'come from a warning that is to stop: <Cmdlet>' -ForEach @(
        @{ Cmdlet = 'Get-HgncGene'; Call = { 'MARCH1', 'BRAF' | Get-HgncGene -Resolve -WarningAction Stop } }
        @{ Cmdlet = 'Find-HgncGene'; Call = { 'MARCH1', 'BRAF' | ForEach-Object { [pscustomobject]@{ symbol = $_ } } | Find-HgncGene -WarningAction Stop } }
    ) {
        $out = $caught = $null
        try { $out = . $Call } catch { $caught = $_ }
        $out | Should -BeNullOrEmpty
        "$caught" | Should -BeLike '*MARCHF1*'
        # Nothing of the pipeline that was ended hinders the next.
        (Get-HgncGene BRAF).Symbol | Should -Be 'BRAF'
    }

    It 'have the ids and categories that docs/errors.md lists, and no others' {
        $text = Get-Content -Raw "$(Get-RepositoryRoot)/docs/errors.md"
        $listed = [regex]::Matches($text, '(?m)^\| `(Hgnc\w+)` \| (\w+) \|') | ForEach-Object { "$($_.Groups[1].Value) $($_.Groups[2].Value)" }

        # Whatever ErrorRecords can make, of whatever it takes.
        $assembly = (Get-Command Get-HgncGene).ImplementingType.Assembly
        $values = {
            param($Type)
            if ($Type.FullName -eq 'Hgnc.HgncException') {
                $kind = $Type.GetProperty('Kind').PropertyType
                foreach ($one in [enum]::GetValues($kind)) { [activator]::CreateInstance($Type, [object[]]@($one, 'message', 'advice', $null)) }
            }
            elseif ($Type.FullName -eq 'Hgnc.HgncResolution') {
                foreach ($how in [enum]::GetValues($Type.GetProperty('MatchType').PropertyType)) {
                    $one = [activator]::CreateInstance($Type)
                    $one.MatchType = $how
                    $one
                }
            }
            elseif ($Type.FullName -eq 'Hgnc.GeneRequest') {
                [activator]::CreateInstance($Type, [object[]]@('BRAF', $Type.Assembly.GetType('Hgnc.HgncIdentifier')::Read('BRAF'), $null))
            }
            elseif ($Type -eq [exception]) { [exception]::new('x') }
            elseif ($Type -eq [string]) { 'text' }
            else { [object]::new() }
        }
        $made = foreach ($method in $assembly.GetType('HgncPS.Pipeline.ErrorRecords').GetMethods('Public,Static') | Where-Object ReturnType -EQ ([System.Management.Automation.ErrorRecord])) {
            $types = $method.GetParameters().ParameterType
            $rest = @($types | Select-Object -Skip 1 | ForEach-Object { & $values $_ })
            foreach ($first in & $values $types[0]) {
                $record = $method.Invoke($null, [object[]](@($first) + $rest | ForEach-Object { $_.psobject.BaseObject }))
                "$($record.FullyQualifiedErrorId) $($record.CategoryInfo.Category)"
            }
        }
        $made | Sort-Object -Unique | Should -Be ($listed | Sort-Object)
    }

    It 'are all created in one file' {
        Get-ChildItem "$(Get-RepositoryRoot)/src/HgncPS" -Recurse -Filter *.cs | Select-String 'new ErrorRecord\(' | Should -BeNullOrEmpty
    }
}
