using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Json;
using Hgnc.Local.Copy;
using Hgnc.Local.Database;
using Hgnc.Local.Search;
using Hgnc.Query;
using Hgnc.Resolution.Identifiers;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Local;

/// <summary>
/// HGNC's data from a local copy, which <see cref="LocalImport"/> makes: the same answers as the service's, without a network. Any
/// number of requests can be under way at once.
/// </summary>
public sealed partial class LocalSource : IHgncSource, ISymbolTableSource, IDisposable
{
    private const string SelectCount = "SELECT count(*) FROM value WHERE field = $0 AND term = $1";

    // In the index the genes of one term stand in the order of the input.
    private const string SelectRecords =
        "SELECT record.json FROM value JOIN record ON record.gene = value.gene "
        + "WHERE value.field = $0 AND value.term = $1 ORDER BY value.gene";

    private const string SelectIds =
        "SELECT gene.hgnc_id FROM value JOIN gene ON gene.id = value.gene "
        + "WHERE value.field = $0 AND value.term = $1 ORDER BY value.gene";

    // A version stands behind a dot, and the character behind a dot is a slash.
    private const string SelectVersions =
        "SELECT gene.hgnc_id, value.term FROM value JOIN gene ON gene.id = value.gene "
        + "WHERE value.field = $0 AND (value.term = $1 OR (value.term >= $1 || '.' AND value.term < $1 || '/')) "
        + "ORDER BY value.gene";

    // So few are read at once: then nobody who forgets an answer keeps a connection.
    private const int FewRecords = 16;

    private readonly LocalConnectionPool _pool;
    private readonly QueryFieldCheck _fieldCheck = new();
    private readonly object _symbolsGate = new();
    private LocalSymbols? _symbols;
    private LocalContents? _symbolsOf;
    private (LocalContents? Of, IReadOnlyList<HgncSuggestion> Groups) _groups = (null, []);

    private LocalSource(LocalConnectionPool pool)
    {
        _pool = pool;
    }

    /// <summary>What the copy holds. After a new import to the same file it may be the new copy's.</summary>
    public LocalDatasetInfo Dataset => _pool.Latest.Dataset;

    /// <summary>Opens a copy, to read it only.</summary>
    /// <exception cref="HgncException">The file is missing, no local copy, of another version, or damaged.</exception>
    public static LocalSource Open(string path) =>
        Open(
            CopyFile.Always(
                System.IO.Path.GetFullPath(path ?? throw new ArgumentNullException(nameof(path)))
            )
        );

    /// <summary>Opens a copy that may be elsewhere after a later import.</summary>
    internal static LocalSource Open(Func<CopyFile> locate) => new(new LocalConnectionPool(locate));

