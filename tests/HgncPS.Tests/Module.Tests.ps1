BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $module = Get-TestModule
    # What shows that the cmdlets are there and work, without a service.
    $firstWork = "(Get-Command -Module HgncPS -CommandType Cmdlet).Count; try { Get-HgncGene -HgncId 5 -EntrezId 5 } catch { `$_.FullyQualifiedErrorId -replace ',.*' }"
    $firstWorked = @((Test-ModuleManifest "$module/HgncPS.psd1").ExportedCmdlets.Count, 'HgncBadInput')
    $noContext = 'Windows PowerShell has no load contexts, and its flavour none of its own'

    # What each step loads in a new PowerShell that was not loaded before it: load context/assembly.
    function Get-LoadedBy([string[]] $Step) {
        $list = '[System.Runtime.Loader.AssemblyLoadContext]::All.ForEach({ $c = $_.Name; $_.Assemblies.ForEach({ "$c/$($_.GetName().Name)" }) }) -join " "'
        $seen, $lists = Invoke-PowerShell -NoProfile -NonInteractive -Command ($list, ($Step.ForEach({ $_, $list }) -join "`n") -join "`n")
        foreach ($line in $lists) {
            , @($line -split ' ' | Where-Object { $_ -notin ($seen -split ' ') })
            $seen = $line
        }
    }
}

AfterAll { Remove-TestCopy }

Describe 'The module' {
    It 'has the cmdlets that its manifest names, and nothing else' {
        $manifest = Test-ModuleManifest "$module/HgncPS.psd1"
        (Get-Command -Module HgncPS -CommandType Cmdlet).Name | Sort-Object | Should -Be ($manifest.ExportedCmdlets.Keys | Sort-Object)
        Get-Command -Module HgncPS -CommandType Function | Should -BeNullOrEmpty
        (Get-Command -Module HgncPS -CommandType Alias).Name | Should -Be hgncmap
    }

    It 'loads its dependencies in an AssemblyLoadContext of its own' {
        Skip-InDesktopFlavour $noContext
        $null = Find-HgncGene -BaseUri http://127.0.0.1:9 -Query 'unbalanced(' -ErrorAction SilentlyContinue
        $loaded = [System.Runtime.Loader.AssemblyLoadContext]::All |
            Where-Object { $_.Assemblies | Where-Object { $_.GetName().Name -eq 'Hgnc' } }

        $loaded.Name | Should -Be 'HgncPS'
    }

    It 'is imported without what only requests and answers need' {
        Skip-InDesktopFlavour $noContext
        # The types and views are loaded by a module of PowerShell's own, which nearly every session has.
        $null, $loaded = Get-LoadedBy '$null = Get-TypeData System.String', "Import-Module '$module'"

        $loaded | Should -Contain 'HgncPS/Hgnc'
        $loaded -match '/(SQLite|System\.Net\.Http|System\.Text\.Json|Polly|System\.Threading\.RateLimiting|CsvHelper)' | Should -BeNullOrEmpty
    }

    It 'asks the local copy without what only the service needs' {
        Skip-InDesktopFlavour $noContext
        Use-SampleCopy
        $null, $loaded = Get-LoadedBy "Import-Module '$module'", '$null = Get-HgncGene BRCA1 -Source Local'

        $loaded | Should -Contain 'HgncPS/SQLitePCLRaw.core'
        $loaded -match '/(System\.Net\.Http|Polly|System\.Threading\.RateLimiting|CsvHelper)' | Should -BeNullOrEmpty
    }

    It 'has a native SQLite for each platform that PowerShell runs on, and no other' {
        Skip-InDesktopFlavour 'both flavours share the native libraries of the one for PowerShell 7'

        Get-ChildItem "$module/bin/net8.0/runtimes" -Recurse -File | ForEach-Object { $_.Directory.Parent.Name } | Sort-Object | Should -Be @(
            'linux-arm', 'linux-arm64', 'linux-musl-x64', 'linux-x64', 'osx-arm64', 'osx-x64', 'win-arm64', 'win-x64', 'win-x86'
        )
    }

    It 'is imported where PowerShell cannot load its types and views, and says so once' {
        foreach ($file in Get-ChildItem $module -Recurse -File | Where-Object Extension -NE .ps1xml) {
            $target = [IO.Path]::Combine($TestDrive, 'HgncPS', [IO.Path]::GetRelativePath($module, $file))
            $null = New-Item (Split-Path $target) -ItemType Directory -Force
            Copy-Item $file $target
        }
        $said = @(Invoke-PowerShell -NoProfile -NonInteractive -Command "Import-Module '$TestDrive/HgncPS' 3>&1 | ForEach-Object ToString; $firstWork")

        $said | Should -HaveCount 3
        $said[0] | Should -BeLike 'HgncPS is imported without its views:*HgncPS.types.ps1xml*Set-ExecutionPolicy RemoteSigned*'
        $said[1..2] | Should -Be $firstWorked
    }

    It 'is imported where the execution policy forbids scripts, and says so once' {
        if (-not $IsWindows) { Set-ItResult -Skipped -Because 'only Windows has execution policies' }
        $said = @(Invoke-PowerShell -NoProfile -NonInteractive -ExecutionPolicy Restricted -Command "Import-Module '$module' 3>&1 | ForEach-Object ToString; $firstWork")

        $said | Should -HaveCount 3
        $said[0] | Should -BeLike 'HgncPS is imported without its views:*Set-ExecutionPolicy RemoteSigned*'
        $said[1..2] | Should -Be $firstWorked
    }

    It 'has its types once, however often it is imported' {
        $said = @(Invoke-PowerShell -NoProfile -NonInteractive -Command "
            Import-Module '$module'; Import-Module '$module' -Force; Remove-Module HgncPS; Import-Module '$module'
            @(Get-TypeData Hgnc.HgncGene).Count
            @(Get-FormatData Hgnc.HgncGene).Count
            `$Error.Count" 2>&1)

        $said | Should -Be 1, 1, 0
    }

    It 'works in several runspaces, which share one client' {
        $names = 1..3 | ForEach-Object -Parallel {
            Import-Module $using:module
            $command = Get-Command Get-HgncGene
            try { Get-HgncGene -HgncId 5 -EntrezId 5 } catch { "$($_.FullyQualifiedErrorId) $($command.ImplementingType.Assembly.GetHashCode())" }
        }

        $names.Count | Should -Be 3
        @($names | Select-Object -Unique).Count | Should -Be 1
        $names[0] | Should -BeLike 'HgncBadInput,*'
    }

    It 'can be imported again, with -Force and after it was removed' {
        $names = [powershell]::Create().AddScript(@"
            Import-Module '$module'
            Import-Module '$module' -Force
            (Get-Command Get-HgncGene).Name
            Remove-Module HgncPS
            @(Get-Command Get-HgncGene -ErrorAction Ignore -Module HgncPS).Count
            Import-Module '$module'
            (Get-Command Find-HgncGene).Name
"@).Invoke()

        $names | Should -Be 'Get-HgncGene', 0, 'Find-HgncGene'
    }
}
