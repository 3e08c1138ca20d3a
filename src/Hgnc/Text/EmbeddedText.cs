using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Hgnc.Text;

/// <summary>Lists in text files that are part of the library.</summary>
internal static class EmbeddedText
{
    /// <summary>The lines of a file as lists, by their first word. Case does not matter.</summary>
    public static Dictionary<string, IReadOnlyList<string>> ReadLists(string file) =>
        Read(file)
            .Select(line => line.Split(' '))
            .ToDictionary(
                words => words[0],
                words => (IReadOnlyList<string>)words.Skip(1).ToList(),
                StringComparer.OrdinalIgnoreCase
            );

    /// <summary>The lines of a file, without its comments, which begin with <c>#</c>.</summary>
    public static IEnumerable<string> Read(string file)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
