using System;
using Hgnc.Local;
using Hgnc.Rest;

namespace Hgnc;

/// <summary>
/// The source of one pipeline: the service, or the local copy. The automatic choice is the service, which is always the newest, until
/// the pipeline needs so many requests that a fresh copy is better for both sides.
/// </summary>
public sealed class SourceSwitch
{
    /// <summary>The maximum number of requests, about half a minute's, that are sent to the service if a fresh copy could answer.</summary>
    public const int MaxServiceRequests = 300;

    /// <summary>The maximum age of a fresh copy. HGNC publishes twice a week.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(7);

    // A chosen copy needs no service: its requests only overlap reading with writing.
    private const int LocalConcurrency = 8;

    private readonly Lazy<RestSource> _service;
    private readonly Lazy<DatasetStore> _store;
    private readonly SourceChoice _choice;
    private readonly Lazy<LocalSource?> _freshCopy;
    private LocalSource? _copy;
    private bool _isAdvised;

    /// <param name="choice">The user's choice.</param>
    /// <param name="service">Opens the service. It is not called if the user chose the local copy.</param>
    /// <param name="store">Finds the local copy, which need not exist, when it is needed.</param>
    /// <exception cref="HgncException">The local copy was chosen and cannot be read, or the service cannot be opened because a setting has an invalid value.</exception>
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
            // Invalid settings are an error now, not at the first input.
            _ = _service.Value;
        }
    }

    /// <summary>The source from now on.</summary>
    public IHgncSource Source => _copy ?? (IHgncSource)_service.Value;

    /// <summary>The service, even if the local copy answers.</summary>
    /// <exception cref="HgncException">A setting of the service has an invalid value.</exception>
    public RestSource Service => _service.Value;

    /// <summary>The maximum number of concurrent requests.</summary>
    public int Concurrency =>
        _choice == SourceChoice.Local ? LocalConcurrency : Service.Concurrency;

    /// <summary>Whether the local copy answers.</summary>
    public bool IsLocal => _copy is not null;

    /// <summary>Whether the local copy would answer if many requests were necessary.</summary>
    public bool CanUseCopy => FreshCopy is not null;

    /// <summary>The fresh copy, or null without one.</summary>
    public IHgncSource? FreshCopy =>
        _choice == SourceChoice.Auto && _copy is null ? _freshCopy.Value : null;

    /// <summary>Uses the local copy if there is one, whatever its age, unless the user chose the service.</summary>
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
                // If a copy cannot be read, the service answers.
            }
        }
        return IsLocal;
    }

    /// <summary>Reports the number of requests that the pipeline has sent and is known to need.</summary>
    /// <returns>A message for the user, once: that the work takes long, and how to make it fast.</returns>
    public string? Need(long requests)
    {
        if (_choice != SourceChoice.Auto || IsLocal || requests <= MaxServiceRequests)
        {
            return null;
        }
        if (CanUseCopy)
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
        return $"This needs more than {MaxServiceRequests} requests: {time}. Save-HgncDataset (hgnc save) makes a local copy, which answers at once.";
    }

    // If a copy cannot be read, the service answers.
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
