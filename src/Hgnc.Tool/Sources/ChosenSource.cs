using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
using Hgnc.Local;
using Hgnc.Rest;
using Hgnc.Tool.Input;

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

    /// <summary>Whether the local copy would take over if it were many requests.</summary>
    public bool CanTurn => _switch.CanTurn;

    /// <summary>The copy that would take over; null where none would.</summary>
    public IHgncSource? FreshCopy => _switch.FreshCopy;

    /// <summary>Has the local copy answer if there is one, whatever its age, unless the user chose the service.</summary>
    public bool PreferCopy() => _switch.PreferCopy();

    /// <summary>Tells how many requests are known to be needed. Those that were sent count too: an input can take several.</summary>
    public void Need(long requests)
    {
        if (_switch.Need(Math.Max(requests, Interlocked.Read(ref _sent))) is { } advice)
        {
            _error.WriteLine(advice);
        }
    }

    /// <summary>
    /// Counts inputs of one request each on their way. Where a copy could take over, the first of them wait for what comes
    /// along with them, so that a big file is answered from one source.
    /// </summary>
    public async IAsyncEnumerable<T> CountAsync<T>(
        IAsyncEnumerable<T> requests,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await using var reader = new InputReader<T>(requests, cancellationToken);
        var count = 0L;
        while (true)
        {
            var most = count == 0 && CanTurn ? SourceSwitch.Many + 1 : 1;
            var read = await reader.ReadAsync(most, InputReader<T>.Pause);
            if (read.Count == 0)
            {
                yield break;
            }
            count += read.Count;
            Need(count);
            foreach (var request in read)
            {
                yield return request;
            }
        }
    }
}
