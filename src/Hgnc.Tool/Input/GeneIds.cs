using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Hgnc.Tables;

namespace Hgnc.Tool.Input;

/// <summary>Turns IDs into requests for records.</summary>
internal static class GeneIds
{
    /// <summary>The request for an ID.</summary>
    /// <param name="id">The ID.</param>
    /// <param name="field">The field that has the ID as a value, or null to recognise the ID by its form.</param>
    /// <param name="position">The position of the ID in a file, or null if it was typed.</param>
    public static GeneRequest Read(string id, string? field, string? position = null)
    {
        var text = id.Trim();
        var origin = new IdOrigin(text, position);
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

    // The same problem as in the cmdlets, with the advice for this tool.
    private static HgncException WithOption(HgncException error) =>
        new(
            error.Kind,
            error.Message,
            "Specify the database: --by hgnc_id, --by entrez_id or --by omim_id.",
            error
        );

    /// <summary>HGNC's name of a field that the user gives by this name, an older name or the property's name. Unknown names are left to the service.</summary>
    public static string FieldName(string name) => HgncField.Find(name)?.Name ?? name;

    /// <summary>The IDs of the command line and then those of the file, with a request for each.</summary>
    /// <param name="given">The IDs of the command line.</param>
    /// <param name="file">The file, or null.</param>
    /// <param name="field">The field of the IDs, or null to recognize them by their form.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
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
                var ids = file.Genes.ReadIds(row);
                var symbols = file.Genes.ReadSymbols(row, ids);
                foreach (var id in ids)
                {
                    var request = Read(id.Value, field ?? id.Field, row.ToString());
                    request.RowSymbols = symbols;
                    if (findsChromosome)
                    {
                        request.Chromosome = file
                            .Genes.Locations.SelectMany(column => ((IRowValues)row)[column])
                            .FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
                    }
                    yield return request;
                }
            }
        }
    }
}
