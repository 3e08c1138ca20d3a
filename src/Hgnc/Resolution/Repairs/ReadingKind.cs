namespace Hgnc.Resolution.Repairs;

/// <summary>The kinds of readings that <see cref="SymbolChoice"/> compares with each other, because each of them is a guess.</summary>
internal enum ReadingKind
{
    /// <summary>A reading that is compared only by its strength.</summary>
    Other,

    /// <summary>Other signs between letters and digits: <c>HLA.A</c> as HLA-A.</summary>
    Swapped,

    /// <summary>No signs between letters and digits: <c>PAX 8</c> as PAX8.</summary>
    Joined,

    /// <summary>The name of a Greek letter: <c>TRα</c> as TRalpha.</summary>
    Spelled,

    /// <summary>A Latin letter for a Greek one: <c>TRα</c> as TRA.</summary>
    Latin,

    /// <summary>The name without the number that a program adds to a repeated name: <c>TP53.1</c> as TP53.</summary>
    Repeated,

    /// <summary>The second gene of a list in short: <c>SMAD2-3</c> as SMAD3.</summary>
    Sibling,

    /// <summary>The name after a letter in lower case: <c>hGH1</c> as GH1.</summary>
    AfterLetter,

    /// <summary>The name beside an addition that is not part of it: <c>p-ANK2</c> as ANK2.</summary>
    Part,

    /// <summary>The name beside an addition that can be part of it: <c>EGF-R</c> as EGF, <c>ADA-RB1</c> as ADA and RB1.</summary>
    WeakPart,
}
