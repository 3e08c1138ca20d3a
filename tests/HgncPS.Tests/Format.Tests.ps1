BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    Use-SampleCopy
    $local = @{ Source = 'Local' }
    $report = 'https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/HGNC'
    $escape = [char]27

    # As a terminal would get it, whatever this one is.
    function Format-Ansi([scriptblock] $Shown, [string] $Rendering = 'Ansi') {
        $before = $PSStyle.OutputRendering
        try {
            $PSStyle.OutputRendering = $Rendering
            (@(& $Shown) | Out-String -Width 100).TrimEnd()
        }
        finally { $PSStyle.OutputRendering = $before }
    }
}

AfterAll { Remove-TestCopy }

Describe 'A table of <Type>' -ForEach @(
    @{ Type = 'genes'; Output = { Get-HgncGene BRAF, ABCC7 @local -ErrorAction Ignore }; Columns = 'HgncId', 'Symbol', 'Name', 'Status', 'LocusType', 'Location' }
    @{ Type = 'hits'; Output = { Find-HgncGene -Symbol ZNF* @local }; Columns = 'HgncId', 'Symbol', 'Score', 'Query' }
    @{ Type = 'resolutions'; Output = { 'p65', 'HGNC:6', 'NOSUCH', 'MARCH1' | Resolve-HgncSymbol @local }; Columns = 'Input', 'MatchType', 'Symbol', 'HgncId', 'Location', 'Detail' }
    @{ Type = 'candidates'; Output = { (Resolve-HgncSymbol p65 @local).Candidates }; Columns = 'HgncId', 'Symbol', 'MatchType', 'Value', 'Location', 'Name' }
    @{ Type = 'infos'; Output = { Get-HgncInfo @local }; Columns = 'LastModified', 'DocumentCount', 'SearchableFields', 'StoredFields', 'Source' }
    @{ Type = 'datasets'; Output = { Get-HgncDataset }; Columns = 'ReleaseDate', 'Age', 'RecordCount', 'WithdrawnCount', 'Size', 'Path' }
    @{ Type = 'options'; Output = { Get-HgncOption }; Columns = 'Source', 'BaseUri', 'Rate', 'CacheAge', 'Timeout', 'Retries', 'Proxy', 'AllowInsecure' }
) {
    It 'has its columns within 100' {
        $lines = (Format-Ansi { & $Output | Format-Table } PlainText) -split '\r?\n' | Where-Object { $_ }

        -split $lines[0] | Should -Be $Columns
        $lines.Count | Should -BeGreaterThan 2
        ($lines.Length | Measure-Object -Maximum).Maximum | Should -BeLessOrEqual 100
    }

    It 'has no escape sequence where text shall be plain' {
        Format-Ansi { & $Output | Format-Table } PlainText | Should -Not -Match $escape
        Format-Ansi { & $Output | Format-List } PlainText | Should -Not -Match $escape
    }
}

