# Once: each text starts a PowerShell, and nothing in it belongs to a flavour.
# What opens the browser is a script of the test's own, in front on the path, that notes what it was given.
BeforeDiscovery { $noFakes = $IsWindows -or $IsMacOS }

BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $mirror = Start-TestMirror
    $env:HGNC_BASE_URI = $mirror.Uri
    $report = 'https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/'

    # The addresses that -WhatIf prints, by command. It prints to the host and to no stream, so another PowerShell runs the commands.
    function Get-Printed([string[]] $Command) {
        $printed = @{}
        $current = $null
        $script = ($Command | ForEach-Object { "'> $($_ -replace "'", "''")'; $_ -WhatIf" }) -join '; '
        foreach ($line in Invoke-PowerShell -NoProfile -NonInteractive -Command "Import-Module '$(Get-TestModule)'; $script") {
            if ($line.StartsWith('> ')) {
                $current = $line.Substring(2)
                $printed[$current] = @()
            }
            else { $printed[$current] += $line -match 'target "(.+)"' ? $Matches[1] : $line }
        }
        $printed
    }
}

AfterAll {
    $env:HGNC_BASE_URI = $null
    Stop-TestMirror $mirror
}

Describe 'Show-HgncGene' {
    It 'prints with -WhatIf what it would open' {
        $expected = [ordered]@{
            'Show-HgncGene BRAF' = 1097
            'Show-HgncGene HGNC:1097, HGNC:1100' = 1097, 1100
            'Show-HgncGene ENSG00000157764.14' = 1097
            'Find-HgncGene -Symbol MKNK? | Show-HgncGene' = 7110, 7111
            'Get-HgncGene BRAF, BRAF | Show-HgncGene' = 1097
            'Resolve-HgncSymbol MARCH1 | Show-HgncGene' = 26077
            "[pscustomobject]@{ hgnc_id = 'hgnc:5' } | Show-HgncGene" = 5
        }
        $printed = Get-Printed $expected.Keys

        foreach ($call in $expected.Keys) {
            $printed[$call] | Should -Be @($expected[$call] | ForEach-Object { "${report}HGNC:$_" }) -Because $call
        }
    }

    It 'asks for nothing where the HGNC ID is known' {
        $before = (Get-MirrorStat $mirror).requests
        Show-HgncGene HGNC:1097 -WhatIf

        (Get-MirrorStat $mirror).requests | Should -Be $before
    }

    It 'shows what another database has with -Field' {
        $omim, $entrez = 'Show-HgncGene BRAF -Field omim_id', 'Get-HgncGene BRAF | Show-HgncGene -Field EntrezId'
        $printed = Get-Printed $omim, $entrez

        $printed[$omim] | Should -Be 'https://www.omim.org/entry/164757'
        $printed[$entrez] | Should -Be 'https://www.ncbi.nlm.nih.gov/gene/673'
    }

    It 'continues after <Problem>' -ForEach @(
        @{ Problem = 'a symbol that is none'; Bad = 'NOSUCH'; Id = 'HgncNotFound'; More = @{} }
        @{ Problem = 'an empty text'; Bad = ''; Id = 'HgncBadInput'; More = @{} }
        @{ Problem = 'a record without the cross-reference'; Bad = 'AAVS1'; Id = 'HgncNotFound'; More = @{ Field = 'omim_id' } }
    ) {
        $Bad, 'BRAF' | Show-HgncGene -WhatIf @More -ErrorVariable problem -ErrorAction SilentlyContinue

        $problem.FullyQualifiedErrorId | Should -Be "$Id,HgncPS.Commands.ShowHgncGeneCommand"
    }

    It 'opens no page for a bad value in a column of HGNC IDs' {
        $texts = 'NA', 'HGNC:1097; HGNC:1100', '../evil', 'HGNC:'
        $calls = $texts | ForEach-Object { "[pscustomobject]@{ hgnc_id = '$_' } | Show-HgncGene -ErrorAction Ignore" }
        $printed = Get-Printed $calls

        foreach ($call in $calls) { $printed[$call].Count | Should -Be 0 -Because $call }
        foreach ($text in $texts) {
            $null = [pscustomobject]@{ hgnc_id = $text } | Show-HgncGene -WhatIf -ErrorVariable problem -ErrorAction SilentlyContinue
            $problem.FullyQualifiedErrorId | Should -Match '^Hgnc(NotFound|BadInput),' -Because $text
        }
    }

    It 'says of a bare number what this cmdlet takes' {
        Show-HgncGene 673 -WhatIf -ErrorVariable problem -ErrorAction SilentlyContinue

        $problem.ErrorDetails.RecommendedAction | Should -Be 'Give HGNC:673, or pipe what Get-HgncGene -EntrezId 673 or -OmimId 673 gets.'
    }

    It 'refuses a field that leads nowhere, and names those that lead somewhere' {
        $problem = { Show-HgncGene BRAF -Field location -ErrorAction Stop } | Should -Throw -PassThru

        $problem.FullyQualifiedErrorId | Should -BeLike 'HgncBadInput,*'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*omim_id*'
    }

    Context 'with a browser' -Skip:$noFakes {
        BeforeAll {
            $path = $env:PATH
            $opened = Join-Path $TestDrive 'opened.txt'
            $browser = Join-Path $TestDrive 'xdg-open'
            Set-Content $browser "#!/bin/sh`nprintf '%s\n' `"`$1`" >> '$opened'"
            chmod +x $browser
            $env:PATH = "$TestDrive$([IO.Path]::PathSeparator)$path"

            # The browser runs beside us.
            function Wait-Opened([int] $Count) {
                while (-not (Test-Path $opened) -or @(Get-Content $opened).Count -lt $Count) { $null = [System.Threading.Thread]::Yield() }
                Get-Content $opened
            }
        }
        BeforeEach { Remove-Item $opened -ErrorAction Ignore }
        AfterAll { $env:PATH = $path }

        It 'opens each report once, and says so in the information stream' {
            $said = 'HGNC:1097', 'HGNC:1097' | Show-HgncGene 6>&1

            Wait-Opened 1 | Should -Be "${report}HGNC:1097"
            "$said" | Should -Be "${report}HGNC:1097 is open in the browser."
        }

        It 'does not open many pages without confirmation, but does with -Force' {
            $module = Get-TestModule
            # Where somebody could be asked, he would be.
            $count, $id = Invoke-PowerShell -NoProfile -NonInteractive -Command "
                Import-Module '$module'
                `$said = [Collections.Generic.List[object]]::new()
                try { 1..12 | ForEach-Object { 'HGNC:' + `$_ } | Show-HgncGene 6>&1 | ForEach-Object { `$said.Add(`$_) } } catch { `$problem = `$_ }
                `$said.Count
                `$problem.FullyQualifiedErrorId"
            $null = Wait-Opened 10

            $count | Should -Be 10
            $id | Should -BeLike 'HgncBadInput,*'
            @(1..12 | ForEach-Object { "HGNC:$_" } | Show-HgncGene -Force 6>&1).Count | Should -Be 12
            $null = Wait-Opened 22
        }

        It 'says what to do where there is no browser' {
            $env:PATH = Join-Path $TestDrive 'nothing'
            try { Show-HgncGene HGNC:5 -ErrorVariable problem -ErrorAction SilentlyContinue }
            finally { $env:PATH = "$TestDrive$([IO.Path]::PathSeparator)$path" }

            $problem.FullyQualifiedErrorId | Should -BeLike 'HgncNoBrowser,*'
            $problem.ErrorDetails.RecommendedAction | Should -BeLike '*-WhatIf*'
        }
    }
}
