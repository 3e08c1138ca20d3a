using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Json;

namespace Hgnc.Local.Records;

/// <summary>The records of HGNC's JSON bulk file, which has the form of the service's responses.</summary>
internal static class JsonRecords
{
    public static async IAsyncEnumerable<HgncGene> ReadAsync(
        DatasetFile file,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var response = new ResponseStream<HgncGene>(file.Open(), GeneJson.TryRead);
        await using (response.ConfigureAwait(false))
        {
            var records = response
                .ReadAllAsync(cancellationToken)
                .GetAsyncEnumerator(cancellationToken);
            await using (records.ConfigureAwait(false))
            {
                var number = 0L;
                while (true)
                {
                    bool isThere;
                    try
                    {
                        isThere = await records.MoveNextAsync().ConfigureAwait(false);
                    }
                    catch (HgncException e)
                    {
                        throw Translate(file, number, e);
                    }
                    catch (Exception e) when (DatasetFile.IsReadError(e))
                    {
                        throw DatasetFile.Unreadable(file.Path, e);
                    }
                    if (!isThere)
                    {
                        break;
                    }
                    number++;
                    yield return records.Current;
                }
            }
        }
    }

    // The reader's errors mention responses and services, but this is a file.
    private static HgncException Translate(DatasetFile file, long number, HgncException e) =>
        e.Kind is HgncErrorKind.IncompleteAnswer
            ? LocalErrors.Input(
                file.Path,
                $"does not have all the records that it announces: {number} could be read",
                "Download it again; it was probably cut short.",
                e
            )
            : LocalErrors.Input(
                file.Path,
                number == 0
                    ? "is not HGNC's JSON: it has no records of the form that HGNC gives"
                    : $"is not HGNC's JSON: it cannot be read after record {number}",
                "Download HGNC's hgnc_complete_set, as JSON or as a tab-separated table, again.",
                e
            );
}
