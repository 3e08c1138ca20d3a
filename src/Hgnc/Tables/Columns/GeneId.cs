using System.Runtime.InteropServices;

namespace Hgnc.Tables;

/// <summary>An ID or a symbol that a row has for its gene.</summary>
/// <param name="Value">The ID.</param>
/// <param name="Field">HGNC's name of the field that it is a value of; null where its form tells.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GeneId(string Value, string? Field);
