namespace Hgnc;

/// <summary>A field and a whole value, as for a fetch.</summary>
/// <param name="Field">HGNC's name of the field.</param>
/// <param name="Term">The value.</param>
public sealed record FieldTerm(string Field, string Term)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Field} {Term}";
}
