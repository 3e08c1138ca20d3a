using System;
using System.Collections.Generic;
using System.IO;

namespace Hgnc.Tool.Output;

/// <summary>What went wrong with single inputs: a line on stderr for each, and the worst as the exit code.</summary>
internal sealed class Problems(TextWriter error)
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>The highest code of all problems.</summary>
    public int ExitCode { get; private set; } = Hosting.ExitCode.Ok;

    /// <summary>Tells of an input that nothing belongs to.</summary>
    public void AddNotFound(string message, string advice) =>
        Add(message, advice, Hosting.ExitCode.NotFound);

    /// <summary>Tells of an input's error. A block is everybody's: each further request would prolong it.</summary>
    /// <param name="problem">The error.</param>
    /// <param name="input">The input, where the error does not name it.</param>
    /// <param name="place">Where it stands in a file.</param>
    public void Add(Exception problem, string? input = null, string? place = null)
    {
        var subject = (place is null ? "" : place + ": ") + (input is null ? "" : $"'{input}': ");
        switch (problem)
        {
            case HgncException { Kind: HgncErrorKind.Blocked }:
                throw problem;
            case HgncException known:
                Add(subject + known.Message, known.Advice, Hosting.ExitCode.Of(known));
                break;
            default:
                Add(
                    subject + problem.Message,
                    "This is a defect of HgncPS; please report it with what you asked for.",
                    Hosting.ExitCode.Service
                );
                break;
        }
    }

    /// <summary>Takes notice of an input that nothing belongs to, which its row in the output tells of.</summary>
    public void NoteNotFound() => ExitCode = Math.Max(ExitCode, Hosting.ExitCode.NotFound);

    /// <summary>Tells how something was read.</summary>
    public void Note(string message) => error.WriteLine(message);

    /// <summary>Tells of what does no harm.</summary>
    public void Warn(string message) => error.WriteLine("Warning: " + message);

    // A hundred inputs in the same trouble need the same advice once.
    private void Add(string message, string advice, int exitCode)
    {
        error.WriteLine(message);
        if (_given.Add(advice))
        {
            error.WriteLine("  " + advice);
        }
        ExitCode = Math.Max(ExitCode, exitCode);
    }
}
