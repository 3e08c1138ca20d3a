# Once: the share is the library's, the same in both builds of the module.
# One limit and the same answers for several machines, by a server that speaks Redis.

BeforeDiscovery {
    $packages = if ($env:NUGET_PACKAGES) { $env:NUGET_PACKAGES } else { Join-Path ([Environment]::GetFolderPath('UserProfile')) '.nuget/packages' }
    $garnet = Get-ChildItem "$packages/garnet-server/*/tools/*/any/GarnetServer.dll" -ErrorAction Ignore | Sort-Object FullName | Select-Object -Last 1
}

BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $packages = if ($env:NUGET_PACKAGES) { $env:NUGET_PACKAGES } else { Join-Path ([Environment]::GetFolderPath('UserProfile')) '.nuget/packages' }
    $garnet = Get-ChildItem "$packages/garnet-server/*/tools/*/any/GarnetServer.dll" -ErrorAction Ignore | Sort-Object FullName | Select-Object -Last 1

    function Start-Garnet {
        $listener = [System.Net.Sockets.TcpListener]::new([ipaddress]::Loopback, 0)
        $listener.Start()
        $port = $listener.LocalEndpoint.Port
        $listener.Stop()
        $start = [System.Diagnostics.ProcessStartInfo]::new('dotnet')
        foreach ($argument in @($garnet.FullName, '--port', $port, '--bind', '127.0.0.1', '--lua', '--memory', '64m', '--page', '1m', '--index', '1m',
                '--readcache-memory', '0', '--auth', 'Password', '--password', 's3cret')) { $start.ArgumentList.Add($argument) }
        $start.RedirectStandardOutput = $true
        $start.UseShellExecute = $false
        $start.WorkingDirectory = $TestDrive
        $process = [System.Diagnostics.Process]::Start($start)
        $process.BeginOutputReadLine()
        while (-not $process.HasExited) {
            $client = [System.Net.Sockets.TcpClient]::new()
            try { $client.Connect('127.0.0.1', $port); break } catch [System.Net.Sockets.SocketException] { $null = $_ } finally { $client.Dispose() }
        }
        if ($process.HasExited) { throw "Garnet ended with $($process.ExitCode)." }
        [pscustomobject]@{ Process = $process; Port = $port }
    }

    function Get-Everything($Record) { "$Record $($Record.Exception) $($Record.ErrorDetails.RecommendedAction) $(Get-HgncOption | Out-String)" }

    $null = Use-NewDataFolder
    $mirror = Start-TestMirror
    $env:HGNC_BASE_URI = $mirror.Uri
    $env:HGNC_RATE = '10'
}

AfterAll {
    $env:HGNC_BASE_URI = $env:HGNC_RATE = $env:HGNC_SHARE = $null
    Set-HgncOption -Share $null
    Stop-TestMirror $mirror
    Remove-TestCopy
}

Describe 'A share' {
    AfterEach {
        $env:HGNC_SHARE = $null
        Set-HgncOption -Share $null
    }

    It 'that is not the address of a Redis server is an error that names it, without its password: <Text>' -ForEach @(
        @{ Text = 'head:6379'; Shown = "*'head:6379'*" }
        @{ Text = 'http://user:s3cret@head'; Shown = '*http://`*`*`*@head*' }
        @{ Text = 'redis://user:s3cret@head:99999'; Shown = '*redis://`*`*`*@head:99999*' }
    ) {
        Set-HgncOption -Share $Text -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem.FullyQualifiedErrorId | Should -BeLike 'HgncBadInput,*'
        "$problem" | Should -BeLike $Shown
        Get-Everything $problem[0] | Should -Not -BeLike '*s3cret*'
        $problem[0].ErrorDetails.RecommendedAction | Should -BeLike '*redis://host:6379*'

        $env:HGNC_SHARE = $Text
        { Get-HgncGene BRAF } | Should -Throw $Shown -ErrorId 'HgncBadInput*'
    }

    It 'is in the options without its password, and not in the file of options with it' {
        Set-HgncOption -Share redis://user:s3cret@head
        (Get-HgncOption).Share | Should -Be 'redis://***@head:6379'
        { Set-HgncOption -Share redis://user:s3cret@head -Persist -ErrorAction Stop } | Should -Throw '*password*'
        $files = Get-ChildItem $env:HGNC_DATA -Recurse -File -ErrorAction Ignore
        $files | Get-Content -Raw | Should -Not -BeLike '*s3cret*'
    }

    It 'that is not set costs no client of Redis' {
        $loaded = Invoke-PowerShell -NoProfile -Command "Import-Module '$(Get-TestModule)'; `$null = Get-HgncGene BRAF; [AppDomain]::CurrentDomain.GetAssemblies().GetName().Name -like '*Redis*'"
        "$loaded" | Should -Not -BeLike '*Redis*'
    }
}

Describe 'A share on Garnet' -Skip:(-not $garnet) {
    BeforeAll { $server = Start-Garnet }

    AfterAll {
        $server.Process.Kill()
        $server.Process.Dispose()
    }

    AfterEach {
        $env:HGNC_SHARE = $null
        Set-HgncOption -Share $null
    }

    It 'limits requests and keeps answers, as an option and as a variable' {
        Set-HgncOption -Share "redis://:s3cret@127.0.0.1:$($server.Port)"
        (Get-HgncGene -Symbol BRAF).HgncId | Should -Be 'HGNC:1097'
        Set-HgncOption -Share $null
        $env:HGNC_SHARE = "redis://:s3cret@127.0.0.1:$($server.Port)"
        $null = Use-NewDataFolder
        $before = (Get-MirrorStat $mirror).requests
        (Get-HgncGene -Symbol BRAF).HgncId | Should -Be 'HGNC:1097'
        (Get-MirrorStat $mirror).requests - $before | Should -BeLessOrEqual 1 -Because 'at most the date of the data is asked for'
    }

    It 'that refuses the password is one error at once, and nothing is sent' {
        $env:HGNC_SHARE = "redis://:0ther@127.0.0.1:$($server.Port)"
        $null = Use-NewDataFolder
        $before = (Get-MirrorStat $mirror).requests
        $found = Get-HgncGene -Symbol ZNF3 -ErrorVariable problem -ErrorAction SilentlyContinue

        $found | Should -BeNullOrEmpty
        @($problem).Count | Should -Be 1
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'HgncLimitUnreachable,*'
        "$problem" | Should -BeLike "*127.0.0.1:$($server.Port)*"
        Get-Everything $problem[0] | Should -Not -BeLike '*0ther*'
        $problem[0].ErrorDetails.RecommendedAction | Should -BeLike '*password*'
        (Get-MirrorStat $mirror).requests | Should -Be $before
    }
}
