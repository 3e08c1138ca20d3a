using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using Hgnc;
using Hgnc.Local;

namespace HgncPS.Completion;

/// <summary>Completes the value of a parameter. Values are quoted if necessary, and tooltips explain them.</summary>
public abstract class HgncCompleter : IArgumentCompleter
{
    private readonly Func<string, IDictionary, IEnumerable<HgncSuggestion>> _find;

    /// <param name="find">
    /// Returns the values that match the text so far, without quotes. It also gets the values of the command's other parameters,
    /// as far as they are known.
    /// </param>
    private protected HgncCompleter(Func<string, IDictionary, IEnumerable<HgncSuggestion>> find) =>
        _find = find;

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters
    )
    {
        try
        {
            return _find(Unquote(wordToComplete ?? ""), fakeBoundParameters ?? new Hashtable())
                .Select(value => new CompletionResult(
                    Quote(value.Value),
                    value.Shown,
                    CompletionResultType.ParameterValue,
                    value.Meaning
                ))
                .ToList();
        }
        catch (HgncException)
        {
            // If the copy cannot be read, completion is not the time to report it.
            return [];
        }
    }

    /// <summary>The user's local copy, or null without one.</summary>
    private protected static LocalSource? Copy()
    {
        try
        {
            return new DatasetStore().OpenShared();
        }
        catch (HgncException)
        {
            return null;
        }
    }

    // A word that is being typed has its first quote and may not have its last.
    private static string Unquote(string word)
    {
        if (word is not ['\'' or '"', ..])
        {
            return word;
        }
        var quote = word.Substring(0, 1);
        var text =
            word.Length > 1 && word[word.Length - 1] == word[0]
                ? word.Substring(1, word.Length - 2)
                : word.Substring(1);
        return text.Replace(quote + quote, quote);
    }

    private static string Quote(string value) =>
        value.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':' or '*')
            ? value
            : "'" + value.Replace("'", "''") + "'";
}
