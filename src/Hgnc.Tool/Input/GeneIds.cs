using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Tool.Input;

/// <summary>Turns ids into requests for records.</summary>
internal static class GeneIds
{
    /// <summary>The request that an id means.</summary>
    /// <param name="id">The id.</param>
    /// <param name="field">The field that it is a value of; null to tell by its form.</param>
    /// <exception cref="HgncException">It is a bare number, and there is no field.</exception>
    public static GeneRequest Read(string id, string? field)
    {
        var text = id.Trim();
        if (field is not null)
        {
            return new GeneRequest($"{field} {text}", HgncIdentifier.ParseAs(field, text));
        }
        try
        {
            return new GeneRequest($"'{text}'", HgncIdentifier.Read(text));
        }
        catch (HgncException e) when (text.Length > 0 && char.IsAsciiDigit(text[0]))
        {
            // The same problem as the cmdlets', with this tool's way out.
            throw new HgncException(
                e.Kind,
                e.Message,
                "Say which: --by hgnc_id, --by entrez_id or --by omim_id.",
                e
            );
        }
    }

    /// <summary>What to do about an id that no record belongs to.</summary>
    public static string NotFoundAdvice(GeneRequest request) =>
        request.Readings[0].Field == "symbol"
            ? "It may be a previous symbol or an alias: --by prev_symbol, or --by alias_symbol."
            : "Check the identifier; hgnc find searches with wildcards and in all fields.";

    /// <summary>HGNC's name of the field that a user names: its own, an older one or the property's; what nobody knows is the service's to judge.</summary>
    public static string FieldName(string name) => HgncField.Find(name)?.Name ?? name;

    /// <summary>The ids of the command line, then those of the file; blank ones are none.</summary>
    public static async IAsyncEnumerable<string> JoinAsync(
        IEnumerable<string> given,
        IAsyncEnumerable<string>? file
    )
    {
        foreach (var id in given)
        {
            if (!string.IsNullOrWhiteSpace(id))
            {
                yield return id;
            }
        }
        if (file is not null)
        {
            await foreach (var id in file)
            {
                if (!string.IsNullOrWhiteSpace(id))
                {
                    yield return id;
                }
            }
        }
    }
}
