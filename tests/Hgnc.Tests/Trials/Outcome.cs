using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Trials;

/// <summary>The outcome of a damaged body: records, or an error of an expected kind.</summary>
internal sealed record Outcome<T>(IReadOnlyList<T>? Records, HgncErrorKind? Error)
{
    /// <summary>Reads a body. An exception must be a documented error of one of the kinds.</summary>
    public static async Task<Outcome<T>> OfAsync(
        IAsyncEnumerable<T> records,
        params HgncErrorKind[] kinds
    )
    {
        var read = new List<T>();
        try
        {
            await foreach (var record in records)
            {
                read.Add(record);
            }
            return new Outcome<T>(read, null);
        }
        catch (HgncException e)
        {
            Assert.Contains(e.Kind, kinds);
            Assert.NotEmpty(e.Message);
            Assert.NotEmpty(e.Advice);
            return new Outcome<T>(null, e.Kind);
        }
    }
}

/// <summary>The number of bodies with each outcome.</summary>
internal sealed class Outcomes
{
    private int _read;
    private int _refused;
    private long _records;

    public int Read => _read;

    public int Refused => _refused;

    public void Add<T>(Outcome<T> outcome)
    {
        _ = outcome.Error is null ? _read++ : _refused++;
        _records += outcome.Records?.Count ?? 0;
    }

    public void Tell(string what) =>
        Trial.Tell($"{what}: {_read} read, with {_records} records, and {_refused} refused");
}

/// <summary>All values of a record.</summary>
internal static class EveryValue
{
    private static readonly PropertyInfo[] Properties = typeof(HgncGene).GetProperties();

    public static void AssertReadable(HgncGene gene)
    {
        Assert.NotNull(gene.ToString());
        foreach (var property in Properties)
        {
            _ = property.GetValue(gene);
        }
        foreach (var field in HgncField.All)
        {
            _ = HgncGene.ToTableText(gene.GetValue(field.Name));
        }
        foreach (var (name, value) in gene.GetFields())
        {
            Assert.Equal(value, gene.GetValue(name));
        }
        Assert.True(gene.Equals(gene));
        _ = gene.GetHashCode();
    }
}
