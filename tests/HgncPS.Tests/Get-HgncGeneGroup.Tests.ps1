BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $samples = Join-Path (Get-RepositoryRoot) 'samples'
    $mirror = Start-TestMirror -Withdrawn "$samples/withdrawn.txt"
    $null = Use-NewDataFolder
    $null = Save-HgncDataset -Path "$samples/hgnc_sample.json" -WithdrawnPath "$samples/withdrawn.txt" -GeneGroupPath "$samples/genefamily_db_tables"
    $withGroups = $env:HGNC_DATA
}

AfterAll {
    Remove-TestCopy
    Stop-TestMirror $mirror
}

Describe 'Get-HgncGeneGroup' {
    BeforeEach { $env:HGNC_DATA = $withGroups }

    It 'gets a group by its <Name>' -TestCases @(
        @{ Name = 'number'; Text = 28 }
        @{ Name = 'name'; Text = 'zinc fingers c2h2-type' }
        @{ Name = 'root symbol'; Text = 'ZNF' }
    ) {
        $group = Get-HgncGeneGroup $Text

        $group[0].psobject.TypeNames | Should -Contain 'Hgnc.Groups.HgncGeneGroup'
        "$($group.Id) $($group.Name)" | Should -Be '28 Zinc fingers C2H2-type'
        "$($group.Parents)" | Should -Be 'Zinc fingers'
        "$($group.Genes)" | Should -Be 'ZNF12 ZNF2 ZNF3 ZNF7 ZNF8'
        "$($group.GeneCount) $($group.TotalGeneCount)" | Should -Be '5 5'
    }

    It 'gets groups by an alias and by wildcards' {
        (Get-HgncGeneGroup 'Fanconi anemia complementation groups').Id | Should -Be 548
        (Get-HgncGeneGroup '*cadherins').Id | Should -Be 16, 20, 18, 21, 19
    }

    It 'gets all groups without an argument' {
        @(Get-HgncGeneGroup).Count | Should -Be 24
    }

    It 'gets the genes of all groups below with -Recurse, each once, and Get-HgncGene takes them' {
        $genes = 'Zinc fingers', 58 | Get-HgncGeneGroup -Recurse

        "$($genes.Symbol)" | Should -Be 'BRCA1 ZNF12 ZNF2 ZNF3 ZNF7 ZNF8'
        "$(($genes | Get-HgncGene -Source Local).Symbol)" | Should -Be 'BRCA1 ZNF12 ZNF2 ZNF3 ZNF7 ZNF8'
    }

    It 'hands its own genes to Get-HgncGene' {
        "$((Get-HgncGeneGroup 28 | Get-HgncGene -Source Local).Symbol)" | Should -Be 'ZNF12 ZNF2 ZNF3 ZNF7 ZNF8'
        { Get-HgncGeneGroup 26 | Get-HgncGene -Source Local -ErrorAction Stop } | Should -Throw '*has no genes of its own*'
    }

    It 'gets the groups of genes from the pipeline: records, rows and rows of a table of groups' {
        (Get-HgncGene BRAF -Source Local | Get-HgncGeneGroup).Id | Should -Be 654, 1157
        ([pscustomobject]@{ gene = 'BRCA1'; p = 1 } | Get-HgncGeneGroup).Id | Should -Be 58
        ([pscustomobject]@{ symbol = 'x'; gene_group_id = '58|28' } | Get-HgncGeneGroup).Id | Should -Be 58, 28
        (Find-HgncGene 'symbol:ZNF2' -Source Local | Get-HgncGeneGroup).Id | Should -Be 28
        $csv = "$TestDrive/groups.csv"
        Get-HgncGeneGroup 16 | Export-Csv $csv
        (Import-Csv $csv | Get-HgncGeneGroup).Name | Should -Be 'Cadherins'
        (Get-HgncGeneGroup 16).Children | Get-HgncGeneGroup | ForEach-Object Id | Should -Be 24, 18, 19
    }

    It 'gets the groups of -Gene, and reports genes without a group' {
        $problem = $null
        $groups = Get-HgncGeneGroup -Gene BRAF, TP53 -ErrorVariable problem -ErrorAction SilentlyContinue

        $groups.Id | Should -Be 654, 1157
        $groups.Input | Should -Be 'BRAF', 'BRAF'
        "$problem" | Should -Be 'No gene group contains TP53 (HGNC:11998).'
    }

    It 'draws a tree' {
        $nodes = Get-HgncGeneGroup cadherins -AsTree

        $nodes[0].psobject.TypeNames | Should -Contain 'Hgnc.Groups.HgncGroupNode'
        "$($nodes.Depth)" | Should -Be '0 1 1 1 2 2'
        ($nodes | Out-String -Width 100) | Should -Match '(?m)^   ├─ Clustered protocadherins +20 +0 +0\s*$'
    }

    It 'suggests similar names for an unknown one, and continues' {
        $problem = $null
        $group = 'zink fingers', $null, 1157 | Get-HgncGeneGroup -ErrorVariable problem -ErrorAction SilentlyContinue

        $group.Id | Should -Be 1157
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'HgncNotFound*'
        "$($problem[0])" | Should -BeLike "*'zink fingers'. Did you mean 'Zinc fingers'*"
        $problem[1].FullyQualifiedErrorId | Should -BeLike 'HgncBadInput*'
        $problem.Count | Should -Be 2
    }

    It 'refuses -Recurse with -AsTree' {
        { Get-HgncGeneGroup 28 -Recurse -AsTree } | Should -Throw '*-AsTree*'
    }

    It 'answers from the records of a copy without the files, and says so' {
        Use-SampleCopy
        $warning = $null
        $group = Get-HgncGeneGroup 'RAF family' -WarningVariable warning -WarningAction SilentlyContinue

        "$($group.Genes) $($group.HasHierarchy) $($null -eq $group.TotalGeneCount)" | Should -Be 'BRAF False True'
        "$warning" | Should -BeLike '*no files of gene groups*Save-HgncDataset*'
    }

    It 'asks the service where it is named' {
        $warning = $null
        $group = Get-HgncGeneGroup 28 -BaseUri $mirror.Uri -WarningVariable warning -WarningAction SilentlyContinue

        "$($group.Source) $($group.Genes)" | Should -Be 'Service ZNF12 ZNF2 ZNF3 ZNF7 ZNF8'
        "$warning" | Should -BeLike '*service has no hierarchy*'
    }

    It 'comes from a mirror with the copy, unless -NoGeneGroup says no' {
        $null = Use-NewDataFolder
        $dataset = Save-HgncDataset -Uri "$($mirror.Uri)mirror/files/"
        $dataset.GeneGroupCount | Should -Be 24
        (Get-HgncGeneGroup 'Zinc fingers' -Recurse).Count | Should -Be 6

        $dataset = Save-HgncDataset -Uri "$($mirror.Uri)mirror/files/" -NoGeneGroup
        $dataset.GeneGroupCount | Should -BeNullOrEmpty
    }

    It 'warns where the groups do not come, and keeps the rest' {
        $null = Use-NewDataFolder
        $warning = $null
        $dataset = Save-HgncDataset -Path "$samples/hgnc_sample.json" -GeneGroupPath $TestDrive -WarningVariable warning -WarningAction SilentlyContinue

        $dataset.RecordCount | Should -Be 66
        "$warning" | Should -BeLike 'The gene groups were not saved*family.csv*-NoGeneGroup*'
    }
}
