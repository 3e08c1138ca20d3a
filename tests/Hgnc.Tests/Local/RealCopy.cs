using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Local.Records;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Local;

/// <summary>A local copy of the real records, made by the first test that needs it.</summary>
public sealed class RealCopy : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task<LocalSource>> _source;
    private readonly Lazy<Task<List<HgncGene>>> _records;

    public RealCopy()
    {
        _source = new(ImportAsync);
        _records = new(ReadAsync);
    }

    /// <summary>The copy. Skips the test without the real records.</summary>
    public Task<LocalSource> GetSourceAsync() => Required(_source);

    /// <summary>The records in the file.</summary>
    public Task<List<HgncGene>> GetRecordsAsync() => Required(_records);

    public void Dispose()
    {
        if (_source is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            _source.Value.Result.Dispose();
        }
        _folder.Dispose();
    }

    private static T Required<T>(Lazy<T> value)
    {
        _ = RealData.JsonPath;
        return value.Value;
    }

    private async Task<LocalSource> ImportAsync()
    {
        await LocalImport.BuildAsync(RealData.JsonPath, null, _folder.PathOf("real.db"));
        return LocalSource.Open(_folder.PathOf("real.db"));
    }

    private static async Task<List<HgncGene>> ReadAsync()
    {
        var records = new List<HgncGene>();
        await foreach (
            var gene in JsonRecords.ReadAsync(DatasetFile.Find(RealData.JsonPath), default)
        )
        {
            records.Add(gene);
        }
        return records;
    }
}
