# What becomes of a pipeline that is ended while requests are under way. The services here take requests and never answer, so that
# what is under way stays so; a connection that was let go is seen by its end, and a request that was sent too late by being next.
BeforeDiscovery {
    $cmdlets = @(
        @{ Cmdlet = 'Get-HgncGene'; Call = "'BRAF', 'TP53' | Get-HgncGene -BaseUri {0}" }
        @{ Cmdlet = 'Get-HgncGene -Resolve'; Call = "'BRAF', 'TP53' | Get-HgncGene -Resolve -BaseUri {0}" }
        @{ Cmdlet = 'Find-HgncGene'; Call = "'BRAF', 'oncogene' | Find-HgncGene -BaseUri {0}" }
        @{ Cmdlet = 'Find-HgncGene of a table'; Call = "[pscustomobject]@{{ symbol = 'BRAF' }} | Find-HgncGene -BaseUri {0}" }
        @{ Cmdlet = 'Resolve-HgncSymbol'; Call = "'BRAF', 'p65' | Resolve-HgncSymbol -BaseUri {0}" }
        @{ Cmdlet = 'Get-HgncInfo'; Call = 'Get-HgncInfo -BaseUri {0}' }
        @{ Cmdlet = 'Save-HgncDataset'; Call = 'Save-HgncDataset -Uri {0}hgnc_complete_set.json' }
    )
    $ways = 'Stop', 'Close'
    $stops = foreach ($cmdlet in $cmdlets) { foreach ($way in $ways) { $cmdlet + @{ Way = $way } } }
}

BeforeAll {
    Import-Module "$PSScriptRoot/TestMirror.psm1" -Force
    $root = Get-RepositoryRoot
    $module = Get-TestModule

    function Start-Silence {
        $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
        $listener.Start()
        [pscustomobject]@{ Listener = $listener; Uri = "http://127.0.0.1:$($listener.LocalEndpoint.Port)/" }
    }

    # A connection on which a request has come; $null where the pipeline ended first.
    function Receive-Request($Silence, $Running) {
        $accepting = $Silence.Listener.AcceptSocketAsync()
        while (-not $accepting.IsCompleted) {
            if ($Running.IsCompleted) { throw 'The pipeline ended before it sent anything.' }
            $null = $accepting.Wait(10)
        }
        $socket = $accepting.Result
        $null = $socket.Receive([byte[]]::new(8192))
        $socket
    }

    # Reads to the connection's end, whichever way it ends; a connection that stays open fails by the timeout. One that was opened for a
    # request which then went another way has no request on it, and may wait for the next.
    function Assert-Ended($Socket, [switch] $MayBeIdle) {
        if ($MayBeIdle -and -not $Socket.Poll(0, 'SelectRead')) { $Socket.Dispose(); return }
        # Only a defect makes it wait as long as that.
        $Socket.ReceiveTimeout = 60000
        try { while ($Socket.Receive([byte[]]::new(8192)) -gt 0) { } }
        catch {
            $_.Exception.GetBaseException().SocketErrorCode | Should -Be 'ConnectionReset'
        }
        $Socket.Dispose()
    }

    # What else was under way has ended too; and what was sent after that would stand before our own knock.
    function Assert-Silence($Silence) {
        while ($Silence.Listener.Pending()) { Assert-Ended $Silence.Listener.AcceptSocket() -MayBeIdle }
        $knock = [System.Net.Sockets.TcpClient]::new()
        $knock.Connect($Silence.Listener.LocalEndpoint)
        $next = $Silence.Listener.AcceptSocket()
        try { $next.RemoteEndPoint.Port | Should -Be $knock.Client.LocalEndPoint.Port }
        finally { $next.Dispose(); $knock.Dispose() }
    }

    # A pipeline in a runspace of its own; with -Watched in front of whoever runs the tests, so that progress is written.
    function Start-Pipeline([string] $Text, [switch] $Watched) {
        $runspace = if ($Watched) { [runspacefactory]::CreateRunspace($Host) } else { [runspacefactory]::CreateRunspace() }
        $runspace.Open()
        $shell = [powershell]::Create($runspace)
        $null = $shell.AddScript("Import-Module '$module'; $Text")
        $nothing = [System.Management.Automation.PSDataCollection[psobject]]::new()
        $nothing.Complete()
        $output = [System.Management.Automation.PSDataCollection[psobject]]::new()
        [pscustomobject]@{ Shell = $shell; Output = $output; Running = $shell.BeginInvoke($nothing, $output) }
    }

    function Stop-Pipeline($Pipeline, $Way) {
        if ($Way -eq 'Close') { $Pipeline.Shell.Runspace.Close() } else { $Pipeline.Shell.Stop() }
        # A closed runspace tells its pipelines' end a moment later; only a defect makes it more.
        $Pipeline.Running.AsyncWaitHandle.WaitOne(60000) | Should -BeTrue
    }
}

