using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Resolution.Identifiers;
using Hgnc.Resolution.Repairs;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Resolution.Service;

/// <summary>
/// The symbols that were requested from a service. A search takes many at a time, but returns only the ID and the symbol of each
/// hit. That is sufficient for approved symbols. Other hits are fetched, to see which of their values matches.
/// No request is sent twice.
/// </summary>
internal sealed partial class ServiceSymbolTable : ISymbolTable
{
    /// <summary>Up to this number of approved genes, which takes a second, full records are fetched. For more genes, only ID and symbol are known.</summary>
    public const int MaxFetchedSymbols = 10;

    private readonly ServiceRecords _records;
    private bool _fetchesAll;
    private bool _areGuesses;
    private readonly PendingLookups<string, IReadOnlyList<SymbolMatch>> _symbols = new(
        StringComparer.OrdinalIgnoreCase
    );
    private readonly PendingLookups<IdentifierLookup, IReadOnlyList<SymbolMatch>> _identifiers =
        new(EqualityComparer<IdentifierLookup>.Default);
    private readonly PendingLookups<ScientificNumber, IReadOnlyList<SymbolMatch>> _numbers = new(
        EqualityComparer<ScientificNumber>.Default
    );
    private readonly PendingLookups<string, SymbolGene> _whole = new(
        StringComparer.OrdinalIgnoreCase
    );
    private readonly PendingLookups<string, IReadOnlyList<string>> _near = new(
        StringComparer.OrdinalIgnoreCase
    );

    public ServiceSymbolTable(IHgncSource source) => _records = new ServiceRecords(source);

    public HgncSourceKind Source => HgncSourceKind.Service;

    public ApprovedGene? FindApproved(string symbol) => null;

    public string? Release => null;

    public void Prepare() { }

    public IReadOnlyList<SymbolMatch>? Find(string symbol) => _symbols.Find(symbol);

    public IReadOnlyList<SymbolMatch>? Find(IdentifierLookup identifier) =>
        _identifiers.Find(identifier);

    public IReadOnlyList<SymbolMatch>? Find(ScientificNumber number) => _numbers.Find(number);

    // Only a fetched record has a name.
    public SymbolGene? Locate(SymbolGene gene) =>
        gene.Name is not null || gene.IsWithdrawn ? gene : _whole.Find(gene.HgncId);

    public IReadOnlyList<string>? FindNear(string text) => _near.Find(text);

    public void ForgetFailures()
    {
        _symbols.ForgetFailures();
        _identifiers.ForgetFailures();
        _numbers.ForgetFailures();
        _whole.ForgetFailures();
        _near.ForgetFailures();
    }

