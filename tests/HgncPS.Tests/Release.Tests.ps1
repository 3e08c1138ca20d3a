# Releases: saved side by side, pinned, compared, and read as of a day.

BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $root = Get-RepositoryRoot
    $archive = Join-Path $root 'samples/releases'

    function Save-Both {
        $null = Save-HgncDataset -Release 2018-11-07 -Archive $archive
        $null = Save-HgncDataset -Release latest -Archive $archive
    }
}

AfterAll { Remove-TestCopy }

Describe 'Get-HgncRelease' {
    BeforeAll { $null = Use-NewDataFolder }

    It 'lists the archive, and what is saved' {
        $null = Save-HgncDataset -Release 2018-11 -Archive $archive
        $releases = Get-HgncRelease -Archive $archive

        $releases.Release | Should -Be '2024-10-18', '2018-11-07'
        $releases.IsSaved | Should -Be $false, $true
        (Get-HgncRelease -Saved).Release | Should -Be '2018-11-07'
        (Get-HgncRelease 2024-10 -Archive $archive).Release | Should -Be '2024-10-18'
        (Get-HgncRelease latest -Archive $archive).Release | Should -Be '2024-10-18'
    }

    It 'refuses an invalid archive' {
        { Get-HgncRelease -Archive "$root/nowhere" -ErrorAction Stop } | Should -Throw -ErrorId 'HgncBadInput*'
    }
}

Describe 'Save-HgncDataset -Release' {
    BeforeEach { $null = Use-NewDataFolder }

    It 'saves releases side by side, and each answers' {
        Save-Both

        (Get-HgncGene -Symbol MARCH1 -Release 2018-11-07).HgncId | Should -Be 'HGNC:26077'
        (Get-HgncGene -Symbol MARCHF1 -Release latest).HgncId | Should -Be 'HGNC:26077'
        (Find-HgncGene 'symbol:MARCH*' -Release 2018-11).Symbol | Should -Be 'MARCH1'
        (Get-HgncInfo -Release 2018-11-07).Source | Should -Be 'Local'
        (Get-HgncDataset).Exists | Should -BeFalse
    }

    It 'takes a date, and an object' {
        (Save-HgncDataset -Release ([datetime]'2018-11-07') -Archive $archive).Release | Should -Be '2018-11-07'
        (Get-HgncDataset -Release (Get-HgncRelease -Saved)).RecordCount | Should -Be 13
    }

    It 'takes a file as the release of a day' {
        $dataset = Save-HgncDataset -Path "$archive/hgnc_complete_set_2018-11-07.txt" -Release 2018-11-01

        $dataset.Release | Should -Be '2018-11-01'
        $dataset.Citation | Should -BeLike '*release 2018-11-01: 13 genes*SHA-256*'
    }

    It 'says with -WhatIf what it would save, and saves nothing' {
        Save-HgncDataset -Release latest -Archive $archive -WhatIf | Should -BeNullOrEmpty
        Get-HgncRelease -Saved | Should -BeNullOrEmpty
    }

    It 'gets any release of a mirror that serves an archive' {
        $mirror = Start-TestMirror -Dataset '' -Option '--archive', $archive, '--release', '2018-11'
        try {
            $files = "$($mirror.Uri)mirror/files/"
            (Get-HgncRelease -Archive $files).Release | Should -Be '2024-10-18', '2018-11-07'
            (Save-HgncDataset -Release latest -Archive $files).WithdrawnCount | Should -Be 3
            (Save-HgncDataset -Release 2018-11 -Archive $files).Release | Should -Be '2018-11-07'
            (Get-HgncGene -Symbol MARCH1 -BaseUri $mirror.Uri).HgncId | Should -Be 'HGNC:26077'
            (Get-MirrorStat $mirror).requests | Should -Be 1
        } finally { Stop-TestMirror $mirror }
    }

    It 'sends no request and imports nothing for a release that is saved' {
        $mirror = Start-TestMirror -Dataset '' -Option '--archive', $archive
        $files = "$($mirror.Uri)mirror/files/"
        $first = Save-HgncDataset -Release 2018-11-07 -Archive $files
        Stop-TestMirror $mirror

        $second = Save-HgncDataset -Release 2018-11-07 -Archive $files 6>&1
        "$($second[0])" | Should -Be 'The release 2018-11-07 is already saved.'
        $second[1].Imported | Should -Be $first.Imported
        (Resolve-HgncSymbol MARCH1 -Release 2018-11-07 -BaseUri $mirror.Uri).Symbol | Should -Be 'MARCH1'
    }

    It 'refuses a day in the future' {
        { Save-HgncDataset -Release 2999-01 -Archive $archive -ErrorAction Stop } | Should -Throw '*2999-01 is in the future*' -ErrorId 'HgncBadInput*'
    }

    It 'refuses an invalid name' {
        { Save-HgncDataset -Release 2018 -Archive $archive -ErrorAction Stop } | Should -Throw -ErrorId 'HgncBadInput*'
    }
}

