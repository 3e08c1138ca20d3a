using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc;

/// <summary>Lets requests for the records of hits of one search share a fetch. One batch at a time.</summary>
/// <param name="hitOf">Returns the hit of a request, or null if the request is for something else.</param>
public sealed class HitRecords(Func<GeneRequest, HgncHit?> hitOf)
{
    private (string Query, bool CanJoin) _looked = ("", false);
    private (string Query, SearchedRecords? Records) _searched = ("", null);

    /// <summary>Whether a request can share a fetch with the other hits of its search.</summary>
    public bool CanJoin(GeneRequest request)
    {
        if (hitOf(request) is not { } hit)
        {
            return false;
        }
        if (_looked.Query != hit.Query)
        {
            _looked = (hit.Query, SearchedRecords.CanCreate(hit.Query));
        }
        return _looked.CanJoin;
    }

    /// <summary>Joins requests before the first of them is sent.</summary>
    public void Join(IReadOnlyList<GeneRequest> requests)
    {
        foreach (
            var hits in (requests ?? throw new ArgumentNullException(nameof(requests))).GroupBy(
                request => hitOf(request)!.Query,
                StringComparer.Ordinal
            )
        )
        {
            // If the batch is full and these are its last requests, more hits of the same query may follow.
            int? count =
                requests.Count == Batch<GeneRequest>.MaxRequests
                && hits.Key == hitOf(requests[requests.Count - 1])!.Query
                    ? null
                    : hits.Count();
            if (_searched.Query != hits.Key || _searched.Records?.CanServe(count) is not true)
            {
                _searched = (hits.Key, SearchedRecords.TryCreate(hits.Key, count));
            }
            foreach (var request in hits)
            {
                request.Searched = _searched.Records;
            }
        }
    }
}
