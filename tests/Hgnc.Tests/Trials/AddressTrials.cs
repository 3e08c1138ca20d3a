using System;
using FsCheck;
using FsCheck.Fluent;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Trials;

/// <summary>Values and queries as addresses, parsed again by the mirror.</summary>
[Trait("Speed", "Slow")]
public class AddressTrials
{
    [Fact]
    public void Trial_of_values_each_comes_out_of_its_address_as_it_went_in()
    {
        var count = Trial.Count(100_000);
        Check.One(
            QueryTrials.ConfigFor(count),
            Prop.ForAll(
                Arb.From(QueryTrees.Value),
                value =>
                {
                    Addresses.AssertFetches("alias_name", value);
                    Addresses.AssertSearches(HgncQuery.ForValue("alias_name", value));
                    Addresses.AssertSearches(HgncQuery.ForValue(null, value));
                }
            )
        );
        Trial.Tell($"{count} values, each in one fetch and two searches; none changed.");
    }

    [Fact]
    public void Trial_of_queries_each_comes_out_of_its_address_as_it_went_in()
    {
        var count = Trial.Count(100_000);
        Check.One(
            QueryTrials.ConfigFor(count),
            Prop.ForAll(QueryTrees.Queries, Addresses.AssertSearches)
        );
        Trial.Tell($"{count} queries; none changed.");
    }
}