Describe 'A pinned release' {
    BeforeAll {
        $null = Use-NewDataFolder
        Save-Both
    }

    AfterEach {
        Set-HgncOption -Release $null
        $env:HGNC_RELEASE = $null
    }

    It 'counts for the session' {
        Set-HgncOption -Release 2018-11-07
        (Resolve-HgncSymbol MARCHF1).MatchType | Should -Be NotFound
        (Get-HgncOption).Release | Should -Be '2018-11-07'
    }

    It 'is taken from a file in the folder or above it' {
        $null = New-Item -ItemType Directory "$TestDrive/project/below"
        Set-Content "$TestDrive/project/.hgnc-release" "# pinned", '2018-11-07'
        Push-Location "$TestDrive/project/below"
        try {
            (Resolve-HgncSymbol MARCH1).Release | Should -Be '2018-11-07'
            (Resolve-HgncSymbol MARCH1 -Release latest).Release | Should -Be '2024-10-18'
            $env:HGNC_RELEASE = '2024-10'
            (Resolve-HgncSymbol MARCH1).Release | Should -Be '2024-10-18'
        } finally { Pop-Location }
    }

    It 'is the first of parameter, session, environment and file' {
        $null = New-Item -ItemType Directory "$TestDrive/order"
        Set-Content "$TestDrive/order/.hgnc-release" 'nonsense'
        Push-Location "$TestDrive/order"
        try {
            $env:HGNC_RELEASE = '2018-11-07'
            (Resolve-HgncSymbol MARCH1).Release | Should -Be '2018-11-07'
            Set-HgncOption -Release latest
            (Resolve-HgncSymbol MARCH1).Release | Should -Be '2024-10-18'
            (Resolve-HgncSymbol MARCH1 -Release 2018-11).Release | Should -Be '2018-11-07'
            Set-HgncOption -Release $null
            $env:HGNC_RELEASE = $null
            { Resolve-HgncSymbol MARCH1 } | Should -Throw '*nonsense*.hgnc-release*'
            (Resolve-HgncSymbol MARCH1 -Release latest).Release | Should -Be '2024-10-18'
        } finally { Pop-Location }
    }

    It 'names HGNC_RELEASE if its value is invalid' {
        $env:HGNC_RELEASE = '24-10'
        { Resolve-HgncSymbol MARCH1 } | Should -Throw "*'24-10' in HGNC_RELEASE*" -ErrorId 'HgncBadInput*'
    }

    It 'names the file if a pin is invalid' {
        $null = New-Item -ItemType Directory "$TestDrive/wrong"
        Set-Content "$TestDrive/wrong/.hgnc-release" 'last year'
        Push-Location "$TestDrive/wrong"
        try {
            { Resolve-HgncSymbol MARCH1 -ErrorAction Stop } | Should -Throw '*last year*.hgnc-release*'
        } finally { Pop-Location }
    }

    It 'that is not saved names the command that saves it' {
        { Get-HgncGene BRAF -Release 2021-01-01 -ErrorAction Stop } | Should -Throw -ErrorId 'HgncNoLocalCopy*'
        { Get-HgncGene BRAF -Release 2021-01-01 } | Should -Throw '*2021-01-01*'
    }

    It 'and -Source Service contradict each other' {
        { Get-HgncGene BRAF -Release 2018-11-07 -Source Service } | Should -Throw -ErrorId 'HgncBadInput*'
    }
}

