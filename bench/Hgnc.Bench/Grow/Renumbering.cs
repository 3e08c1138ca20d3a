using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Bench.Grow;

/// <summary>
/// Gives the identifiers of one field other numbers of the same length that no record had before. Records that shared an identifier
/// share the new one.
/// </summary>
internal sealed class Renumbering(Random random)
{
    private const int Tries = 20;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private Dictionary<string, string> _changed = new(StringComparer.Ordinal);

    /// <summary>Records an identifier in use.</summary>
    public void Keep(string identifier) => _taken.Add(identifier);

    /// <summary>Begins a round in which the same identifiers get other numbers.</summary>
    public void Begin() => _changed = new Dictionary<string, string>(StringComparer.Ordinal);

    public string Change(string identifier)
    {
        if (!_changed.TryGetValue(identifier, out var changed))
        {
            changed = Unused(identifier);
            _changed.Add(identifier, changed);
        }
        return changed;
    }

    private string Unused(string identifier)
    {
        if (!identifier.Any(char.IsAsciiDigit))
        {
            return identifier;
        }
        for (var i = 0; ; i++)
        {
            // If all short numbers are in use, it takes a longer one.
            var candidate = Numbered(identifier + new string('1', i / Tries));
            if (_taken.Add(candidate))
            {
                return candidate;
            }
        }
    }

    // Leading zeros stay.
    private string Numbered(string identifier)
    {
        var chars = identifier.ToCharArray();
        var isNumber = false;
        for (var i = 0; i < chars.Length; i++)
        {
            if (char.IsAsciiDigit(chars[i]) && (isNumber || chars[i] != '0'))
            {
                chars[i] = Digit(isNumber ? '0' : '1');
                isNumber = true;
            }
            else if (!char.IsAsciiDigit(chars[i]))
            {
                isNumber = false;
            }
        }
        return new string(chars);
    }

    private char Digit(char least) => (char)random.Next(least, '9' + 1);
}
