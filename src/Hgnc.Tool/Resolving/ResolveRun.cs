using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Resolution;
using Hgnc.Tables;
using Hgnc.Tool.Input;
using Hgnc.Tool.Output;
using Hgnc.Tool.Sources;

namespace Hgnc.Tool.Resolving;

/// <summary>Resolves typed inputs and the rows of a table, and writes the results in order. Identical inputs are resolved once.</summary>
internal sealed class ResolveRun(
    ChosenSource source,
    Func<IHgncSource, ISymbolResolver> createResolver,
    bool isEachAlone,
    string? chromosome,
    IResolveOutput output,
    Problems problems
)
{
    private readonly ResolutionSummary _summary = new();
    private readonly OutcomeCounts _counts = new();
    private readonly WarningLimit _warnings = new();
    private readonly SourceWait _wait = source.CreateWait(
        RequestForecast.InputsOfRequest,
        SymbolResolver.BatchSize
    );
    private (IHgncSource Source, ISymbolResolver Resolver)? _resolver;
    private IReadOnlyList<SymbolInput> _column = [];

    /// <summary>The counts of all inputs in one line.</summary>
    public string Summary => _summary.ToString();

    /// <summary>The counts of inputs by result.</summary>
    public ResolutionSummary Counts => _summary;

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
                var preparing = PrepareAsync(table);
                await ResolveTableAsync(table, cancellationToken);
                await preparing;
            }
        }
        finally
        {
            output.End();
            foreach (var rest in _warnings.Rest())
            {
                problems.Warn(rest);
            }
            _counts.AddTo(_summary, problems);
        }
    }

    private async Task ResolveGivenAsync(
        IReadOnlyList<string> given,
        CancellationToken cancellationToken
    )
    {
        var results = given
            .Select(symbol => new RowResult(
                [new SymbolInput { Text = symbol, Chromosome = chromosome }],
                0
            ))
            .ToList();
        Forecast(results.SelectMany(result => result.Inputs), results.Count);
        ReadColumn([.. results.SelectMany(result => result.Inputs)]);
        foreach (var batch in results.Chunk(SymbolResolver.BatchSize))
        {
            var outcomes = await AskAsync(
                [.. batch.SelectMany(result => result.Inputs)],
                cancellationToken
            );
            for (var i = 0; i < batch.Length; i++)
            {
                batch[i].Put([outcomes[i]]);
                Write(null, 0, batch[i]);
            }
            output.Flush();
        }
    }

    // Runs while the first rows are read. Inputs that need the copy's symbols earlier wait for it.
    private Task PrepareAsync(Table table) =>
        table.IsLong && !source.IsService ? Task.Run(GetResolver().Prepare) : Task.CompletedTask;

    private async Task ResolveTableAsync(Table table, CancellationToken cancellationToken)
    {
        var rows = new RowResults(table, WithChromosome);
        var chunks = TableReading.ReadAsync(table, rows.Take, cancellationToken);
        await foreach (var results in chunks)
        {
            Forecast(results.Inputs, results.Lines.Count(line => line is not null));
            ReadColumn([.. results.Inputs]);
            for (var done = 0; done < results.Lines.Count; )
            {
                // The service gets about a hundred inputs at a time, and their results are written at once.
                var batch = results.Next(SymbolResolver.BatchSize, out var end);
                results.Put(await AskAsync(batch, cancellationToken));
                for (; done < end; done++)
                {
                    if (results.Lines[done] is { } result)
                    {
                        Write(results.Chunk, done, result);
                    }
                    else
                    {
                        output.WriteOther(results.Chunk, done);
                    }
                }
                if (source.IsService || end == results.Lines.Count)
                {
                    output.Flush();
                }
            }
            rows.Release(results);
        }
    }

    // Optimized from the start, because it runs for each row, and the runtime would take a second to detect that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Write(TableChunk? chunk, int index, RowResult result)
    {
        result.Counts ??= _counts.Of(result.Outcomes);
        foreach (var count in result.Counts)
        {
            count.Rows++;
        }
        if (!result.HasNoMessages)
        {
            Report(result, chunk?.Table.PositionOf(chunk.Line(index)));
        }
        output.Write(chunk, index, result);
    }

    private void Report(RowResult result, string? position)
    {
        foreach (var outcome in result.Outcomes)
        {
            if (outcome.Error is not null)
            {
                problems.Add(outcome.Error, outcome.Input.Text ?? "", position);
            }
            if (outcome.Warning is not null && _warnings.Add(outcome.Warning))
            {
                problems.Warn(
                    position is null ? outcome.Warning : $"{position}: {outcome.Warning}"
                );
            }
        }
    }

    private SymbolInput WithChromosome(SymbolInput input) =>
        input.WithDefaultChromosome(chromosome);

    // Each row counts, as in the cmdlet, even if its inputs were in an earlier row.
    private void Forecast(IEnumerable<SymbolInput> inputs, int count)
    {
        _wait.Add(count);
        _wait.Forecast(inputs);
        _wait.Release();
    }

    // The dates of a column are interpreted together, as far as the column has been read.
    private void ReadColumn(IReadOnlyList<SymbolInput> column)
    {
        if (!isEachAlone && column.Count > 0)
        {
            _column = column;
            GetResolver().ReadColumn(column);
        }
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
        _wait.Update();
        cancellationToken.ThrowIfCancellationRequested();
        return await GetResolver().ResolveAsync(batch, cancellationToken);
    }

    private ISymbolResolver GetResolver()
    {
        if (_resolver is not { } known || known.Source != source.Current)
        {
            _resolver = known = (source.Current, createResolver(source.Current));
            known.Resolver.ReadColumn(_column);
        }
        return known.Resolver;
    }
}
