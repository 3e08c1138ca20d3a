using Xunit;

namespace Hgnc.Tests.Support;

/// <summary>
/// Tests that must run alone: those that use the whole machine, and those for which a late thread means a
/// late request.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
