# Once: it waits for what takes seconds, and nothing in it belongs to a flavour.
# Progress is shown by a host, so these run in a PowerShell of their own, which writes its streams as CLIXML. The mirror keeps a limit of
# ten a second and has nothing else to do: that is what takes longer than two seconds.
BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $mirror = Start-TestMirror
    $module = Get-TestModule

    # The progress records of a command: status, share, and whether it is the end.
    function Get-ShownProgress([string] $Command) {
        $powerShell = Get-PowerShellCommand
        $start = [System.Diagnostics.ProcessStartInfo]::new($powerShell.Program)
        $powerShell.First + '-NoProfile', '-NonInteractive', '-OutputFormat', 'Xml', '-Command', "Import-Module '$module'; $Command" |
            ForEach-Object { $start.ArgumentList.Add($_) }
        $start.RedirectStandardError = $start.RedirectStandardOutput = $true
        $start.Environment['HGNC_BASE_URI'] = $mirror.Uri
        $start.Environment['HGNC_RATE'] = '10'
        $process = [System.Diagnostics.Process]::Start($start)
        $output = $process.StandardOutput.ReadToEndAsync()
        $text = $process.StandardError.ReadToEnd()
        $null = $output.Result
        $process.WaitForExit()
        # Importing a module by PowerShell itself has a line of progress, too.
        foreach ($object in ([xml]($text -replace '^#< CLIXML')).Objs.Obj | Where-Object S -EQ 'progress') {
            if ($object.MS.PR.AV -like '*HGNC*' -or $object.MS.PR.AV -eq 'Resolving symbols') {
                [pscustomobject]@{ Status = $object.MS.PR.SD; Percent = [int]$object.MS.PR.PC; Left = [int]$object.MS.PR.SR; IsEnd = $object.MS.PR.T -eq 'Completed' }
            }
        }
    }
    $slow = "1..32 | ForEach-Object { 'HGNC:' + `$_ } | Get-HgncGene -NoCache -ErrorAction Ignore"
}

AfterAll { Stop-TestMirror $mirror }

Describe 'Progress' {
    It 'shows the progress, the speed, the wait and the time left, and is removed at the end' {
        $shown = @(Get-ShownProgress $slow)

        $shown[-1].IsEnd | Should -BeTrue
        $shown[-2].Status | Should -Match '^\d+ of 32 inputs, [\d.]+ a second; \d+ requests, waiting [\d.]+ s for the limit$'
        $shown[-2].Percent | Should -BeGreaterThan 0
        $shown[-2].Left | Should -BeGreaterOrEqual 0
    }

    It 'knows no total while inputs still come' {
        $shown = @(Get-ShownProgress $slow)

        $shown[0].Status | Should -Match '^\d+ inputs, '
        $shown[0].Percent | Should -Be -1
    }

    It 'knows the total at once of what a parameter has' {
        (Get-ShownProgress "Get-HgncGene (1..32 | ForEach-Object { 'HGNC:' + `$_ }) -NoCache -ErrorAction Ignore")[0].Status | Should -Match 'of 32 inputs'
    }

    It 'shows nothing of what is over soon' {
        # The records are in the cache, so the second command sends no request.
        $get = "'BRAF', 'TP53' | Get-HgncGene"
        Get-ShownProgress "Set-HgncOption -CacheAge 1.00:00:00; `$null = $get -ProgressAction SilentlyContinue; $get" | Should -BeNullOrEmpty
    }

    It 'is silent with -ProgressAction SilentlyContinue' {
        Get-ShownProgress "$slow -ProgressAction SilentlyContinue" | Should -BeNullOrEmpty
    }

    It 'is silent in a <Kind>' -ForEach @(@{ Kind = 'job'; Start = 'Start-Job' }, @{ Kind = 'thread job'; Start = 'Start-ThreadJob' }) {
        $inJob = "$Start { Import-Module '$module'; $slow } | Wait-Job | ForEach-Object { `$_.ChildJobs + `$_ } | ForEach-Object Progress"

        Get-ShownProgress "`$p = $inJob; if (`$p -match 'HGNC') { Write-Progress 'HGNC in a job' 'shown' }" | Should -BeNullOrEmpty
    }

    It 'shows the received and the total size of a download, and is removed if it fails' {
        $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
        $listener.Start()
        $screen = & (Import-Module "$PSScriptRoot/Examples/ExampleHost.psm1" -PassThru) { [ExampleHost]::new() }
        $runspace = [runspacefactory]::CreateRunspace($screen)
        $runspace.Open()
        $null = Use-NewDataFolder
        $shell = [powershell]::Create($runspace).AddScript("Import-Module '$module'; Save-HgncDataset -Uri http://127.0.0.1:$($listener.LocalEndpoint.Port)/hgnc_complete_set.json -ErrorAction Ignore")
        $running = $shell.BeginInvoke()
        $socket = $listener.AcceptSocket()
        $null = $socket.Receive([byte[]]::new(8192))
        $null = $socket.Send([Text.Encoding]::ASCII.GetBytes("HTTP/1.1 200 OK`r`nContent-Length: 500000000`r`n`r`n{"))
        $more = [byte[]]::new(16)
        while ($screen.Window.Progress.Count -lt 2) { $null = $socket.Send($more) }
        $socket.Dispose()
        # Whoever asks again is not answered any more.
        $listener.Stop()
        $null = $shell.EndInvoke($running)
        $runspace.Dispose()

        $shown = $screen.Window.Progress.ToArray()
        $shown[0].StatusDescription | Should -Match '^Downloading the complete set: [\d.]+ MB of 500\.0 MB, [\d.]+ MB a second$'
        $shown[0].SecondsRemaining | Should -BeGreaterThan 0
        $shown[-1].RecordType | Should -Be 'Completed'
    }

    It 'counts genes that are to be drawn, says that they are drawn, and is gone at the end' {
        $screen = & (Import-Module "$PSScriptRoot/Examples/ExampleHost.psm1" -PassThru) { [ExampleHost]::new() }
        $runspace = [runspacefactory]::CreateRunspace($screen)
        $runspace.Open()
        $runspace.SessionStateProxy.SetVariable('shown', $screen.Window.Progress)
        # Genes come until the count is shown: more than can be drawn before the next line is due.
        $shell = [powershell]::Create($runspace).AddScript("Import-Module '$module'
            & { for (`$i = 0; `$shown.Count -lt 1; `$i++) { [pscustomobject]@{ symbol = ""G`$i""; location = '1q21' } } } | Out-HgncKaryotype '$TestDrive/many.svg'")
        $null = $shell.Invoke()
        $runspace.Dispose()

        $shown = $screen.Window.Progress.ToArray()
        $shown[0].Activity | Should -Be 'Drawing genes'
        $shown[0].StatusDescription | Should -Match '^[\d,]+ genes$'
        $shown[-2].StatusDescription | Should -Match '^Drawing [\d,]+ genes$'
        $shown[-1].RecordType | Should -Be 'Completed'
    }
}
