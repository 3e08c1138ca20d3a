# Turkish has a dotless i, German a decimal comma, and the Arabic and Thai calendars have other years. What HgncPS reads, shows and says
# is the same under each: compared with what it is under none.
BeforeDiscovery { $cultures = 'tr-TR', 'de-DE', 'ar-SA', 'th-TH' }

BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $dated = Join-Path $TestDrive 'dated.json'
    @{
        response = @{
            numFound = 3
            docs     = @(
                @{ hgnc_id = 'HGNC:1'; symbol = 'IFIT1'; name = 'INTERFERON induced'; status = 'Approved'; locus_type = 'gene with protein product'; locus_group = 'protein-coding gene'; location = 'Xp22.33 and Yp11.2'; date_approved_reserved = '1991-07-16'; date_modified = '2023-01-20'; orphanet = 119068; pubmed_id = @(12345678); mgd_id = @('MGI:1') }
                @{ hgnc_id = 'HGNC:2'; symbol = 'MARCHF1'; name = 'membrane associated'; status = 'Approved'; prev_symbol = @('MARCH1'); locus_type = 'RNA, micro'; location = '4q32.2-q32.3' }
                @{ hgnc_id = 'HGNC:3'; symbol = 'DELEC1'; name = 'deleted in esophageal cancer 1'; status = 'Approved'; prev_symbol = @('DEC1'); alias_symbol = @('iıİI'); location = '9q33.1' }
            )
        }
    } | ConvertTo-Json -Depth 5 | Set-Content $dated
    $mirror = Start-TestMirror -Dataset $dated
    $env:HGNC_BASE_URI = $mirror.Uri

    $copy = Use-NewDataFolder
    $null = Save-HgncDataset -Path $dated

    function Invoke-WithCulture([string] $Under, [scriptblock] $Run) {
        $before = [cultureinfo]::CurrentCulture, [cultureinfo]::CurrentUICulture, [cultureinfo]::DefaultThreadCurrentCulture
        try {
            # Requests are answered on other threads.
            [cultureinfo]::CurrentCulture = [cultureinfo]::CurrentUICulture = [cultureinfo]::DefaultThreadCurrentCulture = $Under
            & $Run
        }
        finally { [cultureinfo]::CurrentCulture, [cultureinfo]::CurrentUICulture, [cultureinfo]::DefaultThreadCurrentCulture = $before }
    }

    # What is said on all streams, errors with their advice, as text; a number or a day shows here as the culture writes it.
    function Get-Text([scriptblock] $Speak) {
        # Whoever runs the tests may end at an error.
        $ErrorActionPreference = 'Continue'
        $said = & $Speak 2>&1 3>&1 4>&1 5>&1 6>&1 | ForEach-Object {
            if ($_ -is [System.Management.Automation.ErrorRecord]) { "$($_.FullyQualifiedErrorId) $_ $($_.ErrorDetails.RecommendedAction)" } else { $_ }
        }
        # Not in one pipeline: PowerShell sizes the columns of a table by the objects that come in the first 300 ms.
        $said | Out-String -Width 100
    }
}

AfterAll {
    $env:HGNC_BASE_URI = $null
    Stop-TestMirror $mirror
    Remove-TestCopy
}

