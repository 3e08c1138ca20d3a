BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $mirror = Start-TestMirror
    $env:HGNC_BASE_URI = $null
}

AfterAll {
    $env:HGNC_BASE_URI = $null
    Stop-TestMirror $mirror
}

Describe 'Get-HgncInfo' {
    It 'says how many records and which fields the service has' {
        $info = Get-HgncInfo -BaseUri $mirror.Uri

        $info[0].psobject.TypeNames | Should -Contain 'Hgnc.HgncInfo'
        $info.DocumentCount | Should -Be 66
        $info.SearchableFields | Should -Contain 'alias_symbol'
        $info.StoredFields | Should -Contain 'pubmed_id'
        $info.QueryTime | Should -BeOfType timespan
    }

    It 'lists each field once' {
        $fields = (Get-HgncInfo -BaseUri $mirror.Uri).StoredFields

        @($fields | Select-Object -Unique).Count | Should -Be $fields.Count
    }

    It 'asks the service that HGNC_BASE_URI names' {
        $env:HGNC_BASE_URI = $mirror.Uri
        try { (Get-HgncInfo).DocumentCount | Should -Be 66 } finally { $env:HGNC_BASE_URI = $null }
    }

    It 'shows each request, its wait and its time under -Verbose' {
        $lines = Get-HgncInfo -BaseUri $mirror.Uri -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }

        "$lines" | Should -Match '^GET http://127\.0\.0\.1:\d+/info 200, waited \d+ ms, took \d+ ms$'
    }

    It 'says which address refuses the connection' {
        $problem = $null
        Get-HgncInfo -BaseUri http://127.0.0.1:9/of-info -ErrorVariable problem -ErrorAction SilentlyContinue

        $problem[0].FullyQualifiedErrorId | Should -BeLike 'HgncConnection,*'
        $problem[0].CategoryInfo.Category | Should -Be ConnectionError
        "$($problem[0])" | Should -BeLike '*127.0.0.1:9 refuses the connection*'
    }

    It 'refuses an invalid address' {
        { Get-HgncInfo -BaseUri 'not an address' } | Should -Throw -ErrorId 'HgncBadInput,*'
    }

    It 'refuses an invalid rate' {
        $env:HGNC_RATE = 'fast'
        try { { Get-HgncInfo -BaseUri $mirror.Uri } | Should -Throw -ErrorId 'HgncBadInput,*' } finally { $env:HGNC_RATE = $null }
    }
}
