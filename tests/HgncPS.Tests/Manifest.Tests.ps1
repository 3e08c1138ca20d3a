# What the manifest tells the gallery and PowerShell, and that all that has a version or an address has the same.

BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $root = Get-RepositoryRoot
    $manifest = Test-ModuleManifest "$(Get-TestModule)/HgncPS.psd1"
    $project = "$($manifest.ProjectUri)"
}

AfterAll { Remove-TestCopy }

Describe 'The manifest' {
    It 'has all that the gallery shows' {
        $manifest.Tags | Should -Contain 'genenames'
        foreach ($tag in 'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS') { $manifest.Tags | Should -Contain $tag }
        $manifest.Tags | Where-Object { $_ -match '\s' } | Should -BeNullOrEmpty
        foreach ($property in 'Author', 'CompanyName', 'Copyright', 'Description', 'ProjectUri', 'LicenseUri', 'IconUri', 'ReleaseNotes', 'HelpInfoUri') {
            $manifest.$property | Should -Not -BeNullOrEmpty -Because $property
        }
        $manifest.CompatiblePSEditions | Should -Be 'Core', 'Desktop'
        $manifest.DotNetFrameworkVersion | Should -Be '4.7.2'
        $manifest.ClrVersion | Should -Be '4.0'
    }

    It 'has only addresses that begin with the project''s' {
        $addresses = [regex]::Matches((Get-Content "$root/HgncPS.psd1" -Raw), 'https?://[^''\s]+').Value

        $addresses.Count | Should -BeGreaterOrEqual 5
        $addresses | Where-Object { $_ -ne $project -and -not $_.StartsWith("$project/") } | Should -BeNullOrEmpty
    }

    It 'has no address of a file that the repository does not have' {
        foreach ($address in $manifest.LicenseUri, $manifest.IconUri, ($manifest.ReleaseNotes -split ' ')[-1]) {
            "$address" | Should -Match "^$([regex]::Escape($project))/(blob|raw)/main/.+"
            "$root/$("$address" -replace '^.+/main/')" | Should -Exist
        }
    }

    It 'sends Update-Help to an address that ends as PowerShell wants it' {
        $manifest.HelpInfoUri | Should -BeExactly "$project/releases/latest/download/"
    }

    It 'has the version of the assemblies, of the tool and of the newest release in the changelog' {
        $files = Get-ChildItem (Get-TestModule) -Recurse -Filter Hgnc*.dll
        $files.Count | Should -BeGreaterOrEqual 2
        $tool = "$(Split-Path (Get-Tool))/Hgnc.Tool.dll"
        foreach ($file in @($files) + (Get-Item $tool)) {
            [System.Reflection.AssemblyName]::GetAssemblyName($file).Version | Should -Be ([version] "$($manifest.Version).0") -Because $file
            $file.VersionInfo.ProductVersion -replace '\+.*' | Should -Be "$($manifest.Version)" -Because $file
        }
        [regex]::Match((Get-Content "$root/CHANGELOG.md" -Raw), '(?m)^## \[?(\d+\.\d+\.\d+)').Groups[1].Value | Should -Be "$($manifest.Version)"
    }

    It 'has an icon of 128 pixels, drawn from the picture beside it' {
        $icon = [IO.File]::ReadAllBytes("$root/docs/images/icon.png")
        $width, $height = 16, 20 | ForEach-Object { [System.Buffers.Binary.BinaryPrimitives]::ReadInt32BigEndian([byte[]] $icon[$_..($_ + 3)]) }

        [Text.Encoding]::ASCII.GetString($icon, 1, 3) | Should -Be 'PNG'
        $width, $height | Should -Be 128, 128
        ([xml] (Get-Content "$root/docs/images/icon.svg" -Raw)).svg.viewBox | Should -Be '0 0 128 128'
    }

    It 'is the only file with the version and the project''s address, and others read them there' {
        $about = [xml] (Get-Content "$root/Directory.Build.props" -Raw)
        $about.Project.PropertyGroup.Version | Should -Match 'ManifestText'
        $about.Project.PropertyGroup.PackageProjectUrl | Should -Match 'ManifestText'
        (Get-Content "$root/src/Hgnc.Tool/README.md" -Raw) | Should -Match "\($([regex]::Escape($project))\)"
    }
}
