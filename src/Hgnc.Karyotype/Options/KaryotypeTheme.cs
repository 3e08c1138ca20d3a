namespace Hgnc.Karyotype;

/// <summary>The colours of the drawing's ground.</summary>
public enum KaryotypeTheme
{
    /// <summary>Light or dark, as the reader's system is set.</summary>
    Auto,

    /// <summary>Light.</summary>
    Light,

    /// <summary>Dark.</summary>
    Dark,
}
