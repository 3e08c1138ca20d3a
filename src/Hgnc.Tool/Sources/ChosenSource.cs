using System;
using System.IO;
using System.Threading;
using Hgnc.Local;
using Hgnc.Rest;

namespace Hgnc.Tool.Sources;

/// <summary>Who answers a verb, by the option <c>--source</c> and by how many requests the verb turns out to need.</summary>
internal sealed class ChosenSource
{
    private readonly SourceSwitch _switch;
    private readonly DatasetStore _store;
    private readonly TextWriter _error;
    private long _sent;

    /// <param name="choice">What the user chose.</param>
    /// <param name="open">Opens the service, which calls what it is given for each request.</param>
    /// <param name="store">The local copy, which need not be there.</param>
    /// <param name="error">Where advice goes.</param>
    /// <exception cref="HgncException">The local copy was chosen, and cannot be read; or the service cannot be opened, because a setting has an invalid value.</exception>
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

    /// <summary>Who answers from now on.</summary>
    public IHgncSource Current => _switch.Source;

    /// <summary>Whether the service answers.</summary>
    public bool IsService => !_switch.IsLocal;

    /// <summary>The service's address, or the copy's path.</summary>
    public string Place =>
        _switch.IsLocal ? _store.GetDataset().Path : _switch.Service.BaseUri.AbsoluteUri;

    /// <summary>What is known of the copy that answers; null where the service does.</summary>
    public HgncDataset? Dataset => _switch.IsLocal ? _store.GetDataset() : null;

    /// <summary>How many requests may be under way.</summary>
    public int Room => _switch.Room;

    /// <summary>Has the local copy answer if there is one, whatever its age, unless the user chose the service.</summary>
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
