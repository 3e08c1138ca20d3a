using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Resolution;
using Hgnc.Tables;
using Hgnc.Tool.Input;
using Hgnc.Tool.Output;

namespace Hgnc.Tool.Requests;

/// <summary>Resolves what was typed, and the rows of a table, and writes the answers in their order. What rows have in common is resolved once.</summary>
internal sealed class ResolveRun(
    ChosenSource source,
    bool isStrict,
    string? chromosome,
    IResolveOutput output,
    Problems problems
)
{
    private readonly ResolutionSummary _summary = new();
    private (IHgncSource Source, SymbolResolver Resolver)? _resolver;
    private long _known;

    /// <summary>What became of all inputs, in a line.</summary>
    public string Summary => _summary.ToString();

    public async Task RunAsync(
        IReadOnlyList<string> given,
        Table? table,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await ResolveGivenAsync(given, cancellationToken);
            if (table is not null)
            {
                output.Begin(table);
                await ResolveTableAsync(table, cancellationToken);
            }
        }
        finally
        {
            output.End();
        }
    }

    private async Task ResolveGivenAsync(
        IReadOnlyList<string> given,
        CancellationToken cancellationToken
    )
    {
        var inputs = given
            .Select(symbol => new SymbolInput { Text = symbol, Chromosome = chromosome })
            .ToList();
        Forecast(inputs);
        foreach (var batch in inputs.Chunk(SymbolResolver.BatchSize))
        {
            foreach (var outcome in await AskAsync(batch, cancellationToken))
            {
                var answer = new RowAnswer([outcome]);
                Count(answer, place: null);
                output.Write(null, 0, answer);
            }
            output.Flush();
        }
    }

    private async Task ResolveTableAsync(Table table, CancellationToken cancellationToken)
    {
        var rows = new RowAnswers(table, WithChromosome);
        await foreach (var chunk in TableReading.ReadAsync(table, cancellationToken))
        {
            var inputs = rows.Take(chunk);
            Forecast(inputs);
            var done = 0;
            while (done < chunk.Count)
            {
                // A service is asked for some hundred at a time, and what it says is written at once.
                var end = rows.FindEnd(done, SymbolResolver.BatchSize, out var batch);
                rows.Put(await AskAsync(batch, cancellationToken));
                for (; done < end; done++)
                {
                    Write(chunk, done, rows[done]);
                }
                if (source.IsService || end == chunk.Count)
                {
                    output.Flush();
                }
            }
            chunk.Release();
        }
        if (Environment.GetEnvironmentVariable("W16") is not null) Console.Error.WriteLine($"GC {GC.GetTotalPauseDuration()} {GC.CollectionCount(0)} {GC.CollectionCount(1)} {GC.CollectionCount(2)} {GC.GetTotalAllocatedBytes()/1e6} cpu {System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime}");
    }

    private void Write(TableChunk chunk, int index, RowAnswer? answer)
    {
        if (answer is null)
        {
            output.WriteOther(chunk, index);
            return;
        }
        Count(answer, answer.IsQuiet ? null : chunk.Table.Place(chunk.Line(index)));
        output.Write(chunk, index, answer);
    }

    private SymbolInput WithChromosome(SymbolInput input) =>
        chromosome is null || SymbolInput.IsPlace(input.Chromosome)
            ? input
            : input with
            {
                Chromosome = chromosome,
            };

    // The first inputs show whether a copy should take over.
    private void Forecast(IReadOnlyList<SymbolInput> inputs)
    {
        if (_known == 0 && source.FreshCopy is { } copy)
        {
            source.Need(
                RequestForecast.Count(
                    inputs.Take((SourceSwitch.Many * RequestForecast.InputsOfRequest) + 1).ToList(),
                    copy
                )
            );
        }
        _known += inputs.Count;
    }

    private async Task<IReadOnlyList<SymbolOutcome>> AskAsync(
        IReadOnlyList<SymbolInput> batch,
        CancellationToken cancellationToken
    )
    {
        if (batch.Count == 0)
        {
            return [];
        }
        source.Need(RequestForecast.Least(_known));
        cancellationToken.ThrowIfCancellationRequested();
        return await GetResolver().ResolveAsync(batch, cancellationToken);
    }

    private void Count(RowAnswer answer, string? place)
    {
        for (var i = 0; i < answer.Outcomes.Count; i++)
        {
            var outcome = answer.Outcomes[i];
            if (outcome.Error is not null)
            {
                problems.Add(outcome.Error, outcome.Input.Text ?? "", place);
                _summary.AddError();
            }
            if (outcome.Resolution is { } resolution)
            {
                _summary.Add(resolution);
                if (resolution.HgncId is null)
                {
                    problems.NoteNotFound();
                }
            }
            if (outcome.Warning is not null)
            {
                problems.Warn(place is null ? outcome.Warning : $"{place}: {outcome.Warning}");
            }
        }
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
