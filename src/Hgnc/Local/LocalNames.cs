using System.Collections.Generic;

namespace Hgnc.Local;

/// <summary>The names of all genes and withdrawn entries: few columns, for those who read all rows at once.</summary>
internal static class LocalNames
{
    /// <summary>Stands between the values of a list: no symbol has it.</summary>
    public const string ValueBreak = "\n";

    /// <summary>Takes a gene's number, and what <see cref="LocalName"/> has, in its order.</summary>
    public const string Insert = "INSERT INTO names VALUES($0, $1, $2, $3, $4, $5, $6, $7, $8)";

    private const string Select =
        "SELECT hgnc_id, symbol, name, location, withdrawn, previous, alias, successors FROM names ORDER BY gene";

    /// <summary>Every gene and withdrawn entry, in the order of the input.</summary>
    public static IEnumerable<LocalName> ReadAll(LocalConnection connection)
    {
        using var reader = connection.Query(Select);
        while (reader.Read())
        {
            yield return new LocalName(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetText(2),
                reader.GetText(3),
                reader.GetInt64(4) != 0,
                reader.GetText(5),
                reader.GetText(6),
                reader.GetText(7)
            );
        }
    }
}
