namespace Hgnc.Local.Copy;

/// <summary>A field that records of a copy have.</summary>
/// <param name="Id">Its number in the copy.</param>
/// <param name="Name">HGNC's name.</param>
/// <param name="Records">The number of records that have it.</param>
internal sealed record LocalField(long Id, string Name, long Records);
