using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Hgnc.Resolution.Identifiers;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Resolution.Identifiers;

/// <summary>Identifiers that are recognised by their form.</summary>
public class IdentifierFormsTests
{
    [Theory]
    [InlineData("ENSG00000205755_PAR_Y", "ensembl_gene_id ENSG00000205755")]
    [InlineData("ENSG00000205755.12_PAR_Y", "ensembl_gene_id ENSG00000205755")]
    [InlineData("ENSG00000205755-PAR-Y", "ensembl_gene_id ENSG00000205755")]
    [InlineData("ENSGR0000205755", "ensembl_gene_id ENSG00000205755")]
    [InlineData("ENSGR0000205755.7", "ensembl_gene_id ENSG00000205755")]
    [InlineData("ENSG00000223972.5_2", "ensembl_gene_id ENSG00000223972")]
    [InlineData("ENSG00000012048-1", "ensembl_gene_id ENSG00000012048")]
    [InlineData("ensg00000012048", "ensembl_gene_id ENSG00000012048")]
    [InlineData("ENST00000357654", "mane_select ENST00000357654 any")]
    [InlineData("ENST00000357654.10", "mane_select ENST00000357654 any")]
    [InlineData("ENST00000381566.6_PAR_Y", "mane_select ENST00000381566 any")]
    [InlineData("NM_015665.6", "refseq_accession NM_015665 any, mane_select NM_015665 any")]
    [InlineData("NM-015665.6", "refseq_accession NM_015665 any, mane_select NM_015665 any")]
    [InlineData("NR_037853.2", "refseq_accession NR_037853 any")]
    [InlineData("YP_003024031.1", "refseq_accession YP_003024031 any")]
    [InlineData("OTTHUMG00000183507.4", "vega_id OTTHUMG00000183507")]
    [InlineData("uc002qsd", "ucsc_id uc002qsd any")]
    [InlineData("uc002qsd.5", "ucsc_id uc002qsd any")]
    [InlineData("URS000025C7D9/9606", "rna_central_id URS000025C7D9")]
    [InlineData("NP_000537.3", "")]
    [InlineData("NC_012920.1", "")]
    [InlineData("ENSMUSG00000059552", "")]
    [InlineData("URS000025C7D9_10090", "")]
    [InlineData("BRCA1", "")]
    public void A_sure_form_says_where_to_look(string text, string lookups) =>
        Assert.Equal(lookups, Show(IdentifierForms.FindSure(text)));

    [Theory]
    [InlineData("P38398", "uniprot_ids P38398")]
    [InlineData("P38398-2", "uniprot_ids P38398")]
    [InlineData("P38398.3", "uniprot_ids P38398")]
    [InlineData("P38398-PRO_0000055830", "uniprot_ids P38398")]
    [InlineData("BC040926", "ena BC040926 any")]
    [InlineData("BC040926.1", "ena BC040926 any")]
    [InlineData("AK123456.2", "ena AK123456 any")]
    [InlineData("AL627309", "ena AL627309 any")]
    // Ensembl's names of genes on clones.
    [InlineData("AL627309.1", "ena AL627309 any weak")]
    [InlineData("AC093323.3", "ena AC093323 any weak")]
    [InlineData("AP006222.2", "ena AP006222 any weak")]
    [InlineData("U47924.27", "ena U47924 any weak")]
    public void An_input_that_can_also_be_a_symbol_says_where_to_look_next(
        string text,
        string lookups
    ) => Assert.Equal(lookups, Show(IdentifierForms.FindLikely(text)));

    [Theory]
    [InlineData("mane_select", "NM_015665", true, "NM_015665.6", true)]
    [InlineData("mane_select", "NM_015665", true, "nm_015665", true)]
    [InlineData("mane_select", "NM_015665", true, "NM_0156651.6", false)]
    [InlineData("mane_select", "NM_015665", false, "NM_015665.6", false)]
    [InlineData("mane_select", "NM_015665", true, "NM_01566", false)]
    public void A_lookup_accepts_its_value_and_where_it_says_so_its_versions(
        string field,
        string term,
        bool anyVersion,
        string value,
        bool isAccepted
    ) =>
        Assert.Equal(
            isAccepted,
            new IdentifierLookup(new FieldTerm(field, term), anyVersion).Accepts(value)
        );

    [Fact]
    public void No_symbol_of_HGNC_is_taken_for_a_prefix_with_an_identifier() =>
        Assert.DoesNotContain(AllNames(), name => CurieReader.Read(name) is not null);

    // Some aliases are identifiers from before the gene had a symbol. They must not belong to another gene now.
    [Fact]
    public void No_alias_is_an_identifier_of_another_gene()
    {
        var owners = RealData
            .Records()
            .SelectMany(record =>
                new[] { "vega_id", "ensembl_gene_id", "mane_select", "refseq_accession", "ucsc_id" }
                    .SelectMany(field => Values(record, field))
                    .Select(value => (Accession: value.Split('.')[0], Id: IdOf(record)))
            )
            .ToLookup(
                owner => owner.Accession,
                owner => owner.Id,
                StringComparer.OrdinalIgnoreCase
            );
        var names = RealData
            .Records()
            .SelectMany(record => Names(record).Select(name => (Name: name, Id: IdOf(record))))
            .Where(name => IdentifierForms.FindSure(name.Name).Count > 0)
            .ToList();

        Assert.NotEmpty(names);
        Assert.DoesNotContain(
            names,
            name =>
                owners[name.Name.Split('.')[0]].Any()
                && !owners[name.Name.Split('.')[0]].Contains(name.Id)
        );
    }

    private static IEnumerable<string> AllNames() => RealData.Records().SelectMany(Names);

    private static string IdOf(JsonElement record) => record.GetProperty("hgnc_id").GetString()!;

    private static IEnumerable<string> Names(JsonElement record) =>
        new[] { "symbol", "prev_symbol", "alias_symbol" }.SelectMany(field =>
            Values(record, field)
        );

    private static IEnumerable<string> Values(JsonElement record, string field) =>
        !record.TryGetProperty(field, out var value) ? []
        : value.ValueKind is JsonValueKind.Array
            ? value.EnumerateArray().Select(item => item.GetString()!)
        : [value.GetString()!];

    private static string Show(IReadOnlyList<IdentifierLookup> lookups) =>
        string.Join(
            ", ",
            lookups.Select(lookup =>
                $"{lookup.Term}{(lookup.AnyVersion ? " any" : "")}{(lookup.IsWeak ? " weak" : "")}"
            )
        );
}
