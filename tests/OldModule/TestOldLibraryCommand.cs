using System;
using System.Diagnostics;
using System.IO;
using System.Management.Automation;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Polly;

namespace OldModule;

/// <summary>Uses the older libraries, and writes the version of each.</summary>
[Cmdlet(VerbsDiagnostic.Test, "OldLibrary")]
public sealed class TestOldLibraryCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        Write("Polly.Core", RetryTwice());
        Write("SQLitePCLRaw.core", AskSqlite());
        Write("System.Text.Json", ReadJson());
    }

    private static Assembly RetryTwice()
    {
        var attempts = 0;
        var pipeline = new ResiliencePipelineBuilder()
            .AddRetry(new() { MaxRetryAttempts = 1, Delay = TimeSpan.Zero })
            .Build();
        pipeline.Execute(() =>
        {
            if (++attempts < 2)
            {
                throw new InvalidOperationException();
            }
        });
        return typeof(ResiliencePipeline).Assembly;
    }

    private static Assembly AskSqlite()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT 6 * 7";
        return command.ExecuteScalar() is 42L
            ? typeof(SQLitePCL.raw).Assembly
            : throw new InvalidOperationException("SQLite cannot multiply.");
    }

    // .NET has its own version, which takes precedence over the one in a module's folder. A module that needs its own must load it in this way.
    private static Assembly ReadJson()
    {
        var folder = Path.GetDirectoryName(typeof(TestOldLibraryCommand).Assembly.Location);
        var json = Assembly.LoadFile(Path.Combine(folder, "System.Text.Json.dll"));
        var serializer = json.GetType("System.Text.Json.JsonSerializer", throwOnError: true)!;
        var options = json.GetType("System.Text.Json.JsonSerializerOptions", throwOnError: true)!;
        var serialize = serializer.GetMethod("Serialize", [typeof(object), typeof(Type), options])!;
        return serialize.Invoke(null, [42, typeof(int), null]) is "42"
            ? json
            : throw new InvalidOperationException("JSON is not what it was.");
    }

    private void Write(string name, Assembly assembly) =>
        WriteObject($"{name} {FileVersionInfo.GetVersionInfo(assembly.Location).FileVersion}");
}
