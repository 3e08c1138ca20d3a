using System.Threading.Tasks;
using Hgnc.Tests.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Resolution;

/// <summary>What a name by itself means, with all of HGNC's data.</summary>
[Trait("Speed", "Slow")]
public sealed class NameMeaningTests(WholeCopy copy) : IClassFixture<WholeCopy>
{
    [Theory]
    [MemberData(nameof(ChangedNames.Names), MemberType = typeof(ChangedNames))]
    [MemberData(nameof(GuessedNames.Names), MemberType = typeof(GuessedNames))]
    [MemberData(nameof(WordNames.Names), MemberType = typeof(WordNames))]
    public async Task A_name_means(string input, string expected) =>
        Meanings.Assert(await copy.GetSourceAsync(), input, expected);
}
