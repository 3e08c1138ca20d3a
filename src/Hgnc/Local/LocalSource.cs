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
/// HGNC's data from a local copy, which <see cref="LocalImport"/> makes: the same answers as the service's, without a network. Any
/// number of requests can be under way at once.
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
                () => LocalFetch.Fetch(lease, field, folded, cancellationToken),
                cancellationToken
            );
            if (answer.Found <= LocalFetch.FewRecords)
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
        Read(connection => LocalFetch.FindIds(connection, identifier));

    private T Read<T>(Func<LocalConnection, T> work)
    {
        using var lease = new LocalLease(_pool);
        var connection = lease.Connection;
        return connection.Run(() => work(connection), CancellationToken.None);
    }
}
