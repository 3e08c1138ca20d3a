using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Hgnc.Files;
using Hgnc.Text;

namespace Hgnc.Caching;

/// <summary>
/// The folder of one service's cache. If a file cannot be read or written, it counts as not cached. Only files
/// with our names are ever deleted.
/// </summary>
internal sealed class ServiceFolder
{
    /// <summary>The file of the service's state.</summary>
    public const string StateName = "service.json";

    /// <summary>The lock of the process that asks for the state.</summary>
    public const string LockName = "service.lock";

    /// <summary>The file with the address length that the service accepts.</summary>
    public const string LengthsName = "lengths.json";

    /// <summary>The extension of response files.</summary>
    public const string ResponseExtension = ".answer";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private static readonly Regex OwnFolder = Own(@"-[0-9]+-[0-9a-f]{8}\z");
    private static readonly Regex OwnFile = Own(
        @"\A(service\.(json|lock)|lengths\.json|[0-9a-f]{32}\.answer)(\.[0-9a-f]{32}\.tmp)?\z"
    );

    private readonly Lazy<string?> _path;
    private readonly TimeProvider _time;

    /// <param name="findParent">Finds or creates the folder of all services.</param>
    /// <param name="service">The root address of the service.</param>
    /// <param name="time">The clock.</param>
    public ServiceFolder(Func<string> findParent, Uri service, TimeProvider time)
    {
        _path = new(() => Attempt(() => Prepare(findParent(), service)));
        _time = time;
    }

    /// <summary>The folder of all services, in the user's data folder.</summary>
    public static string FindParent() =>
        DataFolder.Make(Path.Combine(DataFolder.Find(), "answers"));

    /// <summary>Files that were written before this time are not kept, UTC.</summary>
    public DateTime Oldest => _time.GetUtcNow().UtcDateTime - Lifetime;

    /// <summary>The path of a response file, or null if there is no folder.</summary>
    public string? PathOfResponse(string key) => PathOf(Hash(key) + ResponseExtension);

    /// <summary>The path of a file, or null if there is no folder.</summary>
    public string? PathOf(string name) =>
        _path.Value is { } folder ? Path.Combine(folder, name) : null;

    /// <summary>The response files, including those that a dead process left behind.</summary>
    public FileInfo[] FindResponses() =>
        _path.Value is { } folder
            ? Attempt(() =>
                FindOwn(folder)
                    .Where(file =>
                        file.Name.IndexOf(ResponseExtension, StringComparison.Ordinal) > 0
                    )
                    .ToArray()
            ) ?? []
            : [];

    public static void Write(string path, byte[] content) =>
        Try(() => AtomicFile.Write(path, content));

    public static void Delete(string path) => Try(() => File.Delete(path));

    /// <summary>The result of a function, or null if it fails with a file error.</summary>
    public static T? Attempt<T>(Func<T?> act)
        where T : class
    {
        try
        {
            return act();
        }
        catch (Exception e) when (IsFailure(e))
        {
            return null;
        }
    }

    public static bool IsFailure(Exception e) =>
        e
            is IOException
                or UnauthorizedAccessException
                or NotSupportedException
                or ArgumentException
                or System.Security.SecurityException;

    private static void Try(Action act) =>
        _ = Attempt(() =>
        {
            act();
            return "";
        });

    private string Prepare(string parent, Uri service)
    {
        // The readable part helps users who look into the folder. The hash distinguishes services.
        var readable = string.Concat(
            service.Host.Select(letter =>
                char.IsLetterOrDigit(letter) || letter is '-' or '.' ? letter : '_'
            )
        );
        var path = DataFolder.Make(
            Path.Combine(
                parent,
                FormattableString.Invariant(
                    $"{readable}-{service.Port}-{Hash(service.AbsoluteUri).Substring(0, 8)}"
                )
            )
        );
        // Each short-lived mirror has its own port, and with it a folder.
        foreach (var other in Directory.GetDirectories(parent).Where(other => other != path))
        {
            if (OwnFolder.IsMatch(other) && Directory.GetLastWriteTimeUtc(other) < Oldest)
            {
                Try(() => Remove(other));
            }
        }
        return path;
    }

    private static void Remove(string folder)
    {
        foreach (var file in FindOwn(folder))
        {
            file.Delete();
        }
        // A folder with other files stays.
        Directory.Delete(folder);
    }

    private static FileInfo[] FindOwn(string folder) =>
        new DirectoryInfo(folder).GetFiles().Where(file => OwnFile.IsMatch(file.Name)).ToArray();

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return string.Concat(
            sha.ComputeHash(Encoding.UTF8.GetBytes(text))
                .Take(16)
                .Select(part => part.ToString("x2", CultureInfo.InvariantCulture))
        );
    }

    private static Regex Own(string pattern) =>
        new(
            pattern,
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            PatternTimeout.Value
        );
}
