using System;
using System.IO;
using System.Threading;
using Hgnc.Local;
using Hgnc.Rest;

namespace Hgnc.Tool.Sources;

/// <summary>The source for a verb, chosen by the option <c>--source</c> and by the number of requests that the verb needs.</summary>
internal sealed class ChosenSource
{
    private readonly SourceSwitch _switch;
    private readonly DatasetStore _store;
    private readonly TextWriter _error;
    private long _sent;

    /// <param name="choice">The user's choice.</param>
    /// <param name="open">Opens the service, which calls its argument for each request.</param>
    /// <param name="store">The local copy, which need not exist.</param>
    /// <param name="error">The writer for advice.</param>
    /// <exception cref="HgncException">The local copy was chosen and cannot be read, or the service cannot be opened because a setting has an invalid value.</exception>
    public ChosenSource(
        SourceChoice choice,
        Func<Action, RestSource> open,
        DatasetStore store,
        TextWriter error
    )
    {
        _store = store;
        _error = error;
        _switch = new SourceSwitch(
            choice,
            () => open(() => Interlocked.Increment(ref _sent)),
            () => store
        );
    }

    /// <summary>The source from now on.</summary>
    public IHgncSource Current => _switch.Source;

    /// <summary>Whether the service answers.</summary>
    public bool IsService => !_switch.IsLocal;

    /// <summary>The service's address, or the copy's path.</summary>
    public string Address =>
        _switch.IsLocal ? _store.GetDataset().Path : _switch.Service.BaseUri.AbsoluteUri;

    /// <summary>The local copy that answers, or null if the service does.</summary>
    public HgncDataset? Dataset => _switch.IsLocal ? _store.GetDataset() : null;

    /// <summary>The maximum number of concurrent requests.</summary>
    public int Concurrency => _switch.Concurrency;

    /// <summary>Uses the local copy if there is one, whatever its age, unless the user chose the service.</summary>
    public bool PreferCopy() => _switch.PreferCopy();

    /// <summary>Decides how long inputs wait until the source is chosen.</summary>
    public SourceWait CreateWait(int inputsOfRequest = 1, int batchSize = 1) =>
        new(
            _switch,
            () => Interlocked.Read(ref _sent),
            _error.WriteLine,
            inputsOfRequest,
            batchSize
        );
}
