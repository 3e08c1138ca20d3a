using System;
using System.Collections.Generic;
using System.IO;
using Hgnc.Files;

namespace Hgnc.Karyotype;

/// <summary>Writes drawings to files. The extension decides between SVG and HTML.</summary>
public static class KaryotypeFile
{
    /// <summary>Checks the name of a file: it must end in <c>.svg</c>, <c>.html</c> or <c>.htm</c>.</summary>
    /// <exception cref="HgncException">The name ends in anything else.</exception>
    public static void Check(string path) => _ = IsPage(path);

    /// <summary>Draws genes into a file and replaces an existing file. The file is complete, or it does not change.</summary>
    /// <exception cref="HgncException">The file cannot be written, or its name does not end in an extension of SVG or HTML.</exception>
    public static void Save(
        string path,
        IEnumerable<KaryotypeGene> genes,
        KaryotypeOptions? options = null
    )
    {
        var isPage = IsPage(path);
        var given = new List<KaryotypeGene>(
            genes ?? throw new ArgumentNullException(nameof(genes))
        );
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                if (isPage)
                {
                    KaryotypeDrawing.WriteHtml(file, given, options);
                }
                else
                {
                    KaryotypeDrawing.WriteSvg(file, given, options);
                }
            }
            AtomicFile.Move(temporary, path);
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            Forget(temporary);
            throw new HgncException(
                HgncErrorKind.BadData,
                $"The drawing '{path}' cannot be written: {e.Message}",
                "Give a path in an existing folder that you can write to, and close the file in other programs.",
                e
            );
        }
    }

    private static bool IsPage(string path)
    {
        var name = path ?? throw new ArgumentNullException(nameof(path));
        bool Ends(string extension) => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
        return Ends(".html")
            || Ends(".htm")
            || (
                Ends(".svg")
                    ? false
                    : throw new HgncException(
                        HgncErrorKind.BadInput,
                        $"'{path}' is not the name of an SVG or HTML file.",
                        "Give a name that ends in .svg, .html or .htm."
                    )
            );
    }

    private static void Forget(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // The folder does not exist any more, so there is no temporary file to delete.
        }
    }
}