Describe 'Stopping' {
    BeforeEach {
        $silence = Start-Silence
        $folder = Use-NewDataFolder
    }
    AfterEach {
        if ($pipeline) { $pipeline.Shell.Runspace.Dispose(); $pipeline.Shell.Dispose() }
        $silence.Listener.Stop()
    }
    AfterAll { Remove-TestCopy }

    It '<Cmdlet> by <Way> ends its requests, and it sends no more' -ForEach $stops {
        $pipeline = Start-Pipeline ($Call -f $silence.Uri)
        $under = Receive-Request $silence $pipeline.Running
        Stop-Pipeline $pipeline $Way

        $pipeline.Shell.InvocationStateInfo.State | Should -Be Stopped
        $pipeline.Output.Count | Should -Be 0
        $pipeline.Shell.Streams.Error.Count | Should -Be 0
        Assert-Ended $under
        Assert-Silence $silence
    }

    It 'does not send a request that waits for a permit' {
        $pipeline = Start-Pipeline "`$env:HGNC_RATE = '0.01'; 1..5 | ForEach-Object { `"GENE`$_`" } | Get-HgncGene -BaseUri $($silence.Uri)"
        try {
            $under = Receive-Request $silence $pipeline.Running
            Stop-Pipeline $pipeline 'Stop'

            $pipeline.Running.IsCompleted | Should -BeTrue
            Assert-Ended $under
            Assert-Silence $silence
        }
        finally { $env:HGNC_RATE = $null }
    }

    It 'while <Cmdlet> waits to ask again sends nothing' -ForEach @(
        @{ Cmdlet = 'Get-HgncGene'; Call = 'Get-HgncGene BRAF' }
        @{ Cmdlet = 'Find-HgncGene'; Call = "'BRAF' | Find-HgncGene" }
        @{ Cmdlet = 'Resolve-HgncSymbol'; Call = 'Resolve-HgncSymbol BRAF' }
    ) {
        $pipeline = Start-Pipeline "$Call -BaseUri $($silence.Uri) -Verbose"
        $under = Receive-Request $silence $pipeline.Running
        $busy = "HTTP/1.1 503 Busy`r`nRetry-After: 100`r`nContent-Length: 0`r`nConnection: close`r`n`r`n"
        $null = $under.Send([Text.Encoding]::ASCII.GetBytes($busy))
        # The client closes what is to be closed once it has read the answer: from then on it waits.
        Assert-Ended $under
        Stop-Pipeline $pipeline 'Stop'

        $pipeline.Output.Count | Should -Be 0
        Assert-Silence $silence
    }

    It 'while a neighbour in the pipeline does not listen ends the requests nevertheless' {
        $held = [System.Threading.ManualResetEventSlim]::new()
        $reached = [System.Threading.ManualResetEventSlim]::new()
        $pipeline = Start-Pipeline '$null'
        $null = $pipeline.Shell.EndInvoke($pipeline.Running)
        $variables = $pipeline.Shell.Runspace.SessionStateProxy
        $variables.SetVariable('held', $held)
        $variables.SetVariable('reached', $reached)
        $pipeline.Shell.Commands.Clear()
        $null = $pipeline.Shell.AddScript("& { 'BRAF'; `$reached.Set(); `$held.Wait() } | Get-HgncGene -BaseUri $($silence.Uri)")
        $running = $pipeline.Shell.BeginInvoke()
        try {
            $under = Receive-Request $silence $running
            $reached.Wait()
            $stopping = $pipeline.Shell.BeginStop($null, $null)
            # It ends while the pipeline's own thread is held.
            Assert-Ended $under
            $stopping.IsCompleted | Should -BeFalse
        }
        finally { $held.Set() }
        $pipeline.Shell.EndStop($stopping)
        Assert-Silence $silence
    }

    It 'leaves the old copy and nothing half-written where a download is ended by <Way>' -ForEach @(@{ Way = 'Stop' }, @{ Way = 'Close' }) {
        $null = Save-HgncDataset -Path "$root/samples/hgnc_sample.json"
        $before = Get-ChildItem $folder -Recurse | ForEach-Object Name | Sort-Object
        $pipeline = Start-Pipeline "Save-HgncDataset -Uri $($silence.Uri)hgnc_complete_set.json"
        $under = Receive-Request $silence $pipeline.Running
        $text = [IO.File]::ReadAllText("$root/samples/hgnc_sample.json")
        $half = "HTTP/1.1 200 OK`r`nContent-Length: $($text.Length * 2)`r`n`r`n" + $text.Substring(0, $text.Length / 2)
        $null = $under.Send([Text.Encoding]::UTF8.GetBytes($half))
        Stop-Pipeline $pipeline $Way

        Assert-Ended $under
        Get-ChildItem $folder -Recurse | ForEach-Object Name | Sort-Object | Should -Be $before
        (Get-HgncGene BRAF -Source Local).HgncId | Should -Be 'HGNC:1097'
    }

    It 'a download by its progress, which is to stop, ends it' {
        $pipeline = Start-Pipeline "`$ProgressPreference = 'Stop'; try { Save-HgncDataset -Uri $($silence.Uri)hgnc_complete_set.json } catch { `"`$_`" }" -Watched
        $under = Receive-Request $silence $pipeline.Running
        $null = $under.Send([Text.Encoding]::ASCII.GetBytes("HTTP/1.1 200 OK`r`nContent-Length: 500000000`r`n`r`n{"))
        # It goes on for as long as nobody ends it: progress is not written before the second second.
        $more = [byte[]]::new(16)
        try { while (-not $pipeline.Running.IsCompleted) { $null = $under.Send($more) } }
        catch { $_.Exception.GetBaseException() | Should -BeOfType ([System.Net.Sockets.SocketException]) }
        $pipeline.Shell.EndInvoke($pipeline.Running)

        "$($pipeline.Output)" | Should -BeLike '*Stop*'
        $under.Dispose()
        Assert-Silence $silence
    }
}
