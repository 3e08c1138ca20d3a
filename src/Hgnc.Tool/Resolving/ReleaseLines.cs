using System.IO;
using System.Threading.Tasks;
using Hgnc.Releases;
using Hgnc.Tool.Sources;

namespace Hgnc.Tool.Resolving;

/// <summary>The lines on the standard error that say which releases answered.</summary>
internal static class ReleaseLines
{
    public static async Task WriteAsync(ChosenSource source, AsOfChoice? asOf, TextWriter error)
    {
        // The service has no releases, and not all data say which one they are.
        if (source.Dataset?.Release is { } release)
        {
            await error.WriteLineAsync($"Release {release}");
        }
        if (asOf is not null)
        {
            await error.WriteLineAsync(
                asOf.Release is { } then
                    ? $"Symbols read by release {then}"
                    : $"Symbols read as of {asOf.Day}, without a release"
            );
        }
    }
}
