using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Tool.Hosting;
using Spectre.Console;

namespace Hgnc.Tool.Output;

/// <summary>
/// Shows the progress of a save on stderr: a bar for each step on a terminal, and otherwise a line for each step. Other messages are
/// written through this class, so that they do not mix with the bars.
/// </summary>
internal sealed class SaveProgress : IProgress<DatasetProgress>
{
    private const int Megabyte = 1_000_000;
    private const int Thousand = 1_000;

    // Downloads report their progress from their own threads.
    private readonly Lock _writing = new();
    private readonly Action<string> _write;

    // Null without a terminal.
    private readonly ProgressContext? _bars;
    private ProgressTask? _bar;
    private (DatasetPhase Phase, string? Origin)? _step;

    private SaveProgress(Action<string> write, ProgressContext? bars)
    {
        _write = write;
        _bars = bars;
    }

    /// <summary>Runs a save that reports its progress.</summary>
    public static Task<T> RunAsync<T>(
        TextWriter error,
        ToolContext context,
        Func<SaveProgress, Task<T>> save
    )
    {
        if (!context.IsErrorTerminal)
        {
            return save(new SaveProgress(error.WriteLine, null));
        }
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(error),
                ColorSystem = string.IsNullOrEmpty(context.GetVariable("NO_COLOR"))
                    ? ColorSystemSupport.Detect
                    : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.Yes,
            }
        );
        return console
            .Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn { Width = 20 },
                new RemainingTimeColumn()
            )
            .StartAsync(async bars =>
            {
                var progress = new SaveProgress(console.WriteLine, bars);
                var result = await save(progress);
                progress.EndStep();
                return result;
            });
    }

    public void Report(DatasetProgress value)
    {
        lock (_writing)
        {
            if (_step != (value.Phase, value.Origin))
            {
                _step = (value.Phase, value.Origin);
                BeginStep(value);
            }
            if (_bar is not null)
            {
                _bar.Description = Description(value);
                _bar.IsIndeterminate = value.Total is null;
                _bar.MaxValue = value.Total ?? 1;
                _bar.Value = value.Total is null ? 0 : value.Done;
            }
        }
    }

    /// <summary>Writes a line for another class.</summary>
    public void WriteLine(string line)
    {
        lock (_writing)
        {
            _write(line);
        }
    }

    private void BeginStep(DatasetProgress value)
    {
        if (_bars is null)
        {
            _write(Name(value, value.Origin));
            return;
        }
        EndStep();
        _bar = _bars.AddTask(Description(value));
    }

    private void EndStep()
    {
        if (_bar is not null)
        {
            _bar.IsIndeterminate = false;
            _bar.Value = _bar.MaxValue;
        }
    }

    // With only the last part of the address, the line has room for the bar.
    private static string Description(DatasetProgress value) =>
        Markup.Escape(Name(value, value.Origin?.Split('/', '\\')[^1]) + Count(value));

    private static string Name(DatasetProgress value, string? origin) =>
        value.Phase switch
        {
            DatasetPhase.Waiting => "Waiting for another save to end.",
            DatasetPhase.Import => $"Importing {origin}",
            _ => $"Downloading {origin}",
        };

    private static string Count(DatasetProgress value) =>
        value.Phase switch
        {
            DatasetPhase.Waiting => "",
            DatasetPhase.Import => FormattableString.Invariant(
                $", {value.Done / Thousand * Thousand:N0} records"
            ),
            _ when value.Total is { } total => FormattableString.Invariant(
                $", {value.Done / Megabyte} of {total / Megabyte} MB"
            ),
            _ => FormattableString.Invariant($", {value.Done / Megabyte} MB"),
        };
}