Describe 'Resolve-HgncSymbol -AsOf' {
    BeforeAll {
        $null = Use-NewDataFolder
        Save-Both
    }

    It 'means the gene that had the symbol then' {
        $answers = Resolve-HgncSymbol PKNOX2-AS1, MARCH1, ALS5, TTTY21 -Release latest -AsOf 2018-11-07

        $answers.Symbol | Should -Be 'PKNOX2-DT', 'MARCHF1', 'SPG11', $null
        $answers.SymbolThen | Should -Be 'PKNOX2-AS1', 'MARCH1', 'ALS5', 'TTTY21'
        $answers.ReleaseThen | Sort-Object -Unique | Should -Be '2018-11-07'
    }

    It 'goes through a table with -PassThru, each row once' {
        $rows = [pscustomobject]@{ gene = 'MARCH1'; n = 1 }, [pscustomobject]@{ gene = 'nothing'; n = 2 }
        $answers = $rows | Resolve-HgncSymbol -Release latest -AsOf 2018-11-07 -PassThru

        $answers.n | Should -Be 1, 2
        $answers.HgncSymbol | Should -Be 'MARCHF1', $null
    }

    It 'adds the symbol of the day to each row with -PassThru' {
        $rows = [pscustomobject]@{ gene = 'MARCH1' }, [pscustomobject]@{ gene = 'PKNOX2-AS1 /// MARCH1' }, [pscustomobject]@{ gene = 'nothing' }
        $answers = $rows | Resolve-HgncSymbol -Release latest -AsOf 2018-11-07 -PassThru

        $answers.HgncSymbolThen | Should -Be 'MARCH1', 'PKNOX2-AS1;MARCH1', $null
        $answers.HgncSymbol | Should -Be 'MARCHF1', 'PKNOX2-DT;MARCHF1', $null
        $answers[0].PSObject.Properties.Name | Should -Be 'gene', 'HgncSymbol', 'HgncId', 'HgncMatch', 'HgncSymbolThen'
        ('MARCH1' | Resolve-HgncSymbol -Release latest -AsOf 2018-11-07 -PassThru).HgncSymbolThen | Should -Be 'MARCH1'
        ('MARCH1' | Resolve-HgncSymbol -Release latest -PassThru).PSObject.Properties.Name | Should -Not -Contain 'HgncSymbolThen'
    }

    It 'leaves a column of the same name as it is' {
        $row = [pscustomobject]@{ gene = 'MARCH1'; HgncSymbolThen = 'mine' }
        $answer = $row | Resolve-HgncSymbol -Release latest -AsOf 2018-11-07 -PassThru

        $answer.HgncSymbolThen | Should -Be 'mine'
        $answer.ResolvedHgncSymbolThen | Should -Be 'MARCH1'
    }

    It 'refuses a day of -AsOf in the future' {
        { Resolve-HgncSymbol MARCH1 -Release latest -AsOf 2999-01-01 } | Should -Throw '*2999-01-01 is in the future*' -ErrorId 'HgncBadInput*'
    }

    It 'says where no release of the day is saved, and does what it can' {
        $answer = Resolve-HgncSymbol MARCH1 -Release latest -AsOf 2010-01-01 -WarningVariable warning -WarningAction SilentlyContinue

        "$warning" | Should -BeLike '*Save-HgncDataset -Release 2010-01-01*'
        $answer.Symbol | Should -Be 'MARCHF1'
        $answer.ReleaseThen | Should -BeNullOrEmpty
    }
}

