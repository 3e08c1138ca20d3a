namespace Hgnc.Karyotype;

/// <summary>The background colours of the drawing.</summary>
public enum KaryotypeTheme
{
    /// <summary>Light or dark, according to the settings of the reader's system.</summary>
    Auto,

    /// <summary>Light.</summary>
    Light,

    /// <summary>Dark.</summary>
    Dark,
}
