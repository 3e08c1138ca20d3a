using Xunit;

namespace Hgnc.Tests.Support;

/// <summary>
/// Tests that nothing else runs beside: those that keep the whole machine busy, and those for which a thread that comes late is a
/// request that came late.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
