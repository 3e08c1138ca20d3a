using System.Collections.Generic;
using System.IO;

namespace Hgnc.Text;

/// <summary>Lists in text files that are part of the library.</summary>
internal static class EmbeddedText
{
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
