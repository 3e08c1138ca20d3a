BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    Use-SampleCopy

    function Complete([string] $Line) { (TabExpansion2 $Line $Line.Length).CompletionMatches }
}

AfterAll { Remove-TestCopy }

Describe 'Completion' {
    It 'completes <Line>' -ForEach @(
        @{ Line = 'Get-HgncGene -Field ensembl'; Expected = 'ensembl_gene_id' }
        @{ Line = 'Get-HgncGene -Property symbol, alias'; Expected = 'alias_symbol', 'alias_name' }
        @{ Line = 'Get-HgncGene -Property Alias'; Expected = 'AliasSymbol', 'AliasName' }
        @{ Line = 'Get-HgncGene -Property Chrom'; Expected = 'Chromosome' }
        @{ Line = 'Get-HgncGene -Field status -Term '; Expected = 'Approved', "'Entry Withdrawn'" }
        @{ Line = 'Get-HgncGene -Source '; Expected = 'Auto', 'Local', 'Service' }
        @{ Line = 'Get-HgncGene -Raw '; Expected = 'Json', 'Xml' }
        @{ Line = 'Get-HgncGene brc'; Expected = 'BRCA1', 'BRCA2' }
        @{ Line = 'Get-HgncGene -Symbol MKNK'; Expected = 'MKNK1', 'MKNK2' }
        @{ Line = 'Get-HgncGene -PrevSymbol MARCH'; Expected = 'MARCH1' }
        @{ Line = 'Get-HgncGene -AliasSymbol eld'; Expected = "'ELD/OSA1'" }
        @{ Line = 'Find-HgncGene -Status '; Expected = 'Approved', "'Entry Withdrawn'" }
        @{ Line = 'Find-HgncGene -LocusGroup non'; Expected = "'non-coding RNA'" }
        @{ Line = 'Find-HgncGene -LocusType "RNA, mic'; Expected = "'RNA, micro'" }
        @{ Line = 'Find-HgncGene -GeneGroupId raf'; Expected = '1157' }
        @{ Line = 'Find-HgncGene -GeneGroupId 115'; Expected = '1157' }
        @{ Line = 'Find-HgncGene -Symbol ZNF1'; Expected = 'ZNF12' }
        @{ Line = 'Find-HgncGene locus_t'; Expected = 'locus_type:' }
        @{ Line = 'Find-HgncGene locus_group:pro'; Expected = "'locus_group:""protein-coding gene""'" }
        @{ Line = "Find-HgncGene 'status:Approved AND symbol:ZNF1"; Expected = "'status:Approved AND symbol:ZNF12'" }
        @{ Line = 'Find-HgncGene HLA-'; Expected = 'HLA-A' }
        @{ Line = 'Find-HgncGene symbol:NKX2-'; Expected = 'symbol:NKX2-1' }
        @{ Line = 'Find-HgncGene (symbol:MKNK1'; Expected = $null }
        @{ Line = "Find-HgncGene '(symbol:MKNK1 OR -symbol:MKNK2"; Expected = "'(symbol:MKNK1 OR -symbol:MKNK2'" }
        @{ Line = "Find-HgncGene 'status:""Ent"; Expected = "'status:""Entry Withdrawn""'" }
        @{ Line = "Find-HgncGene 'status:""Entry Withdrawn""'"; Expected = "'status:""Entry Withdrawn""'" }
        @{ Line = "Find-HgncGene 'symbol:A* AND locus_type:gene wi"; Expected = "'symbol:A* AND locus_type:""gene with protein product""'" }
        @{ Line = 'Find-HgncGene "locus_type:gene wi'; Expected = "'locus_type:""gene with protein product""'" }
        @{ Line = 'Find-HgncGene ''name:"DNA repair" AND statu'; Expected = "'name:""DNA repair"" AND status:'" }
        @{ Line = 'Resolve-HgncSymbol march'; Expected = 'MARCHF1', 'MARCH1', 'MARCH-I' }
        @{ Line = 'Resolve-HgncSymbol BRAF -Chromosome 2'; Expected = '2', '20', '21', '22' }
        @{ Line = 'Show-HgncGene -Field omim'; Expected = 'omim_id' }
        @{ Line = 'Set-HgncOption -Source L'; Expected = 'Local' }
    ) {
        (Complete $Line).CompletionText | Should -Be $Expected
    }

    It 'explains <Line>' -ForEach @(
        @{ Line = 'Get-HgncGene -Field mane'; Meaning = 'MANE Select transcripts*' }
        @{ Line = 'Get-HgncGene BRAF'; Meaning = 'B-Raf proto-oncogene*7q34' }
        @{ Line = 'Resolve-HgncSymbol MARCH1'; Meaning = 'previous symbol of MARCHF1:*' }
        @{ Line = 'Get-HgncGene -AliasSymbol p65'; Meaning = 'alias of GORASP1:*' }
        @{ Line = 'Find-HgncGene -LocusType pseu'; Meaning = 'locus group: pseudogene' }
        @{ Line = 'Find-HgncGene -GeneGroupId 1157'; Meaning = 'gene group 1157, 1 genes: RAF family' }
    ) {
        (Complete $Line)[0].ToolTip | Should -BeLike $Meaning
    }

    It 'offers no withdrawn symbol, which no record would be got by' {
        (Complete 'Get-HgncGene -Symbol ABCC').CompletionText | Should -BeNullOrEmpty
    }

    It 'is quiet where there is no local copy' {
        $copy = $env:HGNC_DATA
        try {
            $null = Use-NewDataFolder
            $Error.Clear()
            (Complete 'Get-HgncGene -Symbol BRC').CompletionText | Should -BeNullOrEmpty
            $Error | Should -BeNullOrEmpty
        }
        finally { $env:HGNC_DATA = $copy }
    }

    It 'completes each field parameter of Find-HgncGene that has a choice' {
        foreach ($parameter in 'Status', 'LocusType', 'LocusGroup', 'GeneGroupId', 'Symbol', 'PrevSymbol', 'AliasSymbol') {
            @(Complete "Find-HgncGene -$parameter ").Count | Should -BeGreaterThan 1 -Because $parameter
        }
    }
}