Describe 'Under <_>' -ForEach $cultures {
    It 'is the same: <Name>' -ForEach @(
        @{ Culture = $_; Name = 'a table of genes'; Script = { 'ifit1', 'MARCHF1', 'hgnc:3' | Get-HgncGene } }
        @{ Culture = $_; Name = 'a list of genes'; Script = { Get-HgncGene IFIT1, HGNC:2 | Format-List } }
        @{ Culture = $_; Name = 'fields by -Property, in a table'; Script = { Get-HgncGene IFIT1 -Property symbol, date_modified, DateApprovedReserved, orphanet, pubmed_id, Chromosome, band | ConvertTo-Csv } }
        @{ Culture = $_; Name = 'records as JSON'; Script = { Get-HgncGene IFIT1 | ConvertTo-Json } }
        @{ Culture = $_; Name = 'the service''s own text'; Script = { (Get-HgncGene IFIT1 -Raw Json) -replace '"QTime":\d+' } }
        @{ Culture = $_; Name = 'hits and their scores'; Script = { Find-HgncGene 'locus_type:"RNA, MICRO"', 'symbol:i*', IFIT1 } }
        @{ Culture = $_; Name = 'a list of hits'; Script = { Find-HgncGene IFIT1 | Format-List } }
        @{ Culture = $_; Name = 'values in any case'; Script = { Find-HgncGene 'location:9Q33.1 OR status:APPROVED' | Select-Object Symbol } }
        @{ Culture = $_; Name = 'what symbols mean'; Script = { 'ifit1', 'IFIT1', '1-Mar', 'mar-01', '1-Dez', 'DEC1', '44986', '2.31E+19', 'iıİI', 'III' | Resolve-HgncSymbol | Format-Table } }
        @{ Culture = $_; Name = 'what symbols mean, from the local copy'; Script = { 'ifit1', 'ıfıt1', '1-Mar', 'iıİI', 'nothıng' | Resolve-HgncSymbol -Source Local | Select-Object Input, MatchType, Symbol, Repair } }
        @{ Culture = $_; Name = 'a spreadsheet''s days and numbers in a row'; Script = { [pscustomobject]@{ symbol = [datetime]'2024-03-01'; chromosome = 4.0 } | Resolve-HgncSymbol } }
        @{ Culture = $_; Name = 'the service''s info'; Script = { Get-HgncInfo -Source Local | Select-Object * -ExcludeProperty QueryTime, LastModified; Get-HgncInfo -Source Local | Format-List LastModified | Out-Null; Get-HgncInfo -Source Local } }
        @{ Culture = $_; Name = 'the local copy'; Script = { Get-HgncDataset | Format-List | Out-String -Stream | Where-Object { $_ -notmatch '^Age|^$' } } }
        @{ Culture = $_; Name = 'options, and a rate with a point'; Script = { Set-HgncOption -Rate 9.5 -Timeout '00:00:30' -WhatIf; $env:HGNC_RATE = '7.5'; Get-HgncOption; Get-HgncOption | Format-Table; $env:HGNC_RATE = $null } }
        @{ Culture = $_; Name = 'a bad query''s error'; Script = { Find-HgncGene 'symbol:"IFIT1' } }
        @{ Culture = $_; Name = 'the errors of bad inputs'; Script = { Get-HgncGene 673, NOSUCH, '' } }
        @{ Culture = $_; Name = 'debug text'; Script = { $DebugPreference = 'Continue'; Get-HgncGene IFIT1 } }
        @{ Culture = $_; Name = 'what can be completed'; Script = { (TabExpansion2 'Get-HgncGene i' 14).CompletionMatches; (TabExpansion2 'Find-HgncGene -LocusType RNA' 28).CompletionMatches | Select-Object CompletionText } }
        @{ Culture = $_; Name = 'the address of a report'; Script = { (Get-HgncGene IFIT1).Links | Out-String; Show-HgncGene NOSUCH -WhatIf } }
    ) {
        $expected = Invoke-WithCulture '' { Get-Text $Script }
        $expected | Should -Match '\w'

        Invoke-WithCulture $Culture { Get-Text $Script } | Should -Be $expected
    }

    It 'saves the same copy' {
        $before = $env:HGNC_DATA
        try {
            $null = Use-NewDataFolder
            $gene = Invoke-WithCulture $_ { $null = Save-HgncDataset -Path $dated; Get-HgncGene ifit1 -Source Local }
            $gene.DateApprovedReserved | Should -Be ([datetime]::new(1991, 7, 16))
        }
        finally { $env:HGNC_DATA = $before }
    }
}
