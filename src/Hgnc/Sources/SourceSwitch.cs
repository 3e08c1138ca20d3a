using System;
using Hgnc.Local;
using Hgnc.Rest;

namespace Hgnc;

/// <summary>
/// Who answers one pipeline: the service, or the local copy. Automatically it is the service, which is always the newest, until
/// the pipeline turns out to need so many requests that a fresh copy is better for both sides.
/// </summary>
public sealed class SourceSwitch
{
    /// <summary>So many requests, half a minute's, are asked of the service without looking for another way.</summary>
    public const int Many = 300;

    /// <summary>A copy that was known to be the newest so long ago is fresh: HGNC publishes twice a week.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(7);

    // A copy that is chosen needs no service: its requests only overlap reading with writing.
    private const int LocalRoom = 8;

    private readonly Lazy<RestSource> _service;
    private readonly Lazy<DatasetStore> _store;
    private readonly SourceChoice _choice;
    private readonly Lazy<LocalSource?> _freshCopy;
    private LocalSource? _copy;
    private bool _isAdvised;

    /// <param name="choice">What the user chose.</param>
    /// <param name="service">Opens the service. It is not called while the local copy is what the user chose.</param>
    /// <param name="store">Finds the local copy, which need not be there, once it is needed.</param>
    /// <exception cref="HgncException">The local copy was chosen, and cannot be read; or the service cannot be opened, because a setting has an invalid value.</exception>
    public SourceSwitch(SourceChoice choice, Func<RestSource> service, Func<DatasetStore> store)
    {
        _choice = choice;
        _service = new(service ?? throw new ArgumentNullException(nameof(service)));
        _store = new(store ?? throw new ArgumentNullException(nameof(store)));
        _freshCopy = new(FindFreshCopy);
        if (choice == SourceChoice.Local)
        {
            _copy = _store.Value.OpenShared();
        }
        else
        {
            // What is wrong with its settings is an error now, and not at the first input.
            _ = _service.Value;
        }
    }

    /// <summary>Who answers from now on.</summary>
    public IHgncSource Source => _copy ?? (IHgncSource)_service.Value;

    /// <summary>The service, also where the local copy answers.</summary>
    /// <exception cref="HgncException">A setting of the service has an invalid value.</exception>
    public RestSource Service => _service.Value;

    /// <summary>How many requests may be under way at once.</summary>
    public int Room => _choice == SourceChoice.Local ? LocalRoom : Service.Room;

    /// <summary>Whether the local copy answers.</summary>
    public bool IsLocal => _copy is not null;

    /// <summary>Whether the local copy would take over if it were many requests.</summary>
    public bool CanTurn => FreshCopy is not null;

    /// <summary>The copy that would take over; null where none would.</summary>
    public IHgncSource? FreshCopy =>
        _choice == SourceChoice.Auto && _copy is null ? _freshCopy.Value : null;

    /// <summary>Has the local copy answer if there is one, whatever its age, unless the user chose the service.</summary>
    /// <returns>Whether the local copy answers.</returns>
    public bool PreferCopy()
    {
        if (_choice == SourceChoice.Auto && _copy is null)
        {
            try
            {
                _copy = _store.Value.GetDataset().Exists ? _store.Value.OpenShared() : null;
            }
            catch (HgncException)
            {
                // A copy that cannot be read is no reason to fail where the service can answer.
            }
        }
        return IsLocal;
    }

    /// <summary>Tells how many requests the pipeline has needed and is known to need.</summary>
    /// <returns>What its user should hear, once: that it takes long, and what makes it fast.</returns>
    public string? Need(long requests)
    {
        if (_choice != SourceChoice.Auto || IsLocal || requests <= Many)
        {
            return null;
        }
        if (CanTurn)
        {
            _copy = _freshCopy.Value;
            return null;
        }
        if (_isAdvised)
        {
            return null;
        }
        _isAdvised = true;
        var time = Service.Rate is { } rate
            ? FormattableString.Invariant(
                $"at {rate:0.#} requests a second, each further 1,000 take {1000 / rate:0} seconds"
            )
            : "each further request takes as long as the service needs";
        return $"This needs more than {Many} requests: {time}. Save-HgncDataset (hgnc save) makes a local copy, which answers at once.";
    }

    // A copy that cannot be read is no reason to fail where the service can answer.
    private LocalSource? FindFreshCopy()
    {
        try
        {
            return _store.Value.GetDataset() is { Exists: true, Age: { } age } && age < Fresh
                ? _store.Value.OpenShared()
                : null;
        }
        catch (HgncException)
        {
            return null;
        }
    }
}
