using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Json;
using Hgnc.Resolution;
using Hgnc.Tool.Mcp.Results;
using ModelContextProtocol.Protocol;

namespace Hgnc.Tool.Mcp;

/// <summary>The tool <c>get_genes</c>.</summary>
internal sealed class GetTool(McpSource source)
{
    public const string Name = "get_genes";

    public const string Description =
        "Gets the records of genes by approved symbols, HGNC IDs or accessions of other databases (Ensembl, RefSeq, UniProt, OMIM, ...), "
        + "with all cross-references. Works in both directions: give ENSG00000157764 or NCBIGene:673 to find the gene of an identifier. "
        + "Previous symbols and aliases are accepted only with resolve, and only if they mean one gene. Name the fields that you need, "
        + "because whole records are long.";

    /// <summary>The maximum number of inputs in a call.</summary>
    public const int MaxInputs = 1_000;

    // After this many lookups, check whether the answer is full.
    private const int BatchSize = 50;

    [Description(Description)]
    public async Task<CallToolResult> RunAsync(
        [Description("Approved symbols, HGNC IDs or accessions, 1 to 1,000.")] string?[] genes,
        [Description(
            "The fields to return, such as hgnc_id, symbol, name, ensembl_gene_id, uniprot_ids. Without it, whole records. The resource hgnc://fields lists them."
        )]
            string[]? fields = null,
        [Description(
            "The field that the inputs are values of, such as entrez_id or prev_symbol. Needed for bare numbers only."
        )]
            string? field = null,
        [Description(
            "Also accept previous symbols and aliases that mean one gene; resolution says what was meant."
        )]
            bool resolve = false,
        [Description("next_cursor of the previous response, to get the next items.")]
            string? cursor = null,
        CancellationToken cancellationToken = default
    )
    {
        Arguments.Check(genes, nameof(genes), MaxInputs);
        var names = Arguments.Fields(fields);
        var by = field is null ? null : Arguments.Fields([field])![0];
        var current = source.Current;
        var digest = McpJson.Digest([
            Name,
            .. genes,
            "\n",
            .. names ?? [],
            "\n",
            by,
            $"{resolve}",
            source.Stamp,
        ]);
        var offset = McpCursor.Read(cursor, digest);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var resolver = new ResolverQueue(() => current, stop.Token);
        var found = new List<FoundGene>();
        var items = new List<McpGene>();
        var done = offset;
        while (done < genes.Length && items.Count == done - offset)
        {
            var batch = await Task.WhenAll(
                genes
                    .Skip(done)
                    .Take(BatchSize)
                    .Select(gene => FindAsync(gene, by, resolve, current, resolver, stop.Token))
            );
            found.AddRange(batch);
            done += batch.Length;
            items = McpPages.Fill(
                found.Count,
                0,
                MaxInputs,
                (i, isSmall) => Item(found[i], names, isSmall)
            );
        }
        await stop.CancelAsync();
        return await McpPages.WriteAsync(
            source,
            genes.Length,
            offset,
            items,
            digest,
            items.Exists(item => item.OmittedFields is not null)
                ?
                [
                    "A record is too large for an answer: call again with fields, for its omitted_fields.",
                ]
                : null,
            cancellationToken
        );
    }

    private static async Task<FoundGene> FindAsync(
        string? input,
        string? field,
        bool resolve,
        IHgncSource source,
        ResolverQueue resolver,
        CancellationToken cancellationToken
    )
    {
        var text = input?.Trim() ?? "";
        if (text.Length == 0)
        {
            return new FoundGene(
                input,
                null,
                McpErrors.NotFound("The input is empty.", "Give a symbol or an identifier.")
            );
        }
        try
        {
            var request = new GeneRequest(
                $"'{McpJson.Input(text)}'",
                field is null ? HgncIdentifier.Read(text) : HgncIdentifier.ParseAs(field, text)
            );
            var response = resolve
                ? await request.FetchResolvedAsync(resolver, source, cancellationToken)
                : await request.FetchExplainedAsync(resolver, source, cancellationToken);
            if (response.Found > 1)
            {
                await response.DisposeAsync();
                return new FoundGene(
                    input,
                    null,
                    McpErrors.NotFound(
                        FormattableString.Invariant(
                            $"{response.Found} genes have {request.Readings[0].Field} {McpJson.Input(text)}."
                        ),
                        $"Call {FindTool.Name} with query {request.Readings[0].Field}:\"{McpJson.Input(text)}\" to list them, then {Name} with their HGNC IDs."
                    )
                );
            }
            var genes = await response.ReadAllAsync(cancellationToken);
            return genes.Count > 0
                ? new FoundGene(input, genes[0], null, request.Resolution?.ToString())
                : new FoundGene(input, null, Missing(request));
        }
        catch (HgncException e) when (e.Kind != HgncErrorKind.Blocked)
        {
            return new FoundGene(input, null, Problem(e));
        }
    }

    private static McpProblem Problem(HgncException error) =>
        error.Kind is HgncErrorKind.BadInput
            ? McpErrors.Of(error) with
            {
                WhatToDo =
                    "Specify the database of a number: call again with field, such as entrez_id or omim_id, or write NCBIGene:673.",
            }
            : McpErrors.Of(error);

    private static McpProblem Missing(GeneRequest request)
    {
        var missing = MissingRecord.Of(request);
        return McpErrors.NotFound(
            missing.Message,
            (request.Explanation ?? request.Resolution) switch
            {
                { HgncId: { } id } meaning =>
                    $"Call {Name} with {id} if {meaning.Symbol} is what you mean.",
                { MatchType: HgncMatchType.Ambiguous } meaning =>
                    $"Do not choose. Call {Name} with {string.Join(", ", meaning.Candidates.Take(10).Select(one => one.HgncId))} to compare the genes, or ask the user.",
                _ =>
                    $"Check the spelling. Call {ResolveTool.Name} to see what is close, or {FindTool.Name} with a wildcard.",
            }
        );
    }

    private static McpGene Item(FoundGene found, IReadOnlyList<string>? names, bool isSmall)
    {
        var record = found.Gene is null ? null : Record(found.Gene, names);
        List<string>? omitted = null;
        // The largest fields are dropped first, until the rest fits.
        while (isSmall && record is not null && McpJson.Size(record) > McpJson.Bound / 2)
        {
            var largest = record.MaxBy(value => value.Value?.ToJsonString().Length ?? 0).Key;
            record.Remove(largest);
            (omitted ??= []).Add(McpJson.Input(largest));
        }
        return new McpGene
        {
            Input = McpJson.Input(found.Input),
            Resolution = McpJson.Text(found.Resolution),
            Record = record,
            OmittedFields = omitted,
            Error = found.Error,
        };
    }

    private static JsonObject Record(HgncGene gene, IReadOnlyList<string>? names)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            if (names is null)
            {
                GeneJson.Write(json, gene);
            }
            else
            {
                json.WriteStartObject();
                foreach (var name in names)
                {
                    json.WritePropertyName(name);
                    GeneJson.WriteValue(json, gene.GetValue(name));
                }
                json.WriteEndObject();
            }
        }
        return JsonNode.Parse(buffer.ToArray())!.AsObject();
    }

    private sealed record FoundGene(
        string? Input,
        HgncGene? Gene,
        McpProblem? Error,
        string? Resolution = null
    );
}
