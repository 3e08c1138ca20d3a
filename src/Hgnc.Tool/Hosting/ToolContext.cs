using System;
using System.Collections.Generic;
using System.IO;

namespace Hgnc.Tool.Hosting;

/// <summary>What the tool uses from its environment. Tests use their own.</summary>
internal sealed record ToolContext
{
    /// <summary>Opens standard input.</summary>
    public Func<Stream> OpenInput { get; init; } = static () => Console.OpenStandardInput();

    /// <summary>The value of an environment variable.</summary>
    public Func<string, string?> GetVariable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The folders from which the repository is searched for, upwards.</summary>
    public IReadOnlyList<string> Folders { get; init; } =
    [AppContext.BaseDirectory, Environment.CurrentDirectory];

    /// <summary>The current folder. A file <c>.hgnc-release</c> in it or above it pins a release.</summary>
    public string WorkingFolder { get; init; } = Environment.CurrentDirectory;

    /// <summary>Whether this is Windows, where cmd.exe does not take off single quotes.</summary>
    public bool IsWindows { get; init; } = OperatingSystem.IsWindows();

    /// <summary>Whether the output is a terminal.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether standard error is a terminal.</summary>
    public bool IsErrorTerminal { get; init; }
}
