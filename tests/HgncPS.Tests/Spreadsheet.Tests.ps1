# Text from the service that a spreadsheet would run, all the way into a table and back.
BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $set = Get-Content -Raw "$(Get-RepositoryRoot)/samples/hgnc_sample.json" | ConvertFrom-Json
    $gene = $set.response.docs | Where-Object symbol -EQ 'BRAF'
    $gene.name = '=HYPERLINK("http://127.0.0.1/","B-Raf")'
    $gene.location = '@SUM(1)'
    $gene.alias_symbol = '+1', 'BRAF1', '-2'
    $gene | Add-Member '=field' '-value'
    $other = $set.response.docs | Where-Object symbol -EQ 'TP53'
    $other.symbol = '=TP53'
    $file = Join-Path $TestDrive 'set.json'
    $set | ConvertTo-Json -Depth 10 | Set-Content $file
    $mirror = Start-TestMirror -Dataset $file
    $env:HGNC_BASE_URI = $mirror.Uri
}

AfterAll {
    $env:HGNC_BASE_URI = $null
    Stop-TestMirror $mirror
}

Describe 'A table for a spreadsheet' {
    It 'of Get-HgncGene has an apostrophe before each text that would run, and nothing else changes' {
        $csv = Join-Path $TestDrive 'genes.csv'
        Get-HgncGene HGNC:1097 -SpreadsheetSafe | Export-Csv $csv
        $safe = Import-Csv $csv
        $bare = Get-HgncGene HGNC:1097 | ConvertTo-Csv | ConvertFrom-Csv

        $safe.Name | Should -Be ("'" + $gene.name)
        $safe.Location | Should -Be "'@SUM(1)"
        $safe.AliasSymbol | Should -Be "'+1|BRAF1|'-2"
        $safe."'=field" | Should -Be "'-value"
        $bare.Name | Should -Be $gene.name
        $bare.AliasSymbol | Should -Be '+1|BRAF1|-2'
        $altered = 'Name', 'Location', 'AliasSymbol'
        foreach ($name in $bare.psobject.Properties.Name | Where-Object { $_ -notin $altered -and $_ -ne '=field' }) { "$($safe.$name)" | Should -Be "$($bare.$name)" -Because $name }
        @($safe.psobject.Properties).Count | Should -Be @($bare.psobject.Properties).Count
        # Nothing in the whole table begins in a way that a spreadsheet would run.
        @($safe.psobject.Properties | Where-Object { $_.Name -match '^[=+\-@]' -or $_.Value -match '^[=+\-@]' }) | Should -BeNullOrEmpty
    }

    It 'of chosen properties is as safe, under the requested names' {
        $row = Get-HgncGene HGNC:1097 -Property symbol, name, '=field' -SpreadsheetSafe
        $row.symbol, $row.name, $row.'=field' | Should -Be 'BRAF', ("'" + $gene.name), "'-value"
    }

    It 'of Find-HgncGene and Resolve-HgncSymbol is as safe, and what came in stays' {
        $hit = Find-HgncGene -HgncId $other.hgnc_id -SpreadsheetSafe
        $hit.Symbol | Should -Be "'=TP53"
        (Find-HgncGene -HgncId $other.hgnc_id).Symbol | Should -Be '=TP53'
        $hit.Query | Should -Not -BeLike "'*"

        $row = [pscustomobject]@{ note = '=mine'; hgnc_id = $other.hgnc_id } | Resolve-HgncSymbol -PassThru -SpreadsheetSafe
        $row.HgncSymbol | Should -Be "'=TP53"
        $row.note | Should -Be '=mine'
        (Resolve-HgncSymbol $other.hgnc_id -SpreadsheetSafe).Candidates[0].Symbol | Should -Be "'=TP53"
        (Resolve-HgncSymbol $other.hgnc_id).Symbol | Should -Be '=TP53'
    }

    It 'is not made of the service''s own text' {
        { Get-HgncGene HGNC:1097 -Raw Json -SpreadsheetSafe } | Should -Throw -ErrorId 'HgncBadInput,*'
    }
}
