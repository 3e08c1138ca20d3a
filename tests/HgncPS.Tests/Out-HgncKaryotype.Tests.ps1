BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $root = Get-RepositoryRoot
    Use-SampleCopy
    $genes = Get-HgncGene -Source Local -Field status -Id Approved
    $records = (Get-Content "$root/samples/hgnc_sample.json" -Raw | ConvertFrom-Json).response.docs

    # What stands for genes in a drawing: symbol, location and link.
    function Get-Mark([string] $Path) {
        $drawing = [xml](Get-Content $Path -Raw)
        foreach ($mark in $drawing.SelectNodes('//*[local-name()="a" or @class="g"]')) {
            $told = $mark.title -split "`n"
            [pscustomobject]@{ Symbol = $told[0]; Told = $told; Link = $mark.href; Part = $mark.SelectSingleNode('ancestor::*[@aria-label][1]').'aria-label' }
        }
    }
}

AfterAll { Remove-TestCopy }

Describe 'Out-HgncKaryotype' {
    BeforeEach {
        $folder = New-Item (Join-Path $TestDrive ([guid]::NewGuid())) -ItemType Directory
        $file = Join-Path $folder 'genes.svg'
    }

    It 'draws records, each with symbol, name, location and link, and gives nothing' {
        $genes | Out-HgncKaryotype $file | Should -BeNullOrEmpty

        $marks = Get-Mark $file
        $marks.Count | Should -Be 66
        $brca1 = $marks | Where-Object Symbol -EQ BRCA1
        $brca1.Part | Should -Be 'Chromosome 17'
        $brca1.Told | Should -Be 'BRCA1', 'BRCA1 DNA repair associated', '17q21.31'
        $brca1.Link | Should -Be 'https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/HGNC:1100'
        (Get-ChildItem $folder).Name | Should -Be 'genes.svg'
    }

    It 'gives the file with -PassThru, and is hgncmap as well' {
        $given = $genes | hgncmap $file -PassThru

        $given | Should -BeOfType System.IO.FileInfo
        $given.FullName | Should -Be $file
        $given.Length | Should -BeGreaterThan 10000
    }

    It 'draws the picture of the README by the command in the docs' {
        $records | Out-HgncKaryotype $file -ColorBy locus_group -Label -Title '66 genes, drawn by HgncPS'

        # A checkout may have other ends of lines.
        (Get-Content $file) -join "`n" | Should -BeExactly ((Get-Content "$root/docs/images/karyotype.svg") -join "`n")
    }

    It 'draws records of the service, and rows of a table, as it draws those of the copy' {
        $genes | Out-HgncKaryotype $file -ColorBy locus_group
        $records | Select-Object hgnc_id, symbol, name, location, locus_group |
            ConvertTo-Csv | ConvertFrom-Csv | Out-HgncKaryotype "$folder/rows.svg" -ColorBy locus_group

        Get-Content "$folder/rows.svg" -Raw | Should -BeExactly (Get-Content $file -Raw)
    }

    It 'writes a page with a search where the name is that of one' {
        $genes | Out-HgncKaryotype "$folder/genes.html"

        $page = Get-Content "$folder/genes.html" -Raw
        $page | Should -BeLike '<!DOCTYPE html>*type="search"*<svg*BRCA1*</html>*'
    }

    It 'draws resolutions, and says of hits that their location is not known' {
        $resolutions = 'BRCA1', 'HGNC:1101' | Resolve-HgncSymbol -Source Local
        $hit = Find-HgncGene 'symbol:KRAS' -Source Local
        @($resolutions) + $hit | Out-HgncKaryotype $file -WarningVariable warning -WarningAction SilentlyContinue

        "$warning" | Should -Be '1 gene had no location. Get-HgncGene gets it: … | Get-HgncGene | Out-HgncKaryotype.'

        $marks = Get-Mark $file
        ($marks | Where-Object Symbol -EQ BRCA2).Part | Should -Be 'Chromosome 13'
        ($marks | Where-Object Symbol -EQ KRAS).Part | Should -Be 'On no chromosome'
    }

    It 'counts in one warning what the service resolved without locations, and draws what Get-HgncGene then gets' {
        $mirror = Start-TestMirror
        try {
            $resolutions = $genes[0..19].Symbol + $genes[0].HgncId | Resolve-HgncSymbol -Source Service -BaseUri $mirror.Uri
            $resolutions | Out-HgncKaryotype $file -WarningVariable warning -WarningAction SilentlyContinue
            $resolutions | Get-HgncGene -Source Service -BaseUri $mirror.Uri |
                Out-HgncKaryotype "$folder/got.svg" -WarningVariable none
        }
        finally { Stop-TestMirror $mirror }

        @($warning).Count | Should -Be 1
        "$warning" | Should -BeLike '20 genes had no location. Get-HgncGene gets it: *'
        (Get-Mark $file).Part | Select-Object -Unique | Should -Be 'On no chromosome'
        $none | Should -BeNullOrEmpty
        (Get-Mark "$folder/got.svg").Part | Select-Object -Unique | Should -Not -Contain 'On no chromosome'
    }

    It 'uses the most precise location of a row, and a location before other text' {
        [pscustomobject]@{ symbol = 'A'; chromosome = '17'; location = '17q21.31' },
        [pscustomobject]@{ symbol = 'B'; chr = 'chr7'; location = 'nucleus' } | Out-HgncKaryotype $file

        $marks = Get-Mark $file
        ($marks | Where-Object Symbol -EQ A).Told | Should -Be 'A', '17q21.31'
        ($marks | Where-Object Symbol -EQ B).Part | Should -Be 'Chromosome 7'
    }

    It 'puts an entry that was withdrawn on no chromosome, whatever the case of its status' {
        [pscustomobject]@{ symbol = 'OLD'; location = '1q21'; status = 'entry withdrawn' } | Out-HgncKaryotype $file

        (Get-Mark $file).Part | Should -Be 'On no chromosome'
    }

    It 'says of a resolution without a gene what it is, and draws the others' {
        'BRCA1', 'BRAC1', 'p65', 'A12M1' | Resolve-HgncSymbol -Source Local |
            Out-HgncKaryotype $file -ErrorVariable problem -ErrorAction SilentlyContinue

        $problem.FullyQualifiedErrorId -replace ',.*' | Should -Be HgncNotFound, HgncAmbiguous, HgncNotFound
        $problem[0] | Should -BeLike "'BRAC1' names no gene in HGNC. Did you mean BRCA1[?]"
        $problem[1] | Should -BeLike "'p65' can mean * or *."
        $problem[2] | Should -BeLike "'A12M1' is withdrawn*"
        $problem[0].TargetObject.Input | Should -Be BRAC1
        (Get-Mark $file).Symbol | Should -Be BRCA1
    }

    It 'colours by <Name>' -ForEach @(
        @{ Name = 'locus_group' }
        @{ Name = 'LocusGroup' }
        @{ Name = 'LOCUSGROUP' }
    ) {
        $genes | Out-HgncKaryotype $file -ColorBy $Name

        (Get-Content $file -Raw) | Should -Match 'protein-coding gene <tspan[^>]*>\(55\)'
        $mark = Get-Mark $file | Where-Object Symbol -EQ TP53
        $mark.Told[3] | Should -Be "$Name`: protein-coding gene"
    }

    It 'colours by a property that somebody added' {
        $genes | ForEach-Object { $_ | Select-Object HgncId, Symbol, Location, @{ n = 'log2fc'; e = { $_.Symbol.Length - 5.5 } } } |
            Out-HgncKaryotype $file -ColorBy log2fc
        (Get-Content $file -Raw) | Should -Match 'class="s0"'

        $note = Get-HgncGene TP53, MYC -Source Local
        $note[0] | Add-Member Mine yes
        $note | Out-HgncKaryotype $file -ColorBy mine
        (Get-Content $file -Raw) | Should -Match 'yes <tspan[^>]*>\(1\).*no value <tspan[^>]*>\(1\)'
    }

    It 'refuses a property that no gene has, names the nearest and writes nothing' {
        $genes | Out-HgncKaryotype $file -ColorBy locus_grup -ErrorVariable problem -ErrorAction SilentlyContinue

        $problem[0].FullyQualifiedErrorId | Should -Be 'HgncBadInput,HgncPS.Commands.OutHgncKaryotypeCommand'
        $problem[0].ErrorDetails.RecommendedAction | Should -BeLike '*locus_group*'
        Test-Path $file | Should -BeFalse
    }

    It 'reports each input that is not a gene, and draws the others' {
        $genes[0], 'BRCA1', $null, 5, [pscustomobject]@{ x = 1 }, $genes[1] |
            Out-HgncKaryotype $file -ErrorVariable problem -ErrorAction SilentlyContinue

        $problem.Count | Should -Be 4
        $problem.FullyQualifiedErrorId | Select-Object -Unique | Should -Be 'HgncBadInput,HgncPS.Commands.OutHgncKaryotypeCommand'
        "$($problem[0])" | Should -BeLike "*'BRCA1'*"
        (Get-Mark $file).Count | Should -Be 2
    }

    It 'leaves the drawing that is there where all that came failed' {
        Set-Content $file before
        'BRCA1', $null | Out-HgncKaryotype $file -PassThru -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty

        $problem.Count | Should -Be 3
        $problem[2].FullyQualifiedErrorId | Should -Be 'HgncBadInput,HgncPS.Commands.OutHgncKaryotypeCommand'
        "$($problem[2])" | Should -BeLike "None of the inputs is a gene (2 failed): '$file' was not written."
        Get-Content $file | Should -Be before
    }

    It 'ends before it reads a gene where <Path> cannot be written' -ForEach @(
        @{ Path = 'genes.png' }
        @{ Path = 'genes' }
        @{ Path = 'none/genes.svg' }
        @{ Path = 'Env:/genes.svg' }
        @{ Path = 'nosuchdrive:/genes.svg' }
        @{ Path = 'folder.svg' }
        @{ Path = "a`0b.svg" }
    ) {
        Push-Location $folder
        try {
            $null = New-Item folder.svg -ItemType Directory
            $read = [ref] 0
            { $genes | ForEach-Object { $read.Value++; $_ } | Out-HgncKaryotype $Path } |
                Should -Throw -ErrorId 'HgncBadInput,HgncPS.Commands.OutHgncKaryotypeCommand'
            $read.Value | Should -Be 0
            (Get-ChildItem $folder -Recurse).Name | Should -Be 'folder.svg'
        }
        finally { Pop-Location }
    }

    It 'reads a network share as a location, and not as the name of a file' -Skip:$IsWindows {
        { $genes | Out-HgncKaryotype '\\srv\share\x.svg' } | Should -Throw -ErrorId 'HgncBadInput,*'

        [IO.File]::Exists('\\srv\share\x.svg') | Should -BeFalse
    }

    It 'takes a relative path from where PowerShell is, and a path of a drive' {
        $null = New-PSDrive -Name Drawings -PSProvider FileSystem -Root $folder
        Push-Location $folder
        try {
            $genes | Out-HgncKaryotype 'a [1].svg'
            $genes | Out-HgncKaryotype Drawings:/b.svg
            (Get-ChildItem -LiteralPath $folder).Name | Sort-Object | Should -Be 'a [1].svg', 'b.svg'
        }
        finally { Pop-Location; Remove-PSDrive Drawings }
    }

    It 'replaces a file whole, but not with -NoClobber, and one that is read-only only with -Force' {
        Set-Content $file before
        { $genes | Out-HgncKaryotype $file -NoClobber } | Should -Throw -ErrorId 'HgncBadInput,*'
        Set-ItemProperty $file IsReadOnly $true
        { $genes | Out-HgncKaryotype $file } | Should -Throw -ErrorId 'HgncBadInput,*'
        Get-Content $file | Should -Be before

        $genes | Out-HgncKaryotype $file -Force
        (Get-Mark $file).Count | Should -Be 66
    }

    It 'writes nothing with -WhatIf' {
        $genes | Out-HgncKaryotype $file -WhatIf -PassThru | Should -BeNullOrEmpty

        Test-Path $file | Should -BeFalse
    }

    It 'draws the chromosomes and warns if there are no genes, and does not warn without a pipeline' {
        @() | Out-HgncKaryotype $file -WarningVariable warning -WarningAction SilentlyContinue
        "$warning" | Should -BeLike 'There are no genes*'
        Out-HgncKaryotype $file -WarningVariable none
        $none | Should -BeNullOrEmpty

        Get-Mark $file | Should -BeNullOrEmpty
        (Get-Content $file -Raw) | Should -BeLike '*0 genes*'
    }

    It 'draws the same under <_>' -ForEach 'tr-TR', 'de-DE', 'ar-SA', 'th-TH' {
        $numbers = $genes | Select-Object HgncId, Symbol, Location, @{ n = 'n'; e = { $_.Symbol.Length / 3 } }
        $numbers | Out-HgncKaryotype $file -ColorBy n -Label
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $_
            $numbers | Out-HgncKaryotype "$folder/other.svg" -ColorBy n -Label
        }
        finally { [cultureinfo]::CurrentCulture = $before }

        Get-Content "$folder/other.svg" -Raw | Should -BeExactly (Get-Content $file -Raw)
    }
}
