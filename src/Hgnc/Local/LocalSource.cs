using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local.Copy;
using Hgnc.Local.Search;
using Hgnc.Query;
using Hgnc.Resolution.Identifiers;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Local;

/// <summary>
/// HGNC's data from a local copy, which <see cref="LocalImport"/> makes: the same responses as the service's, without a network. It can
/// handle any number of concurrent requests.
/// </summary>
public sealed partial class LocalSource : IHgncSource, ISymbolTableSource, IDisposable
{
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

    /// <summary>The contents of the copy. After a new import to the same path, they can be those of the new copy.</summary>
    public LocalDatasetInfo Dataset => _pool.Latest.Dataset;

    /// <summary>Opens a copy for reading.</summary>
    /// <exception cref="HgncException">The file is missing, is not a local copy, has another version, or is damaged.</exception>
    public static LocalSource Open(string path) =>
        Open(
            CopyFile.Always(
                System.IO.Path.GetFullPath(path ?? throw new ArgumentNullException(nameof(path)))
            )
        );

    /// <summary>Opens a copy whose path can change with a later import.</summary>
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
            var response = lease.Connection.Run(
                () => LocalFetch.Fetch(lease, field, folded, cancellationToken),
                cancellationToken
            );
            if (response.Found <= LocalFetch.BufferedRecords)
            {
                lease.Dispose();
            }
            return response;
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

    /// <summary>Symbols that begin with a text, each once, for completion.</summary>
    /// <param name="fields">The fields, the most important first: <c>symbol</c>, <c>prev_symbol</c>, <c>alias_symbol</c>.</param>
    /// <param name="begun">The beginning, in upper or lower case.</param>
    /// <param name="max">The maximum number of symbols.</param>
    /// <exception cref="HgncException">The copy cannot be read.</exception>
    public IReadOnlyList<HgncSuggestion> SuggestSymbols(
        IReadOnlyList<string> fields,
        string begun,
        int max = 50
    ) =>
        Read(connection =>
            fields
                .SelectMany(field =>
                    LocalSuggestions.Symbols(connection, field, begun, max).ToList()
                )
                .GroupBy(symbol => symbol.Value, StringComparer.Ordinal)
                .Select(same => same.First())
                .Take(max)
                .ToList()
        );

    /// <summary>All gene groups, ordered by name. The values are their IDs.</summary>
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

    /// <summary>Closes the file as soon as the requests in progress have ended.</summary>
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
        Read(connection => LocalFetch.FindIds(connection, identifier));

    private T Read<T>(Func<LocalConnection, T> work)
    {
        using var lease = new LocalLease(_pool);
        var connection = lease.Connection;
        return connection.Run(() => work(connection), CancellationToken.None);
    }
}
