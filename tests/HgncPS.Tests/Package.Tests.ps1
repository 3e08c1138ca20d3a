# Once: the package holds both flavours.
# The gallery's package: made of the build, or the one that HGNC_TEST_PACKAGE names (build.ps1 -Task Pack checks its own so). All
# that it must do it does in new PowerShells.

BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $root = Get-RepositoryRoot
    $psResourceGet = @{ Name = 'Microsoft.PowerShell.PSResourceGet'; MinimumVersion = '1.1'; MaximumVersion = '1.99' }

    # PowerShell 7.5 and later come with one.
    $missing = if (-not (& "$root/build/Import-ToolModule.ps1" @psResourceGet)) { 'no Microsoft.PowerShell.PSResourceGet 1.1 or later is installed and the gallery gave none' }

    if (-not $missing) {
        $package = $env:HGNC_TEST_PACKAGE ? (Get-Item $env:HGNC_TEST_PACKAGE) : (& "$root/build/New-Package.ps1" -Module (Get-TestModule) -OutputPath "$TestDrive/made")
        Expand-Archive $package "$TestDrive/unpacked"
        # What is the package's own, and does not come to be part of an installed module.
        foreach ($name in '_rels', 'package', '[Content_Types].xml') { Remove-Item -LiteralPath "$TestDrive/unpacked/$name" -Recurse -Force }
        Move-Item "$TestDrive/unpacked/HgncPS.nuspec" $TestDrive
        $mirror = Start-TestMirror
    }

    function Skip-WithoutPackage {
        if ($missing) { Set-ItResult -Skipped -Because $missing }
    }

    # The unpacked package in a folder of that name.
    function Copy-Package([string] $Name) {
        $null = New-Item "$TestDrive/$Name" -ItemType Directory
        Copy-Item "$TestDrive/unpacked" "$TestDrive/$Name/HgncPS" -Recurse
        "$TestDrive/$Name/HgncPS"
    }

    # A new PowerShell with nothing of this one: what it writes, errors included. The folder is home and data for it.
    function Invoke-New([string] $Folder, [string] $Script, [string[]] $As) {
        $user = New-Item "$TestDrive/$Folder" -ItemType Directory -Force
        # Where this folder is missing, NuGet writes its settings into the folder that it runs in.
        $null = New-Item "$user/.config" -ItemType Directory -Force
        $before = @{}
        $set = @{ HOME = $user; HGNC_DATA = "$user/data"; HGNC_BASE_URI = $mirror.Uri; XDG_DATA_HOME = ''; XDG_CONFIG_HOME = "$user/.config"; XDG_CACHE_HOME = ''; PSModulePath = '' }
        foreach ($name in $set.Keys) {
            $before[$name] = [Environment]::GetEnvironmentVariable($name)
            [Environment]::SetEnvironmentVariable($name, $set[$name])
        }
        try {
            $powerShell = Get-PowerShellCommand
            $command = @($As) + $powerShell.Program + $powerShell.First + '-NoProfile', '-NonInteractive', '-Command', "`$ErrorActionPreference = 'Stop'; $Script" | Where-Object { $_ }
            $program, $arguments = $command
            & $program @arguments 2>&1 | ForEach-Object { "$_" }
        }
        finally {
            foreach ($name in $before.Keys) { [Environment]::SetEnvironmentVariable($name, $before[$name]) }
        }
    }

    # What a user would do first: a gene from the service, and one from a local copy, which takes SQLite.
    $work = "(Get-HgncGene BRAF).Source; `$null = Save-HgncDataset -Path '$root/samples/hgnc_sample.json'; (Get-HgncGene ZNF3 -Source Local).Source"
    $worked = 'Service', 'Local'
}

AfterAll {
    if ($mirror) { Stop-TestMirror $mirror }
    Remove-TestCopy
}

