using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Tests.Trials;

/// <summary>Changes texts with a few typing errors each, at positions given by a seed.</summary>
internal sealed class TextMutator(int seed, IReadOnlyList<string> texts)
{
    private static readonly string[] Slips =
    [
        .. "+-!(){}[]^\"~*?:\\/&|.,;@%#<>='` \t\r\n\0\u0085\u00a0\u200b\ufeff\uffff".Select(c =>
            c.ToString()
        ),
        "AND",
        " OR ",
        "NOT ",
        "&&",
        "||",
        " TO ",
        "symbol:",
        "nofield:",
        "*:*",
        "HGNC:",
        "\\\\",
        "\\\"",
        "((",
        "))",
        "β",
        "😀",
        "\ud83d",
        "\ude00",
        "~0.5",
        "^2",
    ];

    private readonly Random _random = new(seed);

    public string Next()
    {
        var text = Any(texts);
        for (var slips = _random.Next(1, 6); slips > 0; slips--)
        {
            text = Slip(text);
        }
        return text;
    }

    private string Slip(string text)
    {
        var from = _random.Next(text.Length + 1);
        var to = Math.Min(text.Length, from + _random.Next(4));
        return _random.Next(6) switch
        {
            0 => text.Remove(from, to - from),
            1 => text[..to] + text[from..],
            2 => text[..from],
            3 => text[..from] + Any(texts) + text[from..],
            _ => text.Insert(from, Any(Slips)),
        };
    }

    private string Any(IReadOnlyList<string> list) => list[_random.Next(list.Count)];
}
