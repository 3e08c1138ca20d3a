using System;
using System.IO;
using System.Threading;
using Hgnc.Local;

namespace Hgnc.Tool.Output;

/// <summary>
/// Shows the progress of a save: on a terminal in one line that counts up, and otherwise with a line for each step. Other messages are written
/// through this class, so that they do not mix with the progress line.
/// </summary>
internal sealed class SaveProgress(TextWriter error, bool isTerminal)
    : IProgress<DatasetProgress>,
        IDisposable
{
    private const int Megabyte = 1_000_000;
    private const int Thousand = 1_000;

    private readonly Lock _writing = new();
    private (DatasetPhase Phase, string? Origin)? _step;
    private string _line = "";

    public void Report(DatasetProgress value)
    {
        lock (_writing)
        {
            if (_step != (value.Phase, value.Origin))
            {
                _step = (value.Phase, value.Origin);
                EndLine();
                error.WriteLine(Name(value));
            }
            else if (isTerminal && Count(value) is { } count && count != _line)
            {
                // The previous text may have been longer.
                error.Write("\r" + count.PadRight(_line.Length));
                _line = count;
            }
        }
    }

    /// <summary>Writes a line for another class.</summary>
    public void WriteLine(string line)
    {
        lock (_writing)
        {
            EndLine();
            error.WriteLine(line);
        }
    }

    /// <summary>Ends the progress line.</summary>
    public void Dispose()
    {
        lock (_writing)
        {
            EndLine();
        }
    }

    private void EndLine()
    {
        if (_line.Length > 0)
        {
            error.WriteLine();
            _line = "";
        }
    }

    private static string Name(DatasetProgress value) =>
        value.Phase switch
        {
            DatasetPhase.Waiting => "Waiting for another save to end.",
            DatasetPhase.Import => $"Importing {value.Origin}",
            _ => $"Downloading {value.Origin}",
        };

    private static string? Count(DatasetProgress value) =>
        value.Phase switch
        {
            DatasetPhase.Waiting => null,
            DatasetPhase.Import => FormattableString.Invariant(
                $"  {value.Done / Thousand * Thousand:N0} records"
            ),
            _ when value.Total is { } total => FormattableString.Invariant(
                $"  {value.Done / Megabyte} of {total / Megabyte} MB"
            ),
            _ => FormattableString.Invariant($"  {value.Done / Megabyte} MB"),
        };
}
