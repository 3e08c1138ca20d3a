using System;
using SQLitePCL;

namespace Hgnc.Local.Database;

/// <summary>
/// Opens SQLite files and calls SQLite directly. Opening a file through the ADO.NET provider takes four times as long in a new
/// process. The native library is loaded when the first file is opened.
/// </summary>
internal static class Sqlite
{
    // The usual limit on Windows is 260 characters, and SQLite appends -journal to the name of a file.
    private const int MaxPathLength = 240;

#if NET
    private static bool IsWindows => OperatingSystem.IsWindows();
#else
    private static bool IsWindows => Environment.OSVersion.Platform == PlatformID.Win32NT;
#endif

    private static readonly Lazy<bool> Native = new(() =>
    {
        Batteries_V2.Init();
        return true;
    });

    public static sqlite3 OpenToRead(string path)
    {
        var database = Open(path, raw.SQLITE_OPEN_READONLY);
        try
        {
            // A copy never changes, so its lock, which all readers share, need not be acquired and
            // released for each statement. That would take as long as the statement.
            database.Execute("PRAGMA locking_mode = EXCLUSIVE");
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public static sqlite3 Create(string path) =>
        Open(path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);

    /// <summary>Runs statements without rows.</summary>
    public static void Execute(this sqlite3 database, string sql) =>
        database.Check(raw.sqlite3_exec(database, sql));

    public static sqlite3_stmt Prepare(this sqlite3 database, string sql)
    {
        database.Check(raw.sqlite3_prepare_v2(database, sql, out var statement));
        return statement;
    }

    /// <exception cref="SqliteException">The result is not the expected one.</exception>
    public static void Check(this sqlite3 database, int result, int expected = raw.SQLITE_OK)
    {
        if (result != expected)
        {
            throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), result & 0xFF);
        }
    }

    private static sqlite3 Open(string path, int flags)
    {
        _ = Native.Value;
        var isLong = path.Length > MaxPathLength && IsWindows;
        var result = raw.sqlite3_open_v2(
            isLong ? Extended(path) : path,
            out var database,
            flags,
            vfs: isLong ? "win32-longpath" : null
        );
        try
        {
            database.Check(result);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    // The form of a full path that Windows accepts at any length.
    private static string Extended(string path) =>
        path.StartsWith(@"\\?\", StringComparison.Ordinal) ? path
        : path.StartsWith(@"\\", StringComparison.Ordinal) ? @"\\?\UNC\" + path.Substring(2)
        : @"\\?\" + path;
}
