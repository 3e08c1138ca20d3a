using System.IO;
using System.Threading.Tasks;
using Hgnc.Releases;
using Hgnc.Tool.Sources;

namespace Hgnc.Tool.Resolving;

/// <summary>The lines on standard error that name the releases.</summary>
internal static class ReleaseLines
{
    public static async Task WriteAsync(ChosenSource source, AsOfChoice? asOf, TextWriter error)
    {
        // The service has no releases, and not all data have the name of their release.
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