Describe 'Compare-HgncDataset' {
    BeforeAll {
        $null = Use-NewDataFolder
        Save-Both
    }

    It 'streams the changes of all genes' {
        $changes = Compare-HgncDataset -Reference 2018-11-07 -Difference latest

        ($changes | Where-Object Kind -EQ Symbol).Old | Should -Contain 'MARCH1'
        ($changes | Where-Object Kind -EQ Merged).New | Should -Be 'SPG11', 'NEBL'
        ($changes | Where-Object HgncId -EQ 'HGNC:32042').Kind | Should -Contain 'Reinstated'
        (Compare-HgncDataset 2018-11-07 -Kind New).Symbol | Should -Contain 'PKNOX2-AS1'
        Compare-HgncDataset 2018-11-07 2018-11-07 | Should -BeNullOrEmpty
    }

    It 'answers for each row of a table' {
        $rows = 'TP53', 'MARCH1', 'nonsense', '' | ForEach-Object { [pscustomobject]@{ symbol = $_; note = "n$_" } }
        $changes = $rows | Compare-HgncDataset 2018-11-07 -Kind Symbol -PassThru

        $changes.note | Should -Be 'nTP53', 'nMARCH1', 'nnonsense', 'n'
        $changes.HgncChange | Should -Be 'Unchanged', 'Symbol', 'NotFound', 'NotFound'
        $changes[1].HgncNew | Should -Be 'MARCHF1'
    }

    It 'answers for a row of several genes, for a gene that comes twice, and for an array' {
        $rows = [pscustomobject]@{ symbol = 'MARCH1 /// TP53'; n = 1 }, [pscustomobject]@{ symbol = 'MARCH1'; n = 2 }
        $changes = $rows | Compare-HgncDataset 2018-11-07 -Kind Symbol -PassThru

        $changes.n | Should -Be 1, 1, 2
        $changes.HgncChange | Should -Be 'Symbol', 'Unchanged', 'Symbol'
        (Compare-HgncDataset 2018-11-07 -Kind Symbol -InputObject MARCH1, TP53).Kind | Should -Be Symbol, Unchanged
        $null | Compare-HgncDataset 2018-11-07 | ForEach-Object Kind | Should -Be NotFound
    }

    It 'stops at a column that the objects do not have' {
        $rows = 1..3 | ForEach-Object { [pscustomobject]@{ symbol = 'MARCH1' } }
        { $rows | Compare-HgncDataset 2018-11-07 -Column gen } | Should -Throw '*gen*' -ErrorId 'HgncBadInput*'
    }

    It 'makes a report of one text' {
        $report = 'MARCH1' | Compare-HgncDataset 2018-11-07 -Kind Symbol -Format Markdown

        @($report).Count | Should -Be 1
        $report | Should -BeLike '*MARCH1 is now MARCHF1 (HGNC:26077)*'
        Compare-HgncDataset 2018-11-07 -Format Html | Should -BeLike '<!DOCTYPE html>*'
    }

    It 'refuses a release that is not saved, and an unknown property' {
        { Compare-HgncDataset 2010-01-01 -ErrorAction Stop } | Should -Throw -ErrorId 'HgncNoLocalCopy*'
        { Compare-HgncDataset 2018-11-07 -Property nonsense -ErrorAction Stop } | Should -Throw -ErrorId 'HgncBadInput*'
        $missing = { Compare-HgncDataset 2018-11-07 -Difference 2011-01-01 } | Should -Throw -ErrorId 'HgncNoLocalCopy*' -PassThru
        $missing.TargetObject | Should -Be '2011-01-01'
    }
}

Describe 'Remove-HgncDataset' {
    BeforeEach {
        $null = Use-NewDataFolder
        Save-Both
    }

    It 'removes a release, and not with -WhatIf' {
        Remove-HgncDataset 2018-11-07 -WhatIf
        @(Get-HgncRelease -Saved).Count | Should -Be 2
        Remove-HgncDataset 2018-11-07
        (Get-HgncRelease -Saved).Release | Should -Be '2024-10-18'
    }

    It 'takes releases from the pipeline' {
        Get-HgncRelease -Saved | Remove-HgncDataset
        Get-HgncRelease -Saved | Should -BeNullOrEmpty
    }

    It 'refuses what is not saved' {
        { Remove-HgncDataset 2010-01-01 -ErrorAction Stop } | Should -Throw -ErrorId 'HgncNoLocalCopy*'
    }
}
