using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Reflection;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Bench.Cluster;

/// <summary>A mirror that counts requests and refuses the eleventh in a second, a Redis server, gateways and nodes, each with its own folder.</summary>
internal sealed class ClusterParts : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hgnc-cluster-").FullName;
    private readonly HttpClient _client = new(
        new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 1000 }
    )
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public ClusterParts(string dataset, string redis, int gateways, int nodes)
    {
        var port = FreePort();
        Share = new ClusterProcess(RedisCommand(redis, port));
        var share = $"redis://127.0.0.1:{port}";
        Mirror = new Uri($"http://127.0.0.1:{FreePort()}/");
        Service = new ClusterProcess([
            .. Tool(),
            "serve",
            "--dataset",
            dataset,
            "--urls",
            Mirror.AbsoluteUri,
            "--rate",
            "10",
            "--latency",
            "150",
        ]);
        for (var i = 0; i < gateways; i++)
        {
            var uri = new Uri($"http://127.0.0.1:{FreePort()}/");
            GatewayUris.Add(uri);
            Gateways.Add(
                new ClusterProcess(
                    [
                        .. Tool(),
                        "serve",
                        "--upstream",
                        Mirror.AbsoluteUri,
                        "--share",
                        share,
                        "--urls",
                        uri.AbsoluteUri,
                    ],
                    Own($"gateway-{i}")
                )
            );
        }
        StartAsync = async cancellationToken =>
        {
            for (var i = 0; i < nodes; i++)
            {
                Nodes.Add(
                    new ClusterProcess(
                        [.. Self(), ClusterClient.Verb, Mirror.AbsoluteUri, share],
                        Own($"node-{i}")
                    )
                );
                // Sixty programs that are compiled at the same time would use both cores completely.
                await Task.Delay(TimeSpan.FromMilliseconds(500), cancellationToken);
            }
        };
    }

    public ClusterProcess Share { get; }

    public ClusterProcess Service { get; }

    public Uri Mirror { get; }

    public List<ClusterProcess> Gateways { get; } = [];

    public List<Uri> GatewayUris { get; } = [];

    public List<ClusterProcess> Nodes { get; } = [];

    /// <summary>Starts the nodes, one after the other.</summary>
    public Func<CancellationToken, Task> StartAsync { get; }

    /// <summary>Waits until the servers respond.</summary>
    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        foreach (var uri in GatewayUris.Append(Mirror))
        {
            while (true)
            {
                try
                {
                    await _client.GetAsync(new Uri(uri, "mirror/health/live"), cancellationToken);
                    break;
                }
                catch (HttpRequestException)
                {
                    await Task.Delay(100, cancellationToken);
                }
            }
        }
    }

    /// <summary>The number of requests, the maximum in one second, and the number of refusals, as counted by the mirror.</summary>
    public async Task<(long Requests, long Most, long Refused)> StatsAsync(
        CancellationToken cancellationToken
    )
    {
        using var json = JsonDocument.Parse(
            await _client.GetStringAsync(new Uri(Mirror, "mirror/stats"), cancellationToken)
        );
        long Number(string name) => json.RootElement.GetProperty(name).GetInt64();
        return (Number("requests"), Number("maxInOneSecond"), Number("refused"));
    }

    /// <summary>Sends requests to a gateway, two at a time, until it stops.</summary>
    public Task AskAsync(
        Uri gateway,
        string name,
        Action answered,
        CancellationToken cancellationToken
    ) =>
        Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(async number =>
                {
                    for (var i = number; !cancellationToken.IsCancellationRequested; i += 2)
                    {
                        try
                        {
                            using var request = new HttpRequestMessage(
                                HttpMethod.Get,
                                new Uri(gateway, $"fetch/symbol/{name}X{i}")
                            );
                            request.Headers.Add("Accept", "application/json");
                            using var response = await _client.SendAsync(
                                request,
                                cancellationToken
                            );
                            if (response.IsSuccessStatusCode)
                            {
                                answered();
                            }
                        }
                        catch (HttpRequestException)
                        {
                            // The gateway was killed.
                            return;
                        }
                        catch (OperationCanceledException)
                        {
                            return;
                        }
                    }
                })
        );

    public void Dispose()
    {
        foreach (var process in Nodes.Concat(Gateways).Append(Service).Append(Share))
        {
            process.Dispose();
        }
        _client.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private (string, string)[] Own(string name) =>
        [
            ("HGNC_DATA", Directory.CreateDirectory(Path.Combine(_folder, name)).FullName),
            ("HGNC_RATE", "10"),
            // With sixty processes on two cores, none should have a heap for each core.
            ("DOTNET_gcServer", "0"),
            ("DOTNET_TieredPGO", "0"),
        ];

    private static string[] Tool()
    {
        var folder = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        var build = Path.GetRelativePath(Path.Combine(folder, "../../.."), folder);
        return
        [
            "dotnet",
            Path.GetFullPath(
                Path.Combine(folder, "../../../../../src/Hgnc.Tool", build, "Hgnc.Tool.dll")
            ),
        ];
    }

    private static string[] Self() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet"
            ? [Environment.ProcessPath!, Assembly.GetExecutingAssembly().Location]
            : [Environment.ProcessPath!];

    private static string[] RedisCommand(string program, int port)
    {
        var number = port.ToString(CultureInfo.InvariantCulture);
        return program.EndsWith(".dll", StringComparison.Ordinal)
            ?
            [
                "dotnet",
                program,
                "--port",
                number,
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
            : [program, "--port", number, "--bind", "127.0.0.1", "--save", ""];
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
