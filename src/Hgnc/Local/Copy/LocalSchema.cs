using System.Linq;

namespace Hgnc.Local.Copy;

/// <summary>The tables of a local copy. Whatever changes here or in what they hold needs another <see cref="Version"/>.</summary>
internal static class LocalSchema
{
    /// <summary>Stands in the file's header and tells a copy from any other SQLite file: "HGNC".</summary>
    public const int ApplicationId = 0x48474E43;

    /// <summary>Stands in the file's header (<c>user_version</c>).</summary>
    public const int Version = 4;

    /// <summary>What the file is made of before anything is in it.</summary>
    /// <remarks>
    /// gene and record are apart so that hits, which need an ID and a symbol, do not read past whole records. names has what a gene is and was called, as it is written,
    /// for those who read all of it at once. The copy keeps its own
    /// numbers of fields: those of the catalogue change when HGNC adds one.
    /// </remarks>
    public static readonly string Create = $"""
        CREATE TABLE dataset(name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
        CREATE TABLE field(id INTEGER PRIMARY KEY, name TEXT NOT NULL, searchable INTEGER NOT NULL, prose INTEGER NOT NULL, records INTEGER NOT NULL);
        CREATE TABLE gene(id INTEGER PRIMARY KEY, hgnc_id TEXT NOT NULL, symbol TEXT NOT NULL);
        CREATE TABLE names(gene INTEGER PRIMARY KEY, hgnc_id TEXT NOT NULL, symbol TEXT NOT NULL, name TEXT, location TEXT, withdrawn INTEGER NOT NULL, previous TEXT, alias TEXT, successors TEXT);
        CREATE TABLE record(gene INTEGER PRIMARY KEY, json BLOB NOT NULL);
        CREATE TABLE value(field INTEGER NOT NULL, term TEXT NOT NULL, gene INTEGER NOT NULL, PRIMARY KEY(field, term, gene)) WITHOUT ROWID;
        {string.Concat(ProseIndex.All.Select(index => index.Create))}
        PRAGMA application_id = {ApplicationId};
        PRAGMA user_version = {Version};
        """;
}