    /// <summary>Requests all pending keys.</summary>
    /// <param name="fetchesAll">Whether to fetch approved genes with their names and locations, which takes a request for each.</param>
    /// <param name="areGuesses">Whether most of the keys are guesses, which HGNC does not have.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    public async Task RequestPendingAsync(
        bool fetchesAll,
        bool areGuesses,
        CancellationToken cancellationToken
    )
    {
        _fetchesAll = fetchesAll;
        _areGuesses = areGuesses;
        var symbols = _symbols.TakeWanted();
        var identifiers = _identifiers.TakeWanted();
        var ids = identifiers.Where(id => id.Term.Field == HgncField.HgncId.Name).ToList();
        var versions = identifiers.Where(id => id.AnyVersion).ToList();
        var accessions = identifiers.Except(ids).Except(versions).Select(id => new[] { id });
        var numbers = _numbers.TakeWanted().Select(number => new[] { number });
        var whole = _whole.TakeWanted().Select(id => new[] { id });
        var near = _near.TakeWanted();
        var tasks = new List<Task>
        {
            BisectedRequests.SendAsync(
                symbols,
                RequestSymbolsAsync,
                _symbols.Fail,
                cancellationToken
            ),
            BisectedRequests.SendAsync(ids, RequestIdsAsync, _identifiers.Fail, cancellationToken),
            BisectedRequests.SendAsync(
                versions,
                RequestVersionsAsync,
                _identifiers.Fail,
                cancellationToken
            ),
            BisectedRequests.SendAsync(near, RequestNearAsync, _near.Fail, cancellationToken),
        };
        tasks.AddRange(
            accessions.Select(one =>
                BisectedRequests.SendAsync(
                    one,
                    RequestAccessionAsync,
                    _identifiers.Fail,
                    cancellationToken
                )
            )
        );
        tasks.AddRange(
            numbers.Select(one =>
                BisectedRequests.SendAsync(
                    one,
                    RequestNumberAsync,
                    _numbers.Fail,
                    cancellationToken
                )
            )
        );
        tasks.AddRange(
            whole.Select(one =>
                BisectedRequests.SendAsync(one, RequestWholeAsync, _whole.Fail, cancellationToken)
            )
        );
        await Task.WhenAll(tasks).ConfigureAwait(false);
    }

    private async Task RequestWholeAsync(
        IReadOnlyList<string> one,
        CancellationToken cancellationToken
    )
    {
        var found = await _records
            .FetchEachAsync(
                new[] { new FieldTerm(HgncField.HgncId.Name, one[0]) },
                cancellationToken
            )
            .ConfigureAwait(false);
        _whole.Set(
            one[0],
            found.Count > 0 ? found[0].Gene : new SymbolGene(one[0], one[0], null, null)
        );
    }

    private async Task RequestIdsAsync(
        IReadOnlyList<IdentifierLookup> ids,
        CancellationToken cancellationToken
    )
    {
        var known = new Dictionary<string, SymbolGene>(StringComparer.OrdinalIgnoreCase);
        if (!_fetchesAll)
        {
            var approved = await _records
                .SearchApprovedAsync(
                    HgncField.HgncId,
                    ids.Select(id => id.Term.Term),
                    cancellationToken
                )
                .ConfigureAwait(false);
            foreach (var match in approved)
            {
                known[match.Gene.HgncId] = match.Gene;
            }
        }
        var rest = await _records
            .FetchEachAsync(
                ids.Select(id => id.Term).Where(term => !known.ContainsKey(term.Term)),
                cancellationToken
            )
            .ConfigureAwait(false);
        foreach (var match in rest)
        {
            known[match.Gene.HgncId] = match.Gene;
        }
        foreach (var id in ids)
        {
            _identifiers.Set(
                id,
                known.TryGetValue(id.Term.Term, out var gene)
                    ? new[] { SymbolMatch.ById(gene, gene.HgncId) }
                    : Array.Empty<SymbolMatch>()
            );
        }
    }

    private async Task RequestAccessionAsync(
        IReadOnlyList<IdentifierLookup> one,
        CancellationToken cancellationToken
    )
    {
        var found = await _records
            .FetchEachAsync(new[] { one[0].Term }, cancellationToken)
            .ConfigureAwait(false);
        _identifiers.Set(
            one[0],
            SymbolMatch
                .Genes(found)
                .Select(gene => SymbolMatch.ById(gene, one[0].Term.Term))
                .ToList()
        );
    }

    // Only the records show their versions.
    private async Task RequestVersionsAsync(
        IReadOnlyList<IdentifierLookup> accessions,
        CancellationToken cancellationToken
    )
    {
        var found = await _records
            .SearchAndFetchAsync(
                SymbolQueries.ForAnyVersion(accessions.Select(accession => accession.Term)),
                cancellationToken
            )
            .ConfigureAwait(false);
        var genes = SymbolMatch.Genes(found).ToList();
        foreach (var accession in accessions)
        {
            _identifiers.Set(
                accession,
                genes
                    .SelectMany(gene =>
                        gene.Accessions.Where(value =>
                                value.Field == accession.Term.Field && accession.Accepts(value.Term)
                            )
                            .Select(value => SymbolMatch.ById(gene, value.Term))
                    )
                    .ToList()
            );
        }
    }

    private async Task RequestNumberAsync(
        IReadOnlyList<ScientificNumber> one,
        CancellationToken cancellationToken
    )
    {
        var found = await _records
            .SearchAndFetchAsync(SymbolQueries.ForPatterns(one[0].Wildcards), cancellationToken)
            .ConfigureAwait(false);
        _numbers.Set(one[0], found.Where(match => one[0].Matches(match.Value)).ToList());
    }

    private async Task RequestNearAsync(
        IReadOnlyList<string> symbols,
        CancellationToken cancellationToken
    )
    {
        var hits = await _records
            .SearchAsync(
                SymbolQueries.ForApprovedPatterns(
                    symbols
                        .SelectMany(NearSymbols.Patterns)
                        .Distinct(StringComparer.OrdinalIgnoreCase)
                ),
                cancellationToken
            )
            .ConfigureAwait(false);
        var found = hits.Select(hit => hit.Symbol).Distinct(StringComparer.Ordinal).ToList();
        foreach (var symbol in symbols)
        {
            _near.Set(symbol, NearSymbols.Rank(symbol, found));
        }
    }
}
