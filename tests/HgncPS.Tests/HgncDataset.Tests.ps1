BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $samples = Join-Path (Get-RepositoryRoot) 'samples'
    $mirror = Start-TestMirror -Withdrawn "$samples/withdrawn.txt"
    $files = "$($mirror.Uri)mirror/files/"

    function Get-CopyFile { Get-ChildItem $env:HGNC_DATA -Filter *.sqlite | ForEach-Object FullName }
}

AfterAll {
    Remove-TestCopy
    Stop-TestMirror $mirror
}

Describe 'Get-HgncDataset' {
    BeforeEach { $folder = Use-NewDataFolder }

    It 'says where the copy would be if there is none' {
        $dataset = Get-HgncDataset -ErrorAction Stop

        $dataset[0].psobject.TypeNames | Should -Contain 'Hgnc.HgncDataset'
        $dataset.Exists | Should -BeFalse
        $dataset.Path | Should -Be $folder
        Test-Path $folder | Should -BeFalse
    }

    It 'shows the number of records, their date and their source' {
        $null = Save-HgncDataset -Path "$samples/hgnc_sample.json" -WithdrawnPath "$samples/withdrawn.txt"
        $dataset = Get-HgncDataset

        $dataset.Exists | Should -BeTrue
        "$($dataset.RecordCount) $($dataset.WithdrawnCount)" | Should -Be '66 5'
        $dataset.Size | Should -Be (Get-Item $dataset.Path).Length
        $dataset.Origin | Should -Be (Get-Item "$samples/hgnc_sample.json").FullName
        $dataset.Age | Should -BeOfType timespan
        $dataset.Age | Should -BeGreaterOrEqual ([timespan]::Zero)
        "$($dataset.Imported.Kind) $($dataset.Checked.Kind)" | Should -Be 'Utc Utc'
    }

    It 'says why a copy cannot be used, and how to rebuild it' {
        $null = Save-HgncDataset -Path "$samples/hgnc_sample.json"
        Get-ChildItem $folder -Filter *.json | ForEach-Object { Set-Content $_ 'nonsense' }
        $warning = $null
        $dataset = Get-HgncDataset -WarningVariable warning -WarningAction SilentlyContinue

        $dataset.Exists | Should -BeFalse
        $dataset.Problem | Should -Not -BeNullOrEmpty
        "$warning" | Should -BeLike '*Save-HgncDataset*'
    }
}

Describe 'Save-HgncDataset' {
    BeforeEach { $folder = Use-NewDataFolder }

    It 'takes a file' {
        $dataset = Save-HgncDataset -Path "$samples/hgnc_sample.json"

        $dataset[0].psobject.TypeNames | Should -Contain 'Hgnc.HgncDataset'
        "$($dataset.Exists) $($dataset.RecordCount) $($dataset.WithdrawnCount)" | Should -Be 'True 66 0'
        (Get-HgncGene BRAF -Source Local).HgncId | Should -Be 'HGNC:1097'
    }

    It 'takes a folder with HGNC''s files, relative to where the user is' {
        $null = New-Item "$TestDrive/files" -ItemType Directory
        Copy-Item "$samples/hgnc_sample.json" "$TestDrive/files/hgnc_complete_set.json"
        Copy-Item "$samples/withdrawn.txt" "$TestDrive/files"
        Push-Location $TestDrive
        try { $dataset = Save-HgncDataset ./files } finally { Pop-Location }

        "$($dataset.RecordCount) $($dataset.WithdrawnCount)" | Should -Be '66 5'
    }

    It 'downloads from a mirror' {
        $dataset = Save-HgncDataset -Uri $files

        "$($dataset.RecordCount) $($dataset.WithdrawnCount)" | Should -Be '66 5'
        $dataset.Origin | Should -Be "${files}hgnc_complete_set.json"
        $dataset.ReleaseDate | Should -BeOfType datetime
    }

    It 'rebuilds nothing if the server has no new data, except with -Force' {
        $first = Save-HgncDataset -Uri $files
        $second = Save-HgncDataset -Uri $files
        $second.Path | Should -Be $first.Path
        $second.Imported | Should -Be $first.Imported
        $second.Checked | Should -BeGreaterOrEqual $first.Checked

        $third = Save-HgncDataset -Uri $files -Force
        $third.Path | Should -Not -Be $first.Path
        $third.Imported | Should -BeGreaterOrEqual $first.Imported
    }

    It 'writes nothing under -WhatIf' {
        Save-HgncDataset -Path "$samples/hgnc_sample.json" -WhatIf | Should -BeNullOrEmpty
        Save-HgncDataset -Uri $files -WhatIf | Should -BeNullOrEmpty

        Test-Path $folder | Should -BeFalse
    }

    It 'leaves the old copy as it is where it is given <What>, with one error that names it' -ForEach @(
        @{ What = 'a file that is not HGNC''s'; Name = '*bad.json*' }
        @{ What = 'an address that has nothing'; Name = '*nothing.json*' }
        @{ What = 'a file that is not there'; Name = '*missing.json*' }
        @{ What = 'an address that is none'; Name = '*ftp://example.org*' }
    ) {
        $old = Save-HgncDataset -Path "$samples/hgnc_sample.json"
        Set-Content "$TestDrive/bad.json" '{ "response": { "docs": [ { "symbol": '
        $origin = switch ($What) {
            'a file that is not HGNC''s' { @{ Path = "$TestDrive/bad.json" } }
            'an address that has nothing' { @{ Uri = "${files}nothing.json" } }
            'a file that is not there' { @{ Path = "$TestDrive/missing.json" } }
            default { @{ Uri = 'ftp://example.org/x.json' } }
        }
        $problem = $null
        Save-HgncDataset @origin -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty

        $problem.Count | Should -Be 1
        "$($problem[0])" | Should -BeLike $Name
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'Hgnc*,HgncPS.Commands.SaveHgncDatasetCommand'
        (Get-HgncDataset).Path | Should -Be $old.Path
        (Get-HgncGene BRAF -Source Local).HgncId | Should -Be 'HGNC:1097'
        Get-CopyFile | Should -Be $old.Path
    }

    It 'refuses an address of withdrawn entries alone' {
        { Save-HgncDataset -WithdrawnUri "${files}withdrawn.txt" -ErrorAction Stop } | Should -Throw -ErrorId 'HgncBadInput,*'
    }

    It 'replaces the copy for open sources' {
        $null = Save-HgncDataset -Path "$samples/hgnc_sample.json"
        Get-HgncGene HGNC:1 -Source Local -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $null = Save-HgncDataset -Path "$samples/hgnc_sample.json" -WithdrawnPath "$samples/withdrawn.txt"

        (Get-HgncGene HGNC:1 -Source Local).Symbol | Should -Be 'A12M1'
    }
}