    /// <inheritdoc/>
    public Task<HgncInfo> GetInfoAsync(CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<HgncInfo>(cancellationToken)
            : Task.FromResult(_pool.Latest.Info);

    /// <inheritdoc/>
    public async Task<HgncResponse<HgncGene>> FetchAsync(
        string field,
        string term,
        CancellationToken cancellationToken = default
    )
    {
        if (field is null)
        {
            throw new ArgumentNullException(nameof(field));
        }
        BrokenText.Refuse(term ?? throw new ArgumentNullException(nameof(term)));
        var folded = LocalTerms.Fold(field, term);
        await _fieldCheck.CheckAsync(field, this, cancellationToken).ConfigureAwait(false);
        var lease = new LocalLease(_pool);
        try
        {
            var answer = lease.Connection.Run(
                () => Fetch(lease, field, folded, cancellationToken),
                cancellationToken
            );
            if (answer.Found <= FewRecords)
            {
                lease.Dispose();
            }
            return answer;
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<HgncResponse<HgncHit>> SearchAsync(
        HgncQuery query,
        CancellationToken cancellationToken = default
    )
    {
        if (query is null)
        {
            throw new ArgumentNullException(nameof(query));
        }
        await _fieldCheck.CheckAsync(query, this, cancellationToken).ConfigureAwait(false);
        using var lease = new LocalLease(_pool);
        var hits = lease.Connection.Run(
            () => new LocalSearch(lease.Connection, cancellationToken).Run(query),
            cancellationToken
        );
        return new HgncResponse<HgncHit>(hits, hits.Count > 0 ? hits[0].Score : 0);
    }

    ISymbolTable ISymbolTableSource.GetSymbolTable()
    {
        using var lease = new LocalLease(_pool);
        var connection = lease.Connection;
        lock (_symbolsGate)
        {
            if (_symbols is null || _symbolsOf != connection.Contents)
            {
                _symbols = new LocalSymbols(
                    ReadAllSymbols,
                    ReadNames,
                    FindIds,
                    connection.Contents.Dataset.Release
                );
                _symbolsOf = connection.Contents;
            }
            return _symbols;
        }
    }

    /// <summary>Symbols that begin with what somebody has typed, each once: what a prompt can offer.</summary>
    /// <param name="fields">Which symbols, those that count first in front: <c>symbol</c>, <c>prev_symbol</c>, <c>alias_symbol</c>.</param>
    /// <param name="begun">Their beginning, in any case.</param>
    /// <param name="most">How many at most.</param>
    /// <exception cref="HgncException">The copy cannot be read.</exception>
    public IReadOnlyList<HgncSuggestion> SuggestSymbols(
        IReadOnlyList<string> fields,
        string begun,
        int most = 50
    ) =>
        Read(connection =>
            fields
                .SelectMany(field =>
                    LocalSuggestions.Symbols(connection, field, begun, most).ToList()
                )
                .GroupBy(symbol => symbol.Value, StringComparer.Ordinal)
                .Select(same => same.First())
                .Take(most)
                .ToList()
        );

    /// <summary>All gene groups, by their names: the values are their IDs.</summary>
    /// <exception cref="HgncException">The copy cannot be read.</exception>
    public IReadOnlyList<HgncSuggestion> SuggestGroups() =>
        Read(connection =>
        {
            var (contents, groups) = _groups;
            if (contents != connection.Contents)
            {
                groups = LocalSuggestions.Groups(connection);
                _groups = (connection.Contents, groups);
            }
            return groups;
        });

    /// <summary>Lets go of the file, as soon as the requests under way have ended.</summary>
    public void Dispose() => _pool.Dispose();

    private LocalSymbolTable ReadAllSymbols() =>
        Read(connection =>
        {
            var dataset = connection.Contents.Dataset;
            return new LocalSymbolTable(
                LocalNames.ReadAll(connection),
                (int)(dataset.RecordCount + dataset.WithdrawnCount),
                FindIds,
                dataset.Release
            );
        });

    private IReadOnlyList<LocalName> ReadNames(IReadOnlyList<string> fields, string value) =>
        Read(connection => LocalNames.Read(connection, fields, value));

    private IReadOnlyList<(string Id, string Value)> FindIds(IdentifierLookup identifier) =>
        Read(connection =>
        {
            var ids = new List<(string, string)>();
            var field = connection.Contents.Find(identifier.Term.Field)?.Id ?? 0;
            var term = LocalTerms.Fold(identifier.Term.Field, identifier.Term.Term);
            using var reader = connection.Query(
                identifier.AnyVersion ? SelectVersions : SelectIds,
                field,
                term
            );
            while (reader.Read())
            {
                ids.Add(
                    (
                        reader.GetString(0),
                        identifier.AnyVersion
                            ? Written(identifier.Term.Field, reader.GetString(1))
                            : identifier.Term.Term
                    )
                );
            }
            return ids;
        });

    // The copy compares values in lower case; of those with versions only UCSC's are written so.
    private static string Written(string field, string folded) =>
        field == "ucsc_id" ? folded : folded.ToUpperInvariant();

    private T Read<T>(Func<LocalConnection, T> work)
    {
        using var lease = new LocalLease(_pool);
        var connection = lease.Connection;
        return connection.Run(() => work(connection), CancellationToken.None);
    }

    private static HgncResponse<HgncGene> Fetch(
        LocalLease lease,
        string field,
        string folded,
        CancellationToken cancellationToken
    )
    {
        var id = lease.Connection.Contents.Find(field)?.Id ?? 0;
        return TryReadFew(lease.Connection, id, folded, out var genes)
            ? new HgncResponse<HgncGene>(genes)
            : new HgncResponse<HgncGene>(
                Count(lease.Connection, id, folded),
                maxScore: null,
                StreamAsync(lease, id, folded, cancellationToken),
                () =>
                {
                    lease.Dispose();
                    return default;
                }
            );
    }

    // Nearly every fetch is of one record or of none. To count them first would take as long as to read them.
    private static bool TryReadFew(
        LocalConnection connection,
        long field,
        string folded,
        out List<HgncGene> genes
    )
    {
        genes = new List<HgncGene>(1);
        using var reader = connection.Query(SelectRecords, field, folded);
        while (reader.Read())
        {
            if (genes.Count == FewRecords)
            {
                return false;
            }
            genes.Add(Parse(reader));
        }
        return true;
    }

    private static long Count(LocalConnection connection, long field, string folded)
    {
        using var reader = connection.Query(SelectCount, field, folded);
        reader.Read();
        return reader.GetInt64(0);
    }

    private static async IAsyncEnumerable<HgncGene> StreamAsync(
        LocalLease lease,
        long field,
        string folded,
        CancellationToken requested,
        [EnumeratorCancellation] CancellationToken enumerated = default
    )
    {
        await Task.CompletedTask.ConfigureAwait(false);
        using (lease)
        {
            var connection = lease.Connection;
            using var reader = connection.Query(SelectRecords, field, folded);
            HgncGene? Next() => reader.Read() ? Parse(reader) : null;
            while (connection.Run(Next, requested) is { } gene)
            {
                enumerated.ThrowIfCancellationRequested();
                yield return gene;
            }
        }
    }

    internal static HgncGene Parse(RowReader reader)
    {
        var bytes = reader.GetBytes(0);
        var json = new Utf8JsonReader(bytes);
        if (!json.Read() || !GeneJson.TryRead(ref json, bytes, out var gene))
        {
            throw new JsonException("A record is not whole.");
        }
        gene!.Source = HgncSourceKind.Local;
        return gene;
    }
}
