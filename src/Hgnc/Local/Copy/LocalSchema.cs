using System.Linq;

namespace Hgnc.Local.Copy;

/// <summary>The tables of a local copy. Any change here, or in the contents of the tables, requires another <see cref="Version"/>.</summary>
internal static class LocalSchema
{
    /// <summary>The application ID in the file's header, "HGNC", which distinguishes a copy from any other SQLite file.</summary>
    public const int ApplicationId = 0x48474E43;

    /// <summary>The version in the file's header (<c>user_version</c>).</summary>
    public const int Version = 4;

    /// <summary>Creates the tables of an empty file.</summary>
    /// <remarks>
    /// gene and record are separate, so that hits, which need only an ID and a symbol, do not read past whole records. names has the current and previous names
    /// of genes, as they are written, for reading all of them at once. The copy has its own
    /// numbers of fields, because those of the catalogue change when HGNC adds a field.
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
