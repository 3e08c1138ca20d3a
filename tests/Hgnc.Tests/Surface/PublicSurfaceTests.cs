using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Surface;

/// <summary>
/// No change of the public surface goes unnoticed: docs/upgrading.md explains its effect on the version.
/// <c>HGNC_UPDATE_SURFACE=1</c> writes the list again, so that you can review the difference.
/// </summary>
public sealed partial class PublicSurfaceTests
{
    [Fact]
    public async Task The_public_surface_is_the_one_that_is_written_down()
    {
        var lines = await PublicSurface.LinesAsync();
        if (Environment.GetEnvironmentVariable("HGNC_UPDATE_SURFACE") == "1")
        {
            await File.WriteAllTextAsync(
                PublicSurface.List,
                string.Join('\n', lines) + '\n',
                TestContext.Current.CancellationToken
            );
        }
        var known = await File.ReadAllLinesAsync(
            PublicSurface.List,
            TestContext.Current.CancellationToken
        );

        var changes = lines
            .Except(known)
            .Select(line => "added:   " + line)
            .Concat(known.Except(lines).Select(line => "removed: " + line))
            .ToList();
        // Without a comparison, so that everything is shown.
        if (changes.Count > 0)
        {
            Assert.Fail(
                "The public surface has changed; HGNC_UPDATE_SURFACE=1 writes tests/PublicSurface.txt anew.\n"
                    + string.Join('\n', changes)
            );
        }
    }

    [Fact]
    public void The_document_lists_exactly_the_error_ids()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs/errors.md"));
        var shown = Row().Matches(document).Select(match => match.Groups["id"].Value);

        Assert.Equal(
            PublicSurface.ErrorIds().Order(StringComparer.Ordinal),
            shown.Order(StringComparer.Ordinal)
        );
    }

    [GeneratedRegex(
        @"^\| `(?<id>Hgnc\w+)` \|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Row();
}
