using System;
using Hgnc;
using Hgnc.Rest;

namespace HgncPS.Pipeline;

/// <summary>What Set-HgncOption has set for this session; null where the environment and the defaults count.</summary>
internal sealed record SessionOptions
{
    private static SessionOptions s_current = new();

    /// <summary>What counts now, for all runspaces of the process.</summary>
    public static SessionOptions Current
    {
        get => System.Threading.Volatile.Read(ref s_current);
        set => System.Threading.Volatile.Write(ref s_current, value);
    }

    public SourceChoice? Source { get; init; }

    public string? BaseUri { get; init; }

    public double? Rate { get; init; }

    public TimeSpan? Timeout { get; init; }

    public int? Retries { get; init; }

    /// <summary>How the service is reached: by a parameter first, then as was set for the session, then as the environment says.</summary>
    /// <exception cref="HgncException">A setting is not one.</exception>
    public RestOptions ToRestOptions(string? baseUri)
    {
        var options = RestOptions.FromEnvironment(baseUri ?? BaseUri);
        return options with
        {
            Rate = Rate ?? options.Rate,
            Timeout = Timeout ?? options.Timeout,
            Retries = Retries ?? options.Retries,
        };
    }
}
