using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Hgnc.Files;

namespace Hgnc.Caching;

/// <summary>
/// The folder of what is kept of one service. What cannot be read or written there is as if it had never been kept, and only what
/// has a name of ours is ever deleted.
/// </summary>
internal sealed class ServiceFolder
{
    /// <summary>The file of the service's state.</summary>
    public const string StateName = "service.txt";

    /// <summary>The file that whoever is about to ask for it holds.</summary>
    public const string TurnName = "service.lock";

    /// <summary>The file that says how long a request the service takes.</summary>
    public const string LengthsName = "lengths.txt";

    /// <summary>How the files of answers end.</summary>
    public const string AnswerExtension = ".answer";

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private static readonly Regex OwnFolder = Own(@"-[0-9]+-[0-9a-f]{8}\z");
    private static readonly Regex OwnFile = Own(
        @"\A(service\.(txt|lock)|lengths\.txt|[0-9a-f]{32}\.answer)(\.[0-9a-f]{32}\.tmp)?\z"
    );

    private readonly Lazy<string?> _path;
    private readonly TimeProvider _time;

    /// <param name="findParent">Finds the folder of all services, or makes it.</param>
    /// <param name="service">The service's root.</param>
    /// <param name="time">The clock.</param>
    public ServiceFolder(Func<string> findParent, Uri service, TimeProvider time)
    {
        _path = new(() => Attempt(() => Prepare(findParent(), service)));
        _time = time;
    }

    /// <summary>The folder of all services, in the user's own.</summary>
    public static string FindParent() =>
        DataFolder.Make(Path.Combine(DataFolder.Find(), "answers"));

    /// <summary>What was written before is not kept any more, UTC.</summary>
    public DateTime Oldest => _time.GetUtcNow().UtcDateTime - KeptFor;

    /// <summary>The path of an answer's file; null where there can be none.</summary>
    public string? PathOfAnswer(string key) => PathOf(Hash(key) + AnswerExtension);

    /// <summary>The path of a file; null where there can be none.</summary>
    public string? PathOf(string name) =>
        _path.Value is { } folder ? Path.Combine(folder, name) : null;

    /// <summary>The answers, and what a dead process left of them.</summary>
    public FileInfo[] FindAnswers() =>
        _path.Value is { } folder
            ? Attempt(() =>
                FindOwn(folder)
                    .Where(file => file.Name.IndexOf(AnswerExtension, StringComparison.Ordinal) > 0)
                    .ToArray()
            ) ?? []
            : [];

    public static void Write(string path, byte[] content) =>
        Try(() => AtomicFile.Write(path, content));

    public static void Delete(string path) => Try(() => File.Delete(path));

    /// <summary>What this gives; null where it fails as files can fail.</summary>
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
        // The readable part is for those who look into the folder; what tells services apart is the other one.
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
        // A mirror for an hour has a port of its own each time.
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
        // Where there is anything else in it, it stays.
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
            TimeSpan.FromSeconds(1)
        );
}
