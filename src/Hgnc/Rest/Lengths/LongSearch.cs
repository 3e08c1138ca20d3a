using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Query;
using Hgnc.Rest.Addresses;

namespace Hgnc.Rest.Lengths;

/// <summary>
/// Sends a query of any length in requests as long as the service accepts. If a long request fails for any reason, its
/// alternatives are sent in shorter requests before the search fails.
/// </summary>
internal sealed class LongSearch
{
    private readonly string _text;
    private readonly RequestLengths _lengths;
    private readonly Func<QueryNode, bool, Task<HgncResponse<HgncHit>>> _send;
    private readonly SlashParts _slashes;
    private readonly CancellationToken _cancellationToken;

    /// <param name="text">The original text of the query.</param>
    /// <param name="lengths">The lengths that the service accepts.</param>
    /// <param name="send">Sends a query; its argument says whether to send it only once.</param>
    /// <param name="slashes">Searches for terms with a slash if the service does not accept them.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public LongSearch(
        string text,
        RequestLengths lengths,
        Func<QueryNode, bool, Task<HgncResponse<HgncHit>>> send,
        SlashParts slashes,
        CancellationToken cancellationToken
    )
    {
        _text = text;
        _lengths = lengths;
        _send = send;
        _slashes = slashes;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The hits of a query.</summary>
    /// <param name="query">The query, or a part of it.</param>
    /// <param name="isOnce">Whether the service has just failed after all retries, so that the request is sent only once.</param>
    /// <exception cref="HgncException">The query and its parts fail.</exception>
    public async Task<HgncResponse<HgncHit>> SendAsync(QueryNode query, bool isOnce = false)
    {
        if (_lengths.RefusesSlashes && SlashParts.IsIn(query))
        {
            return await AskWithoutSlashesAsync(query, null).ConfigureAwait(false);
        }
        var length = RestUrl.Length(query);
        HgncServiceException failure;
        bool wasTrial;
        using (
            var lease = await _lengths.BeginAsync(length, _cancellationToken).ConfigureAwait(false)
        )
        {
            if (length > lease.MaxLength && Shorten(query, lease.MaxLength) is { } parts)
            {
                lease.Dispose();
                return await BothAsync(parts.First, parts.Others, isOnce).ConfigureAwait(false);
            }
            wasTrial = lease.IsTrial;
            try
            {
                var response = await _send(query, isOnce || wasTrial).ConfigureAwait(false);
                _lengths.NoteResponse(length);
                return response;
            }
            catch (HgncServiceException e)
            {
                failure = e;
                if (LengthFailure.MayBe(e, length, _lengths.Bounds))
                {
                    _lengths.Doubt(length);
                }
            }
        }
        return SlashSearch.MayHelp(failure, query)
                ? await AskWithoutSlashesAsync(query, failure).ConfigureAwait(false)
            : LengthFailure.MayBe(failure, length, _lengths.Bounds)
            && Shorten(query, length / 2) is { } halves
                ? await HalvesAsync(halves, length, isOnce || !wasTrial).ConfigureAwait(false)
            : throw Settled(failure, length);
    }

    private HgncServiceException Settled(HgncServiceException failure, int length)
    {
        _lengths.Settle(length, isForItsLength: false);
        return failure;
    }

    private async Task<HgncResponse<HgncHit>> HalvesAsync(
        (QueryNode First, QueryNode Others) halves,
        int length,
        bool isOnce
    )
    {
        var isForItsLength = false;
        try
        {
            var hits = await BothAsync(halves.First, halves.Others, isOnce).ConfigureAwait(false);
            isForItsLength = true;
            return hits;
        }
        finally
        {
            _lengths.Settle(length, isForItsLength);
        }
    }

    private async Task<HgncResponse<HgncHit>> AskWithoutSlashesAsync(
        QueryNode query,
        HgncServiceException? failure
    )
    {
        if (failure is not null)
        {
            _lengths.Settle(RestUrl.Length(query), isForItsLength: false);
        }
        if (
            SlashParts.CanBeShared(query)
            && QueryParts.Split(query, (part, _) => !SlashParts.IsIn(part)) is { } parts
        )
        {
            var plain = await SendAsync(parts.First).ConfigureAwait(false);
            var others = await AskEachAsync(parts.Others, failure).ConfigureAwait(false);
            return await MergeAsync(plain, others).ConfigureAwait(false);
        }
        return await AskEachAsync(query, failure).ConfigureAwait(false);
    }

    private async Task<HgncResponse<HgncHit>> AskEachAsync(
        QueryNode query,
        HgncServiceException? failure
    )
    {
        var hits = new List<HgncHit>();
        foreach (var single in SlashParts.Share(query))
        {
            hits.AddRange(
                await _slashes.FindAsync(single, failure, _cancellationToken).ConfigureAwait(false)
            );
        }
        _lengths.RefusesSlashes |= failure is not null;
        return ToResponse(hits);
    }

    private async Task<HgncResponse<HgncHit>> BothAsync(
        QueryNode first,
        QueryNode others,
        bool isOnce
    ) =>
        await MergeAsync(
                await SendAsync(first, isOnce).ConfigureAwait(false),
                // The first part was answered, so the service is running.
                await SendAsync(others).ConfigureAwait(false)
            )
            .ConfigureAwait(false);

    private async Task<HgncResponse<HgncHit>> MergeAsync(
        HgncResponse<HgncHit> first,
        HgncResponse<HgncHit> second
    )
    {
        var hits = await first.ReadAllAsync(_cancellationToken).ConfigureAwait(false);
        hits.AddRange(await second.ReadAllAsync(_cancellationToken).ConfigureAwait(false));
        return ToResponse(hits);
    }

    // One record may match alternatives of both parts.
    private HgncResponse<HgncHit> ToResponse(IEnumerable<HgncHit> hits)
    {
        var ranked = hits.GroupBy(hit => hit.HgncId, StringComparer.Ordinal)
            .Select(same => same.OrderByDescending(hit => hit.Score).First())
            .OrderByDescending(hit => hit.Score)
            .Select(hit => hit with { Query = _text })
            .ToList();
        return new HgncResponse<HgncHit>(ranked, ranked.Count > 0 ? ranked[0].Score : null);
    }

    // As many of the alternatives as fit, at least one, or null if the rest of the query is too long.
    private static (QueryNode First, QueryNode Others)? Shorten(QueryNode query, int maxLength)
    {
        var (fits, all) = (1, QueryParts.Alternatives(query).Count);
        for (var step = all / 2; step > 0; step /= 2)
        {
            while (
                fits + step < all
                && QueryParts.Split(query, (_, i) => i < fits + step) is { } parts
                && RestUrl.Length(parts.First) <= maxLength
            )
            {
                fits += step;
            }
        }
        return
            QueryParts.Split(query, (_, i) => i < fits) is { } shares
            && RestUrl.Length(shares.First) <= Math.Max(maxLength, RestUrl.Length(query) * 2 / 3)
            ? shares
            : null;
    }
}
