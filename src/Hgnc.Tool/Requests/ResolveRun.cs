using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Resolution;
using Hgnc.Tool.Input;
using Hgnc.Tool.Output;

namespace Hgnc.Tool.Requests;

/// <summary>Resolves inputs and writes a row for each, in their order.</summary>
internal sealed class ResolveRun(
    ChosenSource source,
    bool isStrict,
    IRecordOutput<ResolutionRow> output,
    TextWriter error
)
{
    private readonly Problems _problems = new(error);
    private readonly ResolutionSummary _summary = new();
    private (IHgncSource Source, SymbolResolver Resolver)? _resolver;

    public async Task<int> RunAsync(
        IAsyncEnumerable<SymbolInput> inputs,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await using var reader = new InputReader<SymbolInput>(inputs, cancellationToken);
            // Where a copy could take over, so many are read ahead that it shows whether it should.
            var ahead = source.CanTurn
                ? await reader.ReadAsync(
                    (SourceSwitch.Many * RequestForecast.InputsOfRequest) + 1,
                    InputReader<SymbolInput>.Pause
                )
                : [];
            long count = ahead.Count;
            if (source.FreshCopy is { } copy)
            {
                source.Need(RequestForecast.Count(ahead, copy));
            }
            foreach (var batch in ahead.Chunk(SymbolResolver.BatchSize))
            {
                await ResolveAsync(batch, count, cancellationToken);
            }
            while (await ReadAsync(reader) is { Count: > 0 } batch)
            {
                count += batch.Count;
                await ResolveAsync(batch, count, cancellationToken);
            }
        }
        finally
        {
            output.End();
        }
        await error.WriteLineAsync(_summary.ToString());
        return _problems.ExitCode;
    }

    // A copy answers one as fast as many, so that nothing has to wait for more.
    private Task<IReadOnlyList<SymbolInput>> ReadAsync(InputReader<SymbolInput> reader) =>
        reader.ReadAsync(
            SymbolResolver.BatchSize,
            GetResolver().IsImmediate ? TimeSpan.Zero : InputReader<SymbolInput>.Pause
        );

    private async Task ResolveAsync(
        IReadOnlyList<SymbolInput> batch,
        long known,
        CancellationToken cancellationToken
    )
    {
        source.Need(RequestForecast.Least(known));
        foreach (var outcome in await GetResolver().ResolveAsync(batch, cancellationToken))
        {
            Take(outcome);
        }
        output.Flush();
    }

    private void Take(SymbolOutcome outcome)
    {
        var text = outcome.Input.Text ?? "";
        if (outcome.Error is not null)
        {
            _problems.Add(outcome.Error, text);
            _summary.AddError();
        }
        if (outcome.Resolution is { } resolution)
        {
            _summary.Add(resolution);
            if (resolution.HgncId is null)
            {
                _problems.NoteNotFound();
            }
        }
        if (outcome.Warning is not null)
        {
            _problems.Warn(outcome.Warning);
        }
        output.Write(new ResolutionRow(text, outcome.Resolution));
    }

    private SymbolResolver GetResolver()
    {
        if (_resolver is not { } known || known.Source != source.Current)
        {
            _resolver = known = (source.Current, new SymbolResolver(source.Current, isStrict));
        }
        return known.Resolver;
    }
}
