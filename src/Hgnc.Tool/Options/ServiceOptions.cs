using System;
using System.CommandLine;
using System.IO;
using Hgnc.Rest;

namespace Hgnc.Tool.Options;

/// <summary>The options of all verbs that talk to the service, and the service that they mean.</summary>
internal sealed class ServiceOptions
{
    /// <summary>The option that tells of more.</summary>
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

    /// <summary>What the command line says, and where it says nothing, these settings.</summary>
    public HgncSettings Over(HgncSettings settings, ParseResult parsed) =>
        _share.Over(
            _allowInsecure.Over(
                new HgncSettings { BaseUri = parsed.GetValue(_baseUri) }.Over(settings),
                parsed
            ),
            parsed
        );

    /// <summary>The service.</summary>
    /// <param name="settings">Where it is and how it is asked.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="error">Where requests and warnings are told of, from any thread.</param>
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
                if (exchange.KeptSince is null)
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
