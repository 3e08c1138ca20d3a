using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Hgnc;

/// <summary>
/// One field of an HGNC record: its name, type and meaning. The record, the query language, the client of the service,
/// the local copy and the cmdlets share the catalogue <see cref="All"/>.
/// </summary>
public sealed partial class HgncField
{
    // Several times the length of any name. A longer text is not a typing error, and comparing it letter by letter could take minutes.
    private const int MaxComparedLength = 100;

    private HgncField(
        int index,
        string name,
        HgncFieldType type,
        bool isList,
        bool isSearchable,
        string description,
        string? linkTemplate,
        string? linkPrefix
    )
    {
        Index = index;
        Name = name;
        Type = type;
        IsList = isList;
        IsSearchable = isSearchable;
        Description = description;
        LinkTemplate = linkTemplate;
        _linkPrefix = linkPrefix;
        PropertyName = ToPropertyName(name);
    }

    // A prefix of values that is left out of links, as the help page describes for RGD and IUPHAR.
    private readonly string? _linkPrefix;

    /// <summary>The index of the field in <see cref="All"/>.</summary>
    internal int Index { get; }

    /// <summary>HGNC's name, such as <c>alias_symbol</c>.</summary>
    public string Name { get; }

    /// <summary>The name of the property of <see cref="HgncGene"/> for this field, such as <c>AliasSymbol</c>.</summary>
    public string PropertyName { get; }

    /// <summary>The type of its values.</summary>
    public HgncFieldType Type { get; }

    /// <summary>Whether a record can have several values.</summary>
    public bool IsList { get; }

    /// <summary>Whether fetch and search support the field (the service's <c>searchableFields</c>, 2019 to 2024, and its help page).</summary>
    public bool IsSearchable { get; }

    /// <summary>The meaning, based on HGNC's help page.</summary>
    public string Description { get; }

    /// <summary>The web address for a value, with <c>{value}</c> as placeholder, or null if HGNC names none.</summary>
    public string? LinkTemplate { get; }

    /// <summary>Whether <see cref="GetLink"/> returns addresses for its values.</summary>
    public bool HasLinks => LinkTemplate is not null || this == Lsdb;

    /// <summary>Whether its values are text that is searched word by word. Other fields are matched as a whole.</summary>
    internal bool IsProse =>
        this == Name_
        || this == AliasName
        || this == PrevName
        || this == CuratorNotes
        || this == LocusType
        || this == LocusGroup;

    /// <summary>
    /// The web address for <paramref name="value"/>, or null if HGNC names none. For a locus specific mutation database (lsdb),
    /// it is the address in the value.
    /// </summary>
    public string? GetLink(string value)
    {
        if (value is null)
        {
            throw new ArgumentNullException(nameof(value));
        }
        if (this == Lsdb)
        {
            return AddressIn(value);
        }
        if (LinkTemplate is null)
        {
            return null;
        }
        var bare =
            _linkPrefix is not null
            && value.StartsWith(_linkPrefix, StringComparison.OrdinalIgnoreCase)
                ? value.Substring(_linkPrefix.Length)
                : value;
        return LinkTemplate.Replace("{value}", Uri.EscapeDataString(bare).Replace("%3A", ":"));
    }

    // The part after the name in "LRG_591|http://…". Only addresses of web pages: a link that could run something is not allowed.
    private static string? AddressIn(string database)
    {
        var address = database.Substring(database.LastIndexOf('|') + 1);
        return
            Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;
    }

    /// <summary>The field with this HGNC name, older HGNC name or property name, ignoring case, or null.</summary>
    public static HgncField? Find(string name)
    {
        if (name is null)
        {
            throw new ArgumentNullException(nameof(name));
        }
        return ByName.TryGetValue(name, out var field) ? field : null;
    }

    /// <summary>The names that are most similar to an unknown name, the best first, at most <paramref name="count"/>.</summary>
    /// <param name="name">The unknown name.</param>
    /// <param name="among">The names to choose from.</param>
    /// <param name="count">The maximum number of names.</param>
    public static IReadOnlyList<string> Nearest(
        string name,
        IEnumerable<string> among,
        int count = 3
    )
    {
        if (name is null)
        {
            throw new ArgumentNullException(nameof(name));
        }
        if (among is null)
        {
            throw new ArgumentNullException(nameof(among));
        }
        if (name.Length > MaxComparedLength)
        {
            return Array.Empty<string>();
        }
        var wanted = Bare(name);
        return among
            .Select(candidate => (candidate, distance: Distance(wanted, Bare(candidate))))
            .Where(pair => pair.distance <= Math.Max(2, wanted.Length / 2))
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Take(count)
            .Select(pair => pair.candidate)
            .ToList();
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    // "gene symbol", "GeneSymbol" and "gene_symbol" count as the same text.
    private static string Bare(string name) =>
        new string(name.Where(char.IsLetterOrDigit).ToArray()).ToLowerInvariant();

    // The Levenshtein distance, except that a missing beginning or end counts less than its length
    // (ensembl for ensembl_gene_id).
    private static int Distance(string a, string b)
    {
        if (
            a.Length >= 3
            && (
                b.StartsWith(a, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal)
            )
        )
        {
            return a.Length == b.Length ? 0 : 1;
        }
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.Length];
    }

    private static string ToPropertyName(string name) =>
        string.Concat(
            name.Split(new[] { '_', '-', '.' }, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1))
        );
}
