# Once: paths are found in the same way with both builds.
# PowerShell's paths, in every parameter that takes the path of a file or a folder.
BeforeDiscovery {
    # A parameter, the file at its path, and a command whose output shows that the file was found.
    $parameters = @(
        @{ Parameter = 'Import-HgncTable -Path'; File = 'genes.csv'; Run = { (Import-HgncTable -Path $args[0])[0].gene_symbol }; Expected = 'TP53' }
        @{ Parameter = 'Import-HgncTable -LiteralPath'; File = 'genes.csv'; Run = { (Import-HgncTable -LiteralPath $args[0])[0].gene_symbol }; Expected = 'TP53' }
        @{ Parameter = 'Save-HgncDataset -Path'; File = 'hgnc_sample.json'; Run = { (Save-HgncDataset -Path $args[0]).RecordCount }; Expected = 66 }
        @{ Parameter = 'Save-HgncDataset -WithdrawnPath'; File = 'withdrawn.txt'; Run = { (Save-HgncDataset -Path "$samples/hgnc_sample.json" -WithdrawnPath $args[0]).WithdrawnCount }; Expected = 5 }
        @{ Parameter = 'Save-HgncDataset -Archive'; File = 'releases'; Run = { (Save-HgncDataset -Release 2018-11 -Archive $args[0]).Release }; Expected = '2018-11-07' }
        @{ Parameter = 'Get-HgncRelease -Archive'; File = 'releases'; Run = { (Get-HgncRelease -Archive $args[0]).Count }; Expected = 2 }
        @{ Parameter = 'Set-HgncOption -Archive'; File = 'releases'; Run = { Set-HgncOption -Archive $args[0]; (Get-HgncOption).Archive }; Expected = '<releases>' }
        @{ Parameter = 'Out-HgncKaryotype -Path'; File = 'out.svg'; Run = { (Get-HgncGene BRAF -Source Local | Out-HgncKaryotype -Path $args[0] -PassThru -Force).Name }; Expected = 'out.svg' }
    )
    # The forms of a path. {0} is the name of a file in the current folder, whose name has a space.
    $forms = @(
        @{ Form = 'a name'; Path = '{0}' }
        @{ Form = 'a name behind a dot'; Path = './{0}' }
        @{ Form = 'a name with backslashes'; Path = '.\..\my files\{0}' }
        @{ Form = 'a drive of Pester'; Path = 'TestDrive:/my files/{0}' }
        @{ Form = 'a drive of PowerShell'; Path = 'Genes:\{0}' }
        @{ Form = 'a name on a drive''s current folder'; Path = 'Genes:{0}' }
        @{ Form = 'a whole path'; Path = '<folder>{0}' }
        @{ Form = 'a path with its provider'; Path = 'Microsoft.PowerShell.Core\FileSystem::<folder>{0}' }
    )
    $all = foreach ($parameter in $parameters) { foreach ($form in $forms) { $parameter + $form } }
    $wrong = foreach ($parameter in $parameters | Where-Object Parameter -NotMatch 'Archive') {
        foreach ($path in 'Env:PATH', 'Variable:PID', 'NoSuchDrive:\x.svg') { $parameter + @{ Path = $path } }
    }
}

BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $samples = Join-Path (Get-RepositoryRoot) samples
    Use-SampleCopy
    $folder = (New-Item 'TestDrive:/my files' -ItemType Directory).FullName
    Copy-Item "$samples/genes.csv", "$samples/hgnc_sample.json", "$samples/withdrawn.txt" $folder
    Copy-Item "$samples/releases" $folder -Recurse
    $null = New-PSDrive Genes FileSystem $folder
}

AfterAll {
    Set-HgncOption -Archive $null
    Remove-TestCopy
}

Describe 'The path of a file' {
    BeforeEach {
        Push-Location $folder
        # Programs started from PowerShell, and the process itself, can be in another folder.
        $before = [Environment]::CurrentDirectory
        [Environment]::CurrentDirectory = [IO.Path]::GetTempPath()
    }
    AfterEach {
        [Environment]::CurrentDirectory = $before
        Pop-Location
    }

    It 'in <Parameter> can be <Form>' -ForEach $all {
        $whole = $folder + [IO.Path]::DirectorySeparatorChar
        $given = ($Path -f $File).Replace('<folder>', $whole)

        & $Run $given | Should -Be "$Expected".Replace('<releases>', "${whole}releases")
    }

    It 'in <Parameter> cannot be <Path>, and the error names it' -ForEach $wrong {
        $problem = $null
        try { $null = & $Run $Path 2>&1 | Tee-Object -Variable said } catch { $problem = $_ }
        $problem ??= $said | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }

        @($problem).Count | Should -Be 1
        $problem.FullyQualifiedErrorId | Should -BeLike 'HgncBadInput,*'
        "$problem" | Should -BeLike "*'$Path'*"
        $problem.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'that is the name of a device in Windows is refused' {
        if (-not $IsWindows) { Set-ItResult -Skipped -Because 'only Windows has devices with such names' }

        foreach ($name in 'con.svg', 'NUL.html', "$folder\aux.svg", 'COM1.htm') {
            { Get-HgncGene BRAF -Source Local | Out-HgncKaryotype $name } | Should -Throw '*name of a device*' -ErrorId 'HgncBadInput,*'
        }
    }

    It 'is the same in any case' {
        if (-not $IsWindows) { Set-ItResult -Skipped -Because 'the names of files differ by case here' }

        (Import-HgncTable GENES.CSV)[0].gene_symbol | Should -Be 'TP53'
        $saved = $env:HGNC_DATA
        $env:HGNC_DATA = $saved.ToUpperInvariant()
        try { (Get-HgncGene BRAF -Source Local).HgncId | Should -Be 'HGNC:1097' }
        finally { $env:HGNC_DATA = $saved }
    }
}
