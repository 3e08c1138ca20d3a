using System.Management.Automation;

namespace HgncPS.Inputs;

/// <summary>A result in a row, which knows the column that it is the result of.</summary>
/// <param name="name">The name of the property.</param>
/// <param name="value">The result.</param>
/// <param name="column">The column that the user named; null if it was found.</param>
internal sealed class ResultProperty(string name, object? value, string? column)
    : PSNoteProperty(name, value)
{
    /// <summary>The column that the user named; null if it was found.</summary>
    public string? Column { get; } = column;

    /// <inheritdoc/>
    public override PSMemberInfo Copy() => new ResultProperty(Name, Value, Column);
}
