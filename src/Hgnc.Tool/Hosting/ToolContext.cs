using System;
using System.Collections.Generic;
using System.IO;

namespace Hgnc.Tool.Hosting;

/// <summary>What the tool takes from the machine that it runs on. Tests bring their own.</summary>
internal sealed record ToolContext
{
    /// <summary>Opens the standard input.</summary>
    public Func<Stream> OpenInput { get; init; } = static () => Console.OpenStandardInput();

    /// <summary>The value of an environment variable.</summary>
    public Func<string, string?> GetVariable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The folders from which the repository is looked for, upwards.</summary>
    public IReadOnlyList<string> Folders { get; init; } =
    [AppContext.BaseDirectory, Environment.CurrentDirectory];

    /// <summary>The folder in which the tool works: a file <c>.hgnc-release</c> in it or above it pins a release.</summary>
    public string WorkingFolder { get; init; } = Environment.CurrentDirectory;

    /// <summary>Whether this is Windows, whose cmd.exe knows no single quotes.</summary>
    public bool IsWindows { get; init; } = OperatingSystem.IsWindows();

    /// <summary>Whether somebody looks at the output, in a terminal.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether somebody looks at what is told beside it, in a terminal.</summary>
    public bool IsErrorTerminal { get; init; }
}
