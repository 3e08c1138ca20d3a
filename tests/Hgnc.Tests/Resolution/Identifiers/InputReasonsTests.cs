using System;
using Hgnc.Resolution.Identifiers;
using Xunit;

namespace Hgnc.Tests.Resolution.Identifiers;

/// <summary>The reason why a text names no gene, by its form.</summary>
public class InputReasonsTests
{
    [Theory]
    [InlineData("", HgncReason.Empty)]
    [InlineData(" \u00a0", HgncReason.Empty)]
    [InlineData(null, HgncReason.Empty)]
    [InlineData("---", HgncReason.Placeholder)]
    [InlineData(".", HgncReason.Placeholder)]
    [InlineData("?", HgncReason.Placeholder)]
    [InlineData("NA", HgncReason.Placeholder)]
    [InlineData("n/a", HgncReason.Placeholder)]
    [InlineData("<NA>", HgncReason.Placeholder)]
    [InlineData("#N/A", HgncReason.Placeholder)]
    [InlineData("#REF!", HgncReason.Placeholder)]
    [InlineData("#NAME?", HgncReason.Placeholder)]
    [InlineData("#VALUE!", HgncReason.Placeholder)]
    [InlineData("NaN", HgncReason.Placeholder)]
    [InlineData("null", HgncReason.Placeholder)]
    [InlineData("None", HgncReason.Placeholder)]
    [InlineData("0", HgncReason.Placeholder)]
    [InlineData("0.0", HgncReason.Placeholder)]
    [InlineData("unknown", HgncReason.Placeholder)]
    [InlineData("no symbol", HgncReason.Placeholder)]
    [InlineData("n.d.", HgncReason.Placeholder)]
    [InlineData("__no_feature", HgncReason.Placeholder)]
    [InlineData("672", HgncReason.BareNumber)]
    [InlineData("225.0", HgncReason.BareNumber)]
    [InlineData("0.05", HgncReason.BareNumber)]
    [InlineData("-1.5", HgncReason.BareNumber)]
    [InlineData("2.31E+19", HgncReason.BareNumber)]
    [InlineData("HGNC:99999999", HgncReason.NoSuchIdentifier)]
    [InlineData("NCBIGene:99999999", HgncReason.NoSuchIdentifier)]
    [InlineData("ENSG00000999999", HgncReason.NoSuchIdentifier)]
    [InlineData("ENST00000999999.1", HgncReason.NoSuchIdentifier)]
    [InlineData("NM_999999", HgncReason.NoSuchIdentifier)]
    [InlineData("Q99999", HgncReason.NoSuchIdentifier)]
    [InlineData("AL627309.1", HgncReason.NoSuchIdentifier)]
    [InlineData("OMIM:12", HgncReason.NoSuchIdentifier)]
    [InlineData("NP_000537.3", HgncReason.NoField)]
    [InlineData("RefSeq:NP_000537.3", HgncReason.NoField)]
    [InlineData("XP_011522", HgncReason.NoField)]
    [InlineData("ENSP00000350283.3", HgncReason.NoField)]
    [InlineData("9606.ENSP00000350283", HgncReason.NoField)]
    [InlineData("ENSE00003510592", HgncReason.NoField)]
    [InlineData("BRCA1_HUMAN", HgncReason.NoField)]
    [InlineData("rs80357906", HgncReason.NoField)]
    [InlineData("chr17:43044295-43170245", HgncReason.NoField)]
    [InlineData("17:43044295-43170245", HgncReason.NoField)]
    [InlineData("chr17", HgncReason.NoField)]
    [InlineData("NC_000017.11:g.43045728T>G", HgncReason.NoField)]
    [InlineData("1007_s_at", HgncReason.NoField)]
    [InlineData("204531_s_at", HgncReason.NoField)]
    [InlineData("AFFX-BioB-3_at", HgncReason.NoField)]
    [InlineData("ILMN_1343291", HgncReason.NoField)]
    [InlineData("cg00000029", HgncReason.NoField)]
    [InlineData("A_23_P100001", HgncReason.NoField)]
    [InlineData("GO:0008150", HgncReason.NoField)]
    [InlineData("HP_0000118", HgncReason.NoField)]
    [InlineData("PF00870", HgncReason.NoField)]
    [InlineData("IPR011364", HgncReason.NoField)]
    [InlineData("HP:0000118", HgncReason.NoField)]
    [InlineData("MONDO:0007254", HgncReason.NoField)]
    [InlineData("R-HSA-5693538", HgncReason.NoField)]
    [InlineData("CHEMBL5990", HgncReason.NoField)]
    [InlineData("PMID:7545954", HgncReason.NoField)]
    [InlineData("PMID7545954", HgncReason.NoField)]
    [InlineData("Hs.194143", HgncReason.NoField)]
    [InlineData("ORPHA:123", HgncReason.NoField)]
    [InlineData("EC 2.7.11.1", HgncReason.NoField)]
    [InlineData("MIMAT0000076", HgncReason.NoField)]
    [InlineData("ENSMUSG00000059552", HgncReason.NotHuman)]
    [InlineData("ENSRNOG00000010756.4", HgncReason.NotHuman)]
    [InlineData("ENSCAFG00845015183", HgncReason.NotHuman)]
    [InlineData("ensembl:ENSMUSG00000059552", HgncReason.NotHuman)]
    [InlineData("FBgn0039044", HgncReason.NotHuman)]
    [InlineData("WBGene00000467", HgncReason.NotHuman)]
    [InlineData("FlyBase:FBgn0039044", HgncReason.NotHuman)]
    [InlineData("ZDB-GENE-990415-270", HgncReason.NotHuman)]
    [InlineData("S000003369", HgncReason.NotHuman)]
    [InlineData("YAL001C", HgncReason.NotHuman)]
    [InlineData("P53_MOUSE", HgncReason.NotHuman)]
    [InlineData("mmu:22059", HgncReason.NotHuman)]
    [InlineData("mmu-miR-21a-5p", HgncReason.NotHuman)]
    [InlineData("Trp53", HgncReason.NotHuman)]
    [InlineData("Gm12345", HgncReason.NotHuman)]
    [InlineData("1110008F13Rik", HgncReason.NotHuman)]
    [InlineData("H2-K1", HgncReason.NotHuman)]
    [InlineData("ERCC-00002", HgncReason.NotHuman)]
    [InlineData("mm10___Trp53", HgncReason.NotHuman)]
    [InlineData("TRP53X", HgncReason.Unknown)]
    [InlineData("Sample12", HgncReason.Unknown)]
    [InlineData("Cluster3", HgncReason.Unknown)]
    [InlineData("17q21.31", HgncReason.Unknown)]
    [InlineData("notagene", HgncReason.Unknown)]
    [InlineData("HGNC:NOTAGENE", HgncReason.Unknown)]
    public void The_form_of_a_text_says_why_it_names_no_gene(string? text, HgncReason reason)
    {
        var found = InputReasons.Of(text);

        Assert.Equal(reason, found.Reason);
        Assert.EndsWith(".", found.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("{0}", found.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "NP_000537.3",
        "HGNC has no protein accessions; map NP_000537.3 to a gene or a transcript accession first."
    )]
    [InlineData(
        "225.0",
        "A number alone can be an NCBI gene ID, an HGNC ID or an OMIM ID; write NCBIGene:225, HGNC:225 or OMIM:225 to say which."
    )]
    [InlineData(
        "ENSMUSG00000059552",
        "ENSMUSG00000059552 is an identifier of Ensembl (mouse); HGNC names human genes only."
    )]
    [InlineData(
        "NM_999999.1",
        "No HGNC record has 'NM_999999.1' in the field refseq_accession or mane_select. HGNC lists few transcripts of a gene, so map it to a gene ID (ENSG… or NCBI) first."
    )]
    [InlineData(
        "ORPHA:123",
        "HGNC cannot search for identifiers of Orphanet; give a symbol, an HGNC ID or an Ensembl, NCBI, RefSeq or UniProt ID."
    )]
    public void The_sentence_says_what_to_do(string text, string sentence) =>
        Assert.Equal(sentence, InputReasons.Of(text).Sentence);

    [Fact]
    public void A_long_text_gets_its_reason_too() =>
        Assert.Equal(HgncReason.Unknown, InputReasons.Of(new string('x', 100_000)).Reason);
}
