using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Sharing;
using StackExchange.Redis;

namespace Hgnc.Redis;

/// <summary>A share on a Redis server, or on another server that supports its protocol and scripts.</summary>
public sealed class RedisShare : IShare, IDisposable
{
    private const string Prefix = "hgnc:";

    // Another script is running.
    private const long Busy = -2;

    private static readonly Lazy<string> Script = new(ReadScript);

    private readonly ConfigurationOptions _options;
    private readonly object _gate = new();
    private Task<ConnectionMultiplexer>? _connecting;

    /// <summary>Creates a share at this address. It connects at first use, and again whenever the connection is lost.</summary>
    public RedisShare(ShareAddress address)
    {
        if (address is null)
        {
            throw new ArgumentNullException(nameof(address));
        }
        _options = new ConfigurationOptions
        {
            EndPoints = { { address.Host, address.Port } },
            User = address.User,
            Password = address.Password,
            Ssl = address.IsSecure,
            SslHost = address.IsSecure ? address.Host : null,
            DefaultDatabase = address.Database,
            ClientName = "hgnc",
            AbortOnConnectFail = false,
            ConnectRetry = 1,
            ConnectTimeout = 5000,
            AsyncTimeout = 5000,
            // A command in the backlog would run too late.
            BacklogPolicy = BacklogPolicy.FailFast,
            ReconnectRetryPolicy = new LinearRetry(250),
            HeartbeatInterval = TimeSpan.FromSeconds(1),
        };
    }

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_connecting is { Status: TaskStatus.RanToCompletion } connected)
            {
                connected.Result.Dispose();
            }
            _connecting = null;
        }
    }

    async Task<TimeSpan?> IShare.RequestPermitAsync(
        ShareLimit limit,
        string client,
        int wants,
        string permit,
        CancellationToken cancellationToken
    )
    {
        var wait = await RunAsync(limit, "ask", cancellationToken, client, wants, permit)
            .ConfigureAwait(false);
        return wait < 0 ? null : TimeSpan.FromTicks(wait * 10);
    }

    async Task<bool> IShare.RenewAsync(ShareLimit limit, string permit) =>
        await RunAsync(limit, "renew", CancellationToken.None, permit).ConfigureAwait(false) == 1;

    Task IShare.EndAsync(
        ShareLimit limit,
        string permit,
        TimeSpan? responseTime,
        TimeSpan endedAgo
    ) =>
        RunAsync(
            limit,
            "end",
            CancellationToken.None,
            permit,
            responseTime is { } took ? Microseconds(took) : -1,
            Microseconds(endedAgo)
        );

    Task IShare.LeaveAsync(ShareLimit limit, string client) =>
        RunAsync(limit, "leave", CancellationToken.None, client);

    async Task<byte[]?> IShare.ReadAsync(string key, CancellationToken cancellationToken) =>
        await TryAsync(
                async database =>
                    (byte[]?)await database.StringGetAsync(Prefix + key).ConfigureAwait(false),
                cancellationToken
            )
            .ConfigureAwait(false);

    async Task IShare.WriteAsync(string key, byte[] value, TimeSpan keptFor) =>
        await TryAsync(
                database => database.StringSetAsync(Prefix + key, value, keptFor),
                CancellationToken.None
            )
            .ConfigureAwait(false);

    private Task<long> RunAsync(
        ShareLimit limit,
        string action,
        CancellationToken cancellationToken,
        params RedisValue[] arguments
    )
    {
        var values = new RedisValue[5 + arguments.Length];
        values[0] = action;
        values[1] = limit.Permits;
        values[2] = Microseconds(limit.Hold);
        values[3] = limit.Needed;
        values[4] = limit.Remembered;
        arguments.CopyTo(values, 5);
        // The braces keep both keys on one server of a cluster.
        var keys = new RedisKey[]
        {
            $"{Prefix}limit:{{{limit.Name}}}",
            $"{Prefix}lock:{{{limit.Name}}}",
        };
        return TryAsync(
            async database =>
            {
                while (true)
                {
                    var reply = (long)
                        await database
                            .ScriptEvaluateAsync(Script.Value, keys, values)
                            .ConfigureAwait(false);
                    if (reply != Busy)
                    {
                        return reply;
                    }
                    await Task.Delay(1, cancellationToken).ConfigureAwait(false);
                }
            },
            cancellationToken
        );
    }

    private async Task<T> TryAsync<T>(
        Func<IDatabase, Task<T>> act,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var connection = await ConnectAsync(cancellationToken).ConfigureAwait(false);
            return await act(connection.GetDatabase()).ConfigureAwait(false);
        }
        catch (Exception e)
            when (e
                    is RedisException
                        or TimeoutException
                        or ObjectDisposedException
                        or IOException
                        or System.Net.Sockets.SocketException
            )
        {
            throw new ShareException(Describe(e), e, Advise(e));
        }
    }

    private async Task<ConnectionMultiplexer> ConnectAsync(CancellationToken cancellationToken)
    {
        Task<ConnectionMultiplexer> connecting;
        lock (_gate)
        {
            if (_connecting is null or { IsFaulted: true } or { IsCanceled: true })
            {
                _connecting = ConnectionMultiplexer.ConnectAsync(_options);
            }
            connecting = _connecting;
        }
        return await connecting
            .WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken)
            .ConfigureAwait(false);
    }

    // If there is no connection, the library's message has a page of counters after its first sentence.
    private static string Describe(Exception e)
    {
        var text = e.Message.Split(new[] { "; ", ", ", "\n" }, 2, StringSplitOptions.None)[0];
        return e is RedisServerException ? e.Message : text;
    }

    // Advice for errors that do not go away by themselves. Other errors may be temporary.
    private static string? Advise(Exception e)
    {
        for (var at = e; at is not null; at = at.InnerException)
        {
            if (
                at
                    is RedisConnectionException
                    {
                        FailureType: ConnectionFailureType.AuthenticationFailure
                    }
                || Says(at, "NOAUTH")
                || Says(at, "WRONGPASS")
                || Says(at, "NOPERM")
            )
            {
                return "Put the user and the password of the server into the address: redis://user:password@host:6379. Percent-encode special characters.";
            }
            if (at is RedisServerException && (Says(at, "unknown command") || Says(at, "Lua")))
            {
                return "Use a Redis server that runs scripts. Garnet runs them with --lua.";
            }
        }
        return null;
    }

    private static bool Says(Exception e, string text) =>
        e.Message.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0;

    private static long Microseconds(TimeSpan time) => time.Ticks / 10;

    private static string ReadScript()
    {
        using var stream = typeof(RedisShare).Assembly.GetManifestResourceStream("Limit.lua")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
