namespace Hgnc.Resolution.Repairs;

/// <summary>The kinds of readings that <see cref="SymbolChoice"/> compares with each other, because each of them is a guess.</summary>
internal enum ReadingKind
{
    /// <summary>A reading that is compared only by its strength.</summary>
    Other,

    /// <summary>The gene of an allele: <c>CYP2D6*4</c> as CYP2D6. An alias has no alleles.</summary>
    Allele,

    /// <summary>Other signs between letters and digits: <c>HLA.A</c> as HLA-A.</summary>
    Swapped,

    /// <summary>No signs between letters and digits: <c>PAX 8</c> as PAX8.</summary>
    Joined,

    /// <summary>A hyphen between letters and digits: <c>Ki67</c> as Ki-67.</summary>
    Hyphenated,

    /// <summary>The first gene of a family: <c>MEF2</c> as MEF2A. It only shows that the text is a family's name.</summary>
    Family,

    /// <summary>The name of a Greek letter: <c>TRα</c> as TRalpha.</summary>
    Spelled,

    /// <summary>A Latin letter for a Greek one: <c>TRα</c> as TRA.</summary>
    Latin,

    /// <summary>The name without the number that a program adds to a repeated name: <c>TP53.1</c> as TP53.</summary>
    Repeated,

    /// <summary>The second gene of a list in short: <c>SMAD2-3</c> as SMAD3.</summary>
    Sibling,

    /// <summary>
    /// A letter in lower case that is not one of the name's: an addition, <c>hGH1</c> as GH1, or another character, <c>DBNl</c> as DBN1.
    /// </summary>
    OddLetter,

    /// <summary>The approved symbol after c, for a cellular proto-oncogene, or h, for human: <c>c-Met</c> as MET, <c>hTERT</c> as TERT.</summary>
    Prefixed,

    /// <summary>The name after an addition in lower case: <c>p-RAL</c> as RAL, <c>pERK</c> as ERK, <c>hPR</c> as PR.</summary>
    Addition,

    /// <summary>The approved symbol beside an addition that is not part of it: <c>ATR.x</c> as ATR, <c>FOXO1-B</c> as FOXO1.</summary>
    Part,

    /// <summary>The symbol beside an addition that can be part of it: <c>EGF-R</c> as EGF, <c>ADA-RB1</c> as ADA and RB1.</summary>
    WeakPart,

    /// <summary>
    /// The approved symbol in a text that is only another gene's alias or previous symbol: <c>C-Raf-1</c> as RAF1, <c>bmp2b</c> of a fish as BMP2.
    /// </summary>
    Stem,

    /// <summary>The symbol before a Greek letter in such a text: <c>Tubα</c> as TUB.</summary>
    GreekStem,

    /// <summary>Any name in such a text, in exactly its form: <c>P-gp-1</c> as P-gp, <c>S-tau</c> of serum as tau.</summary>
    ExactStem,

    /// <summary>A symbol that looks like a change of the protein before it: <c>GFAP S100B</c> as S100B.</summary>
    Second,
}
