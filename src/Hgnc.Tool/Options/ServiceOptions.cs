using System;
using System.CommandLine;
using System.IO;
using Hgnc.Rest;

namespace Hgnc.Tool.Options;

/// <summary>The options of all verbs that use the service, and the service that they describe.</summary>
internal sealed class ServiceOptions
{
    /// <summary>The option for more messages.</summary>
    public const string Verbose = "--verbose";

    private readonly BaseUriOption _baseUri = new();

    private readonly Option<bool> _verbose = new(Verbose)
    {
        Description = "Show each request, and how a file was read, on stderr.",
    };

    private readonly InsecureOption _allowInsecure = new();
    private readonly ShareOption _share = new();

    private readonly Option<bool> _noCache = new("--no-cache")
    {
        Description = "Send every request, and use no cached response.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_baseUri);
        command.Options.Add(_allowInsecure);
        command.Options.Add(_share);
        command.Options.Add(_noCache);
        command.Options.Add(_verbose);
    }

    /// <summary>These settings with the options of the command line applied.</summary>
    public HgncSettings Over(HgncSettings settings, ParseResult parsed) =>
        _share.Over(
            _allowInsecure.Over(
                new HgncSettings { BaseUri = parsed.GetValue(_baseUri) }.Over(settings),
                parsed
            ),
            parsed
        );

    /// <summary>Opens the service.</summary>
    /// <param name="settings">The settings of the service.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="error">The writer for requests and warnings, used from any thread.</param>
    /// <param name="count">Called for each request, from any thread.</param>
    public RestSource Open(
        HgncSettings settings,
        ParseResult parsed,
        TextWriter error,
        Action count
    )
    {
        var isVerbose = parsed.GetValue(_verbose);
        return new RestSource(
            settings.ToRestOptions(),
            exchange =>
            {
                if (exchange.CachedAt is null)
                {
                    count();
                }
                if (exchange.Warning is { } warning)
                {
                    error.WriteLine("Warning: " + warning);
                }
                if (isVerbose)
                {
                    error.WriteLine(exchange.ToString());
                }
            }
        )
        {
            NoCache = parsed.GetValue(_noCache),
        };
    }
}
