using System;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hgnc.Files;

namespace Hgnc;

/// <summary>The user's saved settings on this machine: <c>options.json</c> in the user's data folder.</summary>
public static class SettingsFile
{
    private static readonly Lazy<JsonSerializerOptions> Options = new(() =>
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            WriteIndented = true,
            Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
        }
    );

    /// <summary>The settings, which are empty without a file.</summary>
    /// <exception cref="HgncException">The file is damaged, or cannot be read.</exception>
    public static HgncSettings Read() => Read(FindPath());

    internal static HgncSettings Read(string? path)
    {
        try
        {
            // Without a file, no JSON code is loaded.
            return path is null || !File.Exists(path) ? new HgncSettings() : Parse(ReadText(path));
        }
        catch (Exception e)
            when (e is JsonException or HgncException or IOException or UnauthorizedAccessException)
        {
            throw new HgncException(
                HgncErrorKind.BadData,
                $"The options in '{path}' cannot be used: {e.Message}",
                "Correct the file or delete it; Set-HgncOption -Persist writes it again.",
                e
            );
        }
    }

    /// <summary>Writes the settings and replaces the existing ones.</summary>
    /// <exception cref="HgncException">The settings cannot be written, or contain a password.</exception>
    public static void Write(HgncSettings settings) =>
        Write(settings, () => PathIn(DataFolder.Find()));

    internal static void Write(HgncSettings settings, Func<string> findPath)
    {
        if (settings is null)
        {
            throw new ArgumentNullException(nameof(settings));
        }
        var reach = settings.ToRestOptions();
        if (reach.Share is { HasCredentials: true })
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                "The user and password of a share are not written to the disk.",
                "Set the share for each session, or by the environment variable HGNC_SHARE."
            );
        }
        if (reach.Proxy is { HasCredentials: true })
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                "A proxy's user and password are not written to the disk.",
                "Set the proxy for each session, or by the environment variable HTTPS_PROXY."
            );
        }
        try
        {
            AtomicFile.Write(
                findPath(),
                JsonSerializer.SerializeToUtf8Bytes(settings, Options.Value)
            );
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"The options cannot be written: {e.Message}",
                $"Set {DataFolder.Variable} to a folder that can be written.",
                e
            );
        }
    }

    // A reader must not prevent the file from being replaced.
    private static string ReadText(string path)
    {
        using var file = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }

    private static HgncSettings Parse(string text)
    {
        var settings = JsonSerializer.Deserialize<HgncSettings>(text, Options.Value) ?? new();
        // The file may have been written by hand.
        settings.ToRestOptions();
        return settings;
    }

    // A user without a data folder has no saved settings.
    private static string? FindPath()
    {
        try
        {
            return PathIn(DataFolder.Name());
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string PathIn(string folder) => Path.Combine(folder, "options.json");
}