Describe 'Colours and links' {
    It 'colours what names no gene like an error, and what needs a look like a warning' {
        $table = Format-Ansi { 'NOSUCH', 'p65', 'HGNC:6', 'MARCH1' | Resolve-HgncSymbol @local }

        $table | Should -Match ([regex]::Escape("$($PSStyle.Formatting.Error)NotFound$($PSStyle.Reset)"))
        $table | Should -Match ([regex]::Escape("$($PSStyle.Formatting.Warning)Ambiguous$($PSStyle.Reset)"))
        $table | Should -Match ([regex]::Escape("$($PSStyle.Formatting.Warning)Withdrawn$($PSStyle.Reset)"))
        $table | Should -Match '(?m)^MARCH1\s+Previous\s'
    }

    It 'takes the colours that the user has set' {
        $warning = $PSStyle.Formatting.Warning
        try {
            $PSStyle.Formatting.Warning = $PSStyle.Foreground.Magenta
            Format-Ansi { Resolve-HgncSymbol p65 @local } | Should -Match ([regex]::Escape("$($PSStyle.Foreground.Magenta)Ambiguous"))
        }
        finally { $PSStyle.Formatting.Warning = $warning }
    }

    It 'colours the status of a withdrawn entry, and no other' {
        $table = Format-Ansi { Get-HgncGene -HgncId 1, 1097 @local }

        $table | Should -Match ([regex]::Escape("$($PSStyle.Formatting.Warning)Entry Withdrawn"))
        $table | Should -Not -Match ([regex]::Escape("$($PSStyle.Formatting.Warning)Approved"))
    }

    It 'makes a link of each HGNC ID' {
        Format-Ansi { Get-HgncGene BRAF @local } | Should -Match ([regex]::Escape("$escape]8;;${report}:1097$escape\HGNC:1097$escape]8;;$escape\"))
        Format-Ansi { Find-HgncGene BRAF @local } | Should -Match ([regex]::Escape("$escape]8;;${report}:1097$escape\"))
    }

    It 'makes links of cross-references in the list' {
        $list = Format-Ansi { Get-HgncGene BRAF @local | Format-List }

        $list | Should -Match ([regex]::Escape("$escape]8;;https://www.omim.org/entry/164757$escape\164757"))
        $list | Should -Match ([regex]::Escape("$escape]8;;https://www.genenames.org/data/genegroup/#!/group/1157$escape\RAF family"))
    }
}

Describe 'The list of a gene' {
    It 'stands in the order of HGNC''s symbol report, without what the record lacks' {
        $list = (Get-HgncGene BRAF @local | Format-List | Out-String -Width 100) -split '\r?\n'
        $labels = $list -match '^\w' -replace '\s*:.*'

        $labels[0..4] | Should -Be 'Symbol', 'Name', 'LocusType', 'HgncId', 'Status'
        $labels.IndexOf('AliasSymbol') | Should -BeLessThan $labels.IndexOf('Location')
        $labels.IndexOf('Location') | Should -BeLessThan $labels.IndexOf('GeneGroup')
        $labels.IndexOf('GeneGroup') | Should -BeLessThan $labels.IndexOf('EntrezId')
        $labels[-1] | Should -Be 'Url'
        $labels | Should -Not -Contain 'Lsdb'
    }

    It 'has every property with a star' {
        $labels = (Get-HgncGene BRAF @local | Format-List * | Out-String -Width 100) -split '\r?\n' -match '^\w' -replace '\s*:.*'

        $labels | Should -Contain 'Lsdb'
        $labels | Should -Contain 'Chromosome'
    }

    It 'shows what came back of a gene from a job just as well' {
        $gene = Get-HgncGene BRAF @local
        $copy = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($gene))

        ($copy | Format-List | Out-String -Width 100) | Should -Be ($gene | Format-List | Out-String -Width 100)
    }
}

Describe 'Other views' {
    It 'has symbols in the wide view of <Type>' -ForEach @(
        @{ Type = 'genes'; Output = { Get-HgncGene MKNK1, MKNK2 @local } }
        @{ Type = 'hits'; Output = { Find-HgncGene -Symbol MKNK? @local } }
        @{ Type = 'resolutions'; Output = { Resolve-HgncSymbol MKNK1, MKNK2 @local } }
    ) {
        -split (& $Output | Format-Wide -Column 2 | Out-String -Width 100) | Should -Be 'MKNK1', 'MKNK2'
    }

    It 'leaves Format-Custom to PowerShell' {
        Get-HgncGene BRAF @local | Format-Custom -Property Symbol | Out-String | Should -BeLike '*class HgncGene*Symbol = BRAF*'
    }
}

Describe 'What follows from a record' {
    It 'says of <Symbol> where it lies' -ForEach @(
        @{ Symbol = 'BRAF'; Chromosome = '7'; Arm = 'q'; Band = '34' }
        @{ Symbol = 'MARCHF1'; Chromosome = '4'; Arm = 'q'; Band = '32.2-32.3' }
        @{ Symbol = 'MT-CO1'; Chromosome = 'MT'; Arm = $null; Band = $null }
    ) {
        $gene = Get-HgncGene $Symbol @local

        $gene.Chromosome, $gene.Arm, $gene.Band | Should -Be $Chromosome, $Arm, $Band
    }

    It 'has addresses of its report and of each cross-reference' {
        $gene = Get-HgncGene BRAF @local

        $gene.Url | Should -Be "${report}:1097"
        $gene.Links.EntrezId | Should -Be 'https://www.ncbi.nlm.nih.gov/gene/673'
        $gene.Links.UniprotIds | Should -Be 'http://www.uniprot.org/uniprot/P15056'
        $gene.Links.Lsdb | Should -BeNullOrEmpty
    }

    It 'has a link for each field that the catalogue has one for' {
        $gene = Get-HgncGene BRAF @local
        $linked = $gene.GetType().Assembly.GetType('Hgnc.HgncField')::All | Where-Object HasLinks | Where-Object Name -NE hgnc_id

        $gene.Links.PSObject.Properties.Name | Sort-Object | Should -Be ($linked.PropertyName | Sort-Object)
    }

    It 'can be chosen with -Property' {
        $row = Get-HgncGene BRAF @local -Property symbol, Chromosome, url -WarningVariable warned

        $row.Chromosome, $row.url | Should -Be '7', "${report}:1097"
        $warned | Should -BeNullOrEmpty
    }

    It 'adds to a table the columns that follow from others, behind them, and no links' {
        $columns = (Get-HgncGene BRAF @local | ConvertTo-Csv)[0] -replace '"' -split ','

        $columns[0..1] | Should -Be 'HgncId', 'Symbol'
        $columns[-5..-1] | Should -Be 'Url', 'Chromosome', 'Arm', 'Band', 'Source'
        $columns | Should -Not -Contain 'Links'
    }
}
