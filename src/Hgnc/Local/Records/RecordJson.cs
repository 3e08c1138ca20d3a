using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Json;

namespace Hgnc.Local.Records;

/// <summary>The form in which a copy stores whole records.</summary>
internal static class RecordJson
{
    /// <summary>Each record with its JSON.</summary>
    public static async IAsyncEnumerable<(HgncGene Gene, byte[] Json)> AddAsync(
        IAsyncEnumerable<HgncGene> genes,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var buffer = new MemoryStream();
        // Text stays unescaped, because the file is not a web page.
        using var writer = new Utf8JsonWriter(
            buffer,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        await foreach (var gene in genes.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            buffer.SetLength(0);
            writer.Reset();
            GeneJson.Write(writer, gene);
            writer.Flush();
            yield return (gene, buffer.ToArray());
        }
    }
}
