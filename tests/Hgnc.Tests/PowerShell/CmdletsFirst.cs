using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Tests.PowerShell;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(CmdletsFirst))]

namespace Hgnc.Tests.PowerShell;

/// <summary>Starts the Pester suite first: it takes the longest and mostly waits, so everything else runs at the same time.</summary>
public sealed class CmdletsFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection =>
        [
            .. testCollections
                .OrderBy(collection => IsOfCmdlets(collection) ? 0 : 1)
                .ThenBy(collection => collection.TestCollectionDisplayName, StringComparer.Ordinal),
        ];

    private static bool IsOfCmdlets(ITestCollection collection) =>
        collection.TestCollectionDisplayName.Contains("CmdletTests", StringComparison.Ordinal);
}
