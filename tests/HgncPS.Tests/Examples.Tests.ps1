# Once: the examples run with the module as PowerShell 7 takes it.
# Every example of README, pages and guides is run, and what comes out is what the document says. HGNC_UPDATE_EXAMPLES=1 writes
# what comes out into the documents, to be looked at as a difference.

BeforeDiscovery {
    Import-Module "$PSScriptRoot/Examples/Examples.psm1" -Force
    $examples = Get-ExampleDocument | ForEach-Object { Read-Example $_ }
}

BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    Import-Module "$PSScriptRoot/Examples/Examples.psm1" -Force
    $samples = "$(Get-RepositoryRoot)/samples"
    $mirror = Start-TestMirror "$samples/hgnc_sample.json" "$samples/withdrawn.txt"
    $documents = Get-ExampleDocument
    $outputs = Invoke-Example $documents $mirror.Uri (Get-Tool)
    if ($env:HGNC_UPDATE_EXAMPLES -eq '1') { $documents | ForEach-Object { Write-Example $_ $outputs } }
    $expected = @{}
    $documents | ForEach-Object { Read-Example $_ } | ForEach-Object { $expected[$_.Name] = $_.Expected }
}

AfterAll {
    Stop-TestMirror $mirror
    Remove-TestCopy
}

Describe 'The documents' {
    # In double quotes: xunit reads these names from the documents themselves.
    It "<_.Name>" -ForEach $examples {
        if ($_.Skip) { Set-ItResult -Skipped -Because $_.Skip }

        $outputs.Keys | Should -Contain $_.Name
        ConvertTo-Comparable $outputs[$_.Name] | Should -BeExactly (ConvertTo-Comparable $expected[$_.Name])
    }
}
