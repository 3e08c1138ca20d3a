using System.IO;
using System.Text.RegularExpressions;

namespace Hgnc.Tests.Support;

/// <summary>The module's manifest, which has these values in one place.</summary>
internal static class Manifest
{
    private static readonly string Text = File.ReadAllText(
        Path.Combine(Repository.Root, "HgncPS.psd1")
    );

    public static string Version { get; } = ValueOf("ModuleVersion");

    public static string ProjectUri { get; } = ValueOf("ProjectUri");

    public static string ValueOf(string key) =>
        Regex.Match(Text, $@"(?m)^\s*{key}\s*=\s*'([^']+)'").Groups[1].Value;
}
