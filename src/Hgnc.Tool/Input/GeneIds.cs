using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Hgnc.Tables;

namespace Hgnc.Tool.Input;

/// <summary>Turns ids into requests for records.</summary>
internal static class GeneIds
{
    /// <summary>The request that an id means.</summary>
    /// <param name="id">The id.</param>
    /// <param name="field">The field that it is a value of; null to tell by its form.</param>
    /// <param name="place">Where the id stands in a file; null where it was typed.</param>
    public static GeneRequest Read(string id, string? field, string? place = null)
    {
        var text = id.Trim();
        var origin = new IdOrigin(text, place);
        if (text.Length == 0)
        {
            return new GeneRequest("", [], origin);
        }
        var shown = field is null ? $"'{text}'" : $"{field} {text}";
        try
        {
            return new GeneRequest(
                shown,
                field is null ? HgncIdentifier.Read(text) : HgncIdentifier.ParseAs(field, text),
                origin
            );
        }
        catch (HgncException e)
        {
            return new GeneRequest(
                shown,
                [],
                origin with
                {
                    Error = field is null ? WithOption(e) : e,
                }
            );
        }
    }

    // The same problem as the cmdlets', with this tool's way out.
    private static HgncException WithOption(HgncException error) =>
        new(
            error.Kind,
            error.Message,
            "Say which: --by hgnc_id, --by entrez_id or --by omim_id.",
            error
        );

    /// <summary>HGNC's name of the field that a user names: its own, an older one or the property's; what nobody knows is the service's to judge.</summary>
    public static string FieldName(string name) => HgncField.Find(name)?.Name ?? name;

    /// <summary>The ids of the command line, then those of the file, a request for each.</summary>
    /// <param name="given">The ids of the command line.</param>
    /// <param name="file">The file; null for none.</param>
    /// <param name="field">The field that the ids are values of; null to recognise them by their form.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="findsChromosome">Whether a request has the chromosome of its row.</param>
    public static async IAsyncEnumerable<GeneRequest> JoinAsync(
        IEnumerable<string> given,
        Table? file,
        string? field,
        [EnumeratorCancellation] CancellationToken cancellationToken,
        bool findsChromosome = false
    )
    {
        foreach (var id in given)
        {
            yield return Read(id, field);
        }
        if (file is null)
        {
            yield break;
        }
        await foreach (
            var chunk in TableReading.ReadAsync(file, static chunk => chunk, cancellationToken)
        )
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                if (chunk.Kind(i) != TableRecordKind.Row)
                {
                    continue;
                }
                var row = chunk.Row(i);
                foreach (var id in file.Genes.ReadIds(row))
                {
                    var request = Read(id.Value, field ?? id.Field, row.ToString());
                    if (findsChromosome)
                    {
                        request.Chromosome = file
                            .Genes.Places.SelectMany(place => ((IRowValues)row)[place])
                            .FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
                    }
                    yield return request;
                }
            }
        }
    }
}
