using System;
using System.Collections.Generic;
using System.IO;

namespace Hgnc.Tool.Output;

/// <summary>Reports the errors of single inputs: a line on stderr for each, and the most severe one as the exit code.</summary>
internal sealed class Problems(TextWriter error)
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>The highest code of all problems.</summary>
    public int ExitCode { get; private set; } = Hosting.ExitCode.Ok;

    /// <summary>Reports an input that HGNC does not have.</summary>
    public void AddNotFound(string message, string advice) =>
        Add(message, advice, Hosting.ExitCode.NotFound);

    /// <summary>Reports an error of one input. A block ends the verb, because each further request would prolong it.</summary>
    /// <param name="problem">The error.</param>
    /// <param name="input">The input, if the error does not name it.</param>
    /// <param name="position">The line of the file with the input.</param>
    public void Add(Exception problem, string? input = null, string? position = null)
    {
        var subject =
            (position is null ? "" : position + ": ") + (input is null ? "" : $"'{input}': ");
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
                    "This is a defect of HgncPS; please report it with your input.",
                    Hosting.ExitCode.Service
                );
                break;
        }
    }

    /// <summary>Counts an input that HGNC does not have if its row in the output says so.</summary>
    public void NoteNotFound() => ExitCode = Math.Max(ExitCode, Hosting.ExitCode.NotFound);

    /// <summary>Writes how a file was read, and returns the exit code of the verb.</summary>
    public int Finish(IEnumerable<string>? notes)
    {
        foreach (var note in notes ?? [])
        {
            Note(note);
        }
        return ExitCode;
    }

    /// <summary>Writes how something was read.</summary>
    public void Note(string message) => error.WriteLine(message);

    /// <summary>Writes a warning.</summary>
    public void Warn(string message) => error.WriteLine("Warning: " + message);

    // If many inputs have the same problem, the advice is written once.
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