Describe 'The package' {
    It 'says of itself what the manifest says' {
        Skip-WithoutPackage
        $about = ([xml] (Get-Content "$TestDrive/HgncPS.nuspec" -Raw)).package.metadata
        $manifest = Invoke-New home "Test-ModuleManifest '$(Copy-Package manifest)/HgncPS.psd1' | ForEach-Object { `$_.Name, `$_.Version, `$_.ProjectUri, `$_.LicenseUri, `$_.IconUri, `$_.ReleaseNotes | ForEach-Object ToString }"

        $manifest | Should -Be @($about.id, $about.version, $about.projectUrl, $about.licenseUrl, $about.iconUrl, $about.releaseNotes)
        $about.tags -split ' ' | Should -Contain 'genenames'
    }

    It 'has both flavours, the help, and nothing that only a build needs' {
        Skip-WithoutPackage
        $files = Get-ChildItem "$TestDrive/unpacked" -Recurse -File | ForEach-Object { [IO.Path]::GetRelativePath("$TestDrive/unpacked", $_).Replace('\', '/') }

        foreach ($file in 'bin/net8.0/HgncPS.Loader.dll', 'bin/net8.0/HgncPS.dll', 'bin/netstandard2.0/HgncPS.dll', 'en-US/HgncPS.dll-Help.xml', 'LICENSE') { $files | Should -Contain $file }
        $files -match '\.(pdb|xml|json|cs|ps1)$' -notmatch '^en-US/' | Should -BeNullOrEmpty
    }

    It 'has no assembly that nothing in it refers to' {
        Skip-WithoutPackage
        foreach ($flavour in 'net8.0', 'netstandard2.0') {
            $references = @{}
            foreach ($file in Get-ChildItem "$TestDrive/unpacked/bin/$flavour" -Filter *.dll) {
                $stream = [IO.File]::OpenRead($file)
                $metadata = [System.Reflection.Metadata.PEReaderExtensions]::GetMetadataReader([System.Reflection.PortableExecutable.PEReader]::new($stream))
                $references[$file.BaseName] = $metadata.AssemblyReferences.ForEach({ $metadata.GetString($metadata.GetAssemblyReference($_).Name) })
                $stream.Dispose()
            }
            # The library loads Hgnc.Redis by its name, where a share is set.
            $reached = [System.Collections.Generic.HashSet[string]] @('HgncPS', 'Hgnc.Redis')
            if ($flavour -eq 'net8.0') { $null = $reached.Add('HgncPS.Loader') }
            do {
                $before = $reached.Count
                @($reached) | ForEach-Object { $references[$_] } | Where-Object { $references.ContainsKey("$_") } | ForEach-Object { $null = $reached.Add($_) }
            } until ($reached.Count -eq $before)

            $references.Keys | Where-Object { $_ -notin $reached } | Should -BeNullOrEmpty -Because $flavour
        }
    }

    It 'works from a folder as it comes' {
        Skip-WithoutPackage
        Invoke-New home "Import-Module '$(Copy-Package plain)'; $work" | Should -Be $worked
    }

    It 'works from a folder whose path has spaces and letters of other alphabets' {
        Skip-WithoutPackage
        $module = Copy-Package "my modules/Gène Ωμέγα 遺伝子"
        Invoke-New 'home of Ève' "Import-Module '$module'; $work" | Should -Be $worked
    }

    It 'works from a read-only folder, and does not change it' {
        Skip-WithoutPackage
        $module = Copy-Package readonly
        $as = @()
        if (-not $IsWindows -and (id -u) -eq '0') {
            if (-not (Get-Command setpriv -ErrorAction Ignore)) { Set-ItResult -Skipped -Because 'root may write everywhere, and there is no setpriv to take that right away' }
            $as = 'setpriv', '--bounding-set', '-dac_override', '--inh-caps', '-all'
        }
        $files = Get-ChildItem $module -Recurse -Force
        if ($IsWindows) { icacls $module /deny "$([Environment]::UserName):(OI)(CI)(WD,AD,WA,WEA)" /T /Q | Out-Null } else { chmod -R a-w $module }
        try {
            $said = Invoke-New anybody "try { Set-Content '$module/bin/net8.0/new' x; 'it could be written to' } catch {}; Import-Module '$module'; $work" -As $as
        }
        finally {
            if ($IsWindows) { icacls $module /remove:d ([Environment]::UserName) /T /Q | Out-Null } else { chmod -R u+w $module }
        }

        $said | Should -Be $worked
        (Get-ChildItem $module -Recurse -Force).ForEach({ "$_ $($_.LastWriteTimeUtc.Ticks)" }) | Should -Be $files.ForEach({ "$_ $($_.LastWriteTimeUtc.Ticks)" })
    }

    It 'works beside a module that has older versions of its libraries, <Order>' -ForEach @(
        @{ Order = 'loaded before it'; First = 'OldModule' }
        @{ Order = 'loaded after it'; First = 'HgncPS' }
    ) {
        Skip-WithoutPackage
        $import = @{ OldModule = "Import-Module '$root/out/OldModule'; Test-OldLibrary"; HgncPS = "Import-Module '$(Copy-Package "beside $First")'; $work" }
        $second = @($import.Keys | Where-Object { $_ -ne $First })[0]
        # How many of each library are loaded in the end: one for each of the two.
        $count = "'Polly.Core', 'SQLitePCLRaw.core', 'System.Text.Json' | ForEach-Object { `$name = `$_; @([AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { `$_.GetName().Name -eq `$name }).Count }"
        $said = Invoke-New "home beside $First" "$($import[$First]); $($import[$second]); Test-OldLibrary; $work; $count"

        $old = 'Polly.Core 8.5.2*', 'SQLitePCLRaw.core 2.1.*', 'System.Text.Json 8.0.*'
        $expected = @($(if ($First -eq 'OldModule') { $old; $worked } else { $worked; $old }); $old; $worked; '2', '2', '2')
        $said | Should -HaveCount $expected.Count -Because ($said -join "`n")
        for ($i = 0; $i -lt $expected.Count; $i++) { $said[$i] | Should -BeLike $expected[$i] }
    }

    It 'is installed from a repository by Install-PSResource' {
        Skip-WithoutPackage
        if ($IsWindows) { Set-ItResult -Skipped -Because 'on Windows it would be installed for whoever runs the tests: folders of users cannot be set for a process' }
        $null = New-Item "$TestDrive/repository" -ItemType Directory
        Copy-Item $package "$TestDrive/repository"
        $said = Invoke-New 'home of one who installs' @"
            `$null = & '$root/build/Import-ToolModule.ps1' $($psResourceGet.Name) -MinimumVersion 1.1 -MaximumVersion 1.99
            Register-PSResourceRepository -Name Folder -Uri '$TestDrive/repository'
            Install-PSResource HgncPS -Repository Folder -TrustRepository
            $work
            (Get-Module HgncPS).ModuleBase
"@

        $said | Should -Be @($worked; "$TestDrive/home of one who installs/.local/share/powershell/Modules/HgncPS/$((Test-ModuleManifest "$(Get-TestModule)/HgncPS.psd1").Version)")
    }

    It 'has the size in the document, in total and for each part' {
        Skip-WithoutPackage
        $shown = @{}
        Get-Content "$root/docs/package.md" | Where-Object { $_ -match '^\| (.+) \| (\d+) \| (\d+) \|$' } |
            ForEach-Object { $shown[$Matches[1]] = [pscustomobject]@{ Unpacked = [int] $Matches[2]; Packed = [int] $Matches[3] } }
        $parts = & "$root/build/Measure-Package.ps1" $package

        $parts.Part | Sort-Object | Should -Be ($shown.Keys | Sort-Object)
        foreach ($part in $parts) {
            # The document tells of a Release build; a Debug build's own assemblies are larger.
            if ($part.Part -like '*itself' -and -not $env:HGNC_TEST_PACKAGE) { continue }
            foreach ($kind in 'Unpacked', 'Packed') {
                $kilobytes = $part.$kind / 1KB
                [math]::Abs($shown[$part.Part].$kind - $kilobytes) | Should -BeLessOrEqual ([math]::Max(1, $kilobytes / 10)) -Because "$($part.Part), $kind, is $kilobytes KB"
            }
        }
    }
}

Describe 'Publishing' {
    BeforeAll {
        # A small package of a project whose page has that address.
        function New-PackageOf([string] $ProjectUri, [string] $Name) {
            $module = "$TestDrive/$Name/HgncPS"
            foreach ($file in Get-ChildItem "$TestDrive/unpacked" -Recurse -File | Where-Object FullName -NotMatch 'runtimes') {
                $null = New-Item ([IO.Path]::Combine($module, [IO.Path]::GetRelativePath("$TestDrive/unpacked", $file))) -Force
            }
            Copy-Item "$TestDrive/unpacked/*.ps1xml" $module
            Set-Content "$module/HgncPS.psd1" ((Get-Content "$TestDrive/unpacked/HgncPS.psd1" -Raw) -replace "(?<=ProjectUri\s*=\s*')[^']+", $ProjectUri)
            & "$root/build/New-Package.ps1" -Module $module -OutputPath "$TestDrive/$Name"
        }

        # What is said on publishing it in a new repository, and what is there then.
        function Publish-Package($Package, [string] $Parameters) {
            $target = New-Item "$TestDrive/$([guid]::NewGuid())" -ItemType Directory
            $said = Invoke-New "home of $($target.Name)" @"
                `$null = & '$root/build/Import-ToolModule.ps1' $($psResourceGet.Name) -MinimumVersion 1.1 -MaximumVersion 1.99
                Register-PSResourceRepository -Name Target -Uri '$target' -Trusted
                try { & '$root/build/Publish-Package.ps1' '$Package' -Repository Target $Parameters } catch { `$_.Exception.Message }
                # On Windows the list of repositories is the user's own: no variable sets its folder.
                finally { Unregister-PSResourceRepository -Name Target }
"@
            [pscustomobject]@{ Said = $said -join "`n"; Published = @(Get-ChildItem $target).Name }
        }
    }

    It 'puts the package into the repository' {
        Skip-WithoutPackage
        $made = New-PackageOf "$($mirror.Uri)info" published
        $result = Publish-Package $made '-ApiKey key'

        $result.Said | Should -BeLike 'HgncPS * is published in Target.'
        $result.Published | Should -Be $made.Name
    }

    It 'only reports with -WhatIf, and needs no key for that' {
        Skip-WithoutPackage
        $result = Publish-Package $package '-WhatIf'

        $result.Said | Should -BeLike 'What if: Performing the operation "Publish" on target "HgncPS * in Target, after a look whether https://* answers".'
        $result.Published | Should -BeNullOrEmpty
    }

    It 'publishes nothing without a key, and says where it is from' {
        Skip-WithoutPackage
        $result = Publish-Package $package '-ApiKey ""'

        $result.Said | Should -Be 'Nothing is published without the key of Target: give -ApiKey, or set PSGALLERY_API_KEY.'
        $result.Published | Should -BeNullOrEmpty
    }

    It 'publishes nothing whose project page does not answer' {
        Skip-WithoutPackage
        $result = Publish-Package (New-PackageOf "$($mirror.Uri)nothing/here" pageless) '-ApiKey key'

        $result.Said | Should -BeLike 'Nothing is published: the project*s page, *nothing/here, does not answer.*'
        $result.Published | Should -BeNullOrEmpty
    }
}
