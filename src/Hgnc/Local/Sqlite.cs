using System;
using Microsoft.Data.Sqlite;

namespace Hgnc.Local;

/// <summary>Opens SQLite files. The native library is loaded by the first that is opened, and not before.</summary>
internal static class Sqlite
{
    private static readonly Lazy<bool> Native = new(() =>
    {
        SQLitePCL.Batteries_V2.Init();
        return true;
    });

    // Not pooled by the provider: its pool goes by the path, and would hand out the old file after a new import.
    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        _ = Native.Value;
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                Pooling = false,
            }.ToString()
        );
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static void Execute(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
