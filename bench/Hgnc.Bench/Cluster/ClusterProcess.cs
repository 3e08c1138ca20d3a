using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;

namespace Hgnc.Bench.Cluster;

/// <summary>One process of a cluster: a server or a node. It ends when this object is disposed of.</summary>
internal sealed class ClusterProcess : IDisposable
{
    private readonly ProcessStartInfo _start;
    private Process _process;
    private long _answers;

    public ClusterProcess(
        IEnumerable<string> command,
        params (string Name, string Value)[] environment
    )
    {
        var words = command.ToList();
        _start = new ProcessStartInfo(words[0], words.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
        {
            _start.Environment[name] = value;
        }
        _process = Launch();
    }

    /// <summary>The number of lines for answered requests.</summary>
    public long Answers => Volatile.Read(ref _answers);

    /// <summary>All other lines.</summary>
    public ConcurrentQueue<string> Others { get; } = new();

    /// <summary>The process ID.</summary>
    public int Id => _process.Id;

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Restart()
    {
        _process.Dispose();
        _process = Launch();
    }

    /// <summary>Sends a signal: STOP, CONT.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start(
            "kill",
            ["-" + name, Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]
        );
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }
        _process.Dispose();
    }

    private Process Launch()
    {
        var process = Process.Start(_start) ?? throw new IOException(_start.FileName);
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Hear(string? line)
    {
        if (line == "ok")
        {
            Interlocked.Increment(ref _answers);
        }
        else if (!string.IsNullOrEmpty(line))
        {
            Others.Enqueue(line);
        }
    }
}
