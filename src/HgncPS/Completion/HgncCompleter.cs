using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using Hgnc;

namespace HgncPS.Completion;

/// <summary>Completes what is typed for a parameter; values are quoted where they need it, and tell what they mean.</summary>
public abstract class HgncCompleter : IArgumentCompleter
{
    /// <summary>The values that fit what has been typed so far.</summary>
    /// <param name="begun">What has been typed, without quotes.</param>
    /// <param name="others">The values of the command's other parameters, as far as they are known.</param>
    internal abstract IEnumerable<HgncSuggestion> Find(string begun, IDictionary others);

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters
    ) =>
        Find((wordToComplete ?? "").Trim('\'', '"'), fakeBoundParameters ?? new Hashtable())
            .Select(value => new CompletionResult(
                Quote(value.Value),
                value.Shown,
                CompletionResultType.ParameterValue,
                value.Meaning
            ));

    /// <summary>Whether a value begins with what has been typed.</summary>
    private protected static bool Begins(string value, string begun) =>
        value.StartsWith(begun, StringComparison.OrdinalIgnoreCase);

    private static string Quote(string value) =>
        value.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':' or '*')
            ? value
            : "'" + value.Replace("'", "''") + "'";
}
