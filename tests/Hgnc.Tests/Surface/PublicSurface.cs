using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using HgncPS.Commands;

namespace Hgnc.Tests.Surface;

/// <summary>The public surface outside .NET: cmdlets and parameters, error IDs, the tool's verbs and options. PublicApiAnalyzers compares the types and
/// members with PublicAPI.Unshipped.txt of their project.</summary>
internal static partial class PublicSurface
{
    public static string List { get; } =
        Path.Combine(Repository.Root, "tests", "PublicSurface.txt");

    public static async Task<string[]> LinesAsync()
    {
        return
        [
            .. CmdletSurface
                .Of(typeof(GetHgncGeneCommand).Assembly)
                .Concat(ErrorIds().Select(id => "error " + id))
                .Concat(await ToolSurface.LinesAsync())
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The error IDs: those of the library's kinds, and the additional ones of the cmdlets.</summary>
    public static IEnumerable<string> ErrorIds() =>
        Enum.GetNames<HgncErrorKind>()
            .Select(kind => "Hgnc" + kind)
            .Concat(
                Id()
                    .Matches(
                        File.ReadAllText(
                            Path.Combine(Repository.Root, "src/HgncPS/Pipeline/ErrorRecords.cs")
                        )
                    )
                    .Select(match => match.Groups["id"].Value)
            )
            .Distinct();

    [GeneratedRegex("\"(?<id>Hgnc[A-Z][A-Za-z]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Id();
}
