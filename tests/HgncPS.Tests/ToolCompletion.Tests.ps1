# Once: the tool has no flavours.
# `hgnc completion pwsh`, in a real PowerShell: what the tab key gives for a command line of the tool.
BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    Use-SampleCopy
    # The tool by the name that it has when it is installed.
    $bin = (New-Item 'TestDrive:/bin folder' -ItemType Directory).FullName
    if ($IsWindows) { Set-Content "$bin/hgnc.cmd" "@`"$(Get-Tool)`" %*" }
    else {
        Set-Content "$bin/hgnc" "#!/bin/sh`nexec '$(Get-Tool)' `"`$@`""
        chmod +x "$bin/hgnc"
    }
    $path = $env:PATH
    $env:PATH = $bin + [IO.Path]::PathSeparator + $path
    hgnc completion pwsh | Out-String | Invoke-Expression

    function Complete([string] $Line) {
        $at = $Line.IndexOf('^')
        ([System.Management.Automation.CommandCompletion]::CompleteInput($Line.Replace('^', ''), $(if ($at -lt 0) { $Line.Length } else { $at }), $null)).CompletionMatches
    }
}

AfterAll {
    $env:PATH = $path
    Remove-TestCopy
}

Describe 'hgnc''s completion in PowerShell' {
    It 'gives <Expected> for <Line>' -ForEach @(
        @{ Line = 'hgnc res'; Expected = 'resolve' }
        @{ Line = 'hgnc get --format js'; Expected = 'json', 'jsonl' }
        @{ Line = 'hgnc get brc'; Expected = 'BRCA1', 'BRCA2' }
        @{ Line = 'hgnc find status:A'; Expected = 'status:Approved' }
        @{ Line = '1..3 | ForEach-Object { hgnc get --source lo^ }'; Expected = 'local' }
    ) {
        (Complete $Line).ListItemText | Should -Be $Expected
    }

    It 'shows what a value means' {
        (Complete 'hgnc get BRAF')[0].ToolTip | Should -BeLike 'B-Raf proto-oncogene*'
    }

    It 'completes the name with its extension as well' {
        if (-not $IsWindows) { Set-ItResult -Skipped -Because 'programs have no extension here' }

        (Complete 'hgnc.cmd res').ListItemText | Should -Be 'resolve'
    }
}
