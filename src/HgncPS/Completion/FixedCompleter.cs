using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace HgncPS.Completion;

/// <summary>Completes from values that are known beforehand, quoted where they need it.</summary>
public abstract class FixedCompleter : IArgumentCompleter
{
    /// <summary>The values, each with what it means.</summary>
    private protected abstract IEnumerable<KeyValuePair<string, string>> Values { get; }

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters
    )
    {
        var begun = (wordToComplete ?? "").Trim('\'', '"');
        return Values
            .Where(value => value.Key.StartsWith(begun, StringComparison.OrdinalIgnoreCase))
            .Select(value => new CompletionResult(
                Quote(value.Key),
                value.Key,
                CompletionResultType.ParameterValue,
                value.Value
            ));
    }

    private static string Quote(string value) =>
        value.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.')
            ? value
            : "'" + value.Replace("'", "''") + "'";
}
