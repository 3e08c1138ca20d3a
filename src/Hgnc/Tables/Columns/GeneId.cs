using System.Runtime.InteropServices;

namespace Hgnc.Tables;

/// <summary>An ID or a symbol of a row's gene.</summary>
/// <param name="Value">The ID.</param>
/// <param name="Field">HGNC's name of its field, or null if its form shows it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GeneId(string Value, string? Field);
