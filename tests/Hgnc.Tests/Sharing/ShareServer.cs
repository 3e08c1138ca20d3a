using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using Hgnc.Sharing;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Sharing;

/// <summary>A Redis server in a separate process: Garnet from the tool manifest, or the machine's redis-server.</summary>
internal sealed class ShareServer : IAsyncDisposable
{
    public const string Garnet = "Garnet";
    public const string Redis = "redis-server";

    private readonly string _kind;
    private readonly string? _password;
    private readonly bool _hasScripts;
    private readonly TemporaryFolder _folder = new();
    private Process _process;

    private ShareServer(string kind, int port, string? password, bool hasScripts)
    {
        _hasScripts = hasScripts;
        _kind = kind;
        _password = password;
        Port = port;
        _process = Launch();
    }

    public int Port { get; }

    /// <summary>The address, with the password if there is one.</summary>
    public string Text =>
        $"redis://{(_password is null ? "" : $":{_password}@")}127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}";

    public ShareAddress Address => ShareAddress.Parse(Text)!;

    /// <summary>The servers on this machine.</summary>
    public static IEnumerable<string> Kinds => FindRedis() is null ? [Garnet] : [Garnet, Redis];

    public static async Task<ShareServer> StartAsync(
        string kind,
        string? password = null,
        bool hasScripts = true
    )
    {
        var server = new ShareServer(kind, FreePort(), password, hasScripts);
        await server.ReadyAsync();
        return server;
    }

    /// <summary>Kills the server, as in a crash.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Starts it again on the same port, without its data.</summary>
    public async Task RestartAsync()
    {
        _process.Dispose();
        _process = Launch();
        await ReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }
        _process.Dispose();
        _folder.Dispose();
    }

    private Process Launch()
    {
        var port = Port.ToString(CultureInfo.InvariantCulture);
        var (program, arguments) =
            _kind == Redis
                ? (
                    FindRedis()!,
                    new List<string> { "--port", port, "--bind", "127.0.0.1", "--save", "" }
                )
                : (
                    "dotnet",
                    [
                        FindGarnet(),
                        "--port",
                        port,
                        "--bind",
                        "127.0.0.1",
                        "--lua",
                        "--memory",
                        "64m",
                        "--page",
                        "1m",
                        "--index",
                        "1m",
                        "--readcache-memory",
                        "0",
                    ]
                );
        if (!_hasScripts)
        {
            if (_kind == Redis)
            {
                foreach (var command in new[] { "EVAL", "EVALSHA", "SCRIPT" })
                {
                    arguments.AddRange(["--rename-command", command, ""]);
                }
            }
            arguments.Remove("--lua");
        }
        if (_password is not null)
        {
            arguments.AddRange(
                _kind == Redis
                    ? ["--requirepass", _password]
                    : ["--auth", "Password", "--password", _password]
            );
        }
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = _folder.PathOf("."),
        };
        arguments.ForEach(start.ArgumentList.Add);
        var process = Process.Start(start)!;
        // The output is read so that the server does not block.
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private async Task ReadyAsync()
    {
        while (!_process.HasExited)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20);
            }
        }
        throw new InvalidOperationException($"{_kind} ended with {_process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? FindRedis() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, Redis))
            .FirstOrDefault(File.Exists);

    // As a child of "dotnet tool run", it would outlive its parent.
    private static string FindGarnet()
    {
        Assert.SkipWhen(
            Environment.GetEnvironmentVariable("HGNC_TEST_WINE") == "1",
            "Garnet is a program of .NET that needs dotnet, which Wine does not have."
        );
        var packages =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                ".nuget",
                "packages"
            );
        return GarnetPackage.Find(packages);
    }
}
