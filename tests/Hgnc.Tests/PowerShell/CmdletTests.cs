using System.Linq;
using Xunit;

namespace Hgnc.Tests.PowerShell;

/// <summary>
/// The Pester suite, test by test, with the flavour that PowerShell 7 takes: in a real PowerShell where there is one, skipped by name
/// where there is none.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class Net8CmdletTests(Net8PesterRun run) : IClassFixture<Net8PesterRun>
{
    public static TheoryData<string, string> Tests =>
        [.. PesterSuite.OfEachFlavour.Select(test => (test.File, test.Name))];

    [Theory]
    [MemberData(nameof(Tests))]
    public void In_PowerShell(string file, string name) => run.AssertPassed(file, name);
}

/// <summary>The same with the flavour for Windows PowerShell, forced upon PowerShell 7.</summary>
[Trait("Speed", "Slow")]
public sealed class Netstandard20CmdletTests(Netstandard20PesterRun run)
    : IClassFixture<Netstandard20PesterRun>
{
    public static TheoryData<string, string> Tests =>
        [.. PesterSuite.OfEachFlavour.Select(test => (test.File, test.Name))];

    [Theory]
    [MemberData(nameof(Tests))]
    public void In_PowerShell(string file, string name) => run.AssertPassed(file, name);
}

/// <summary>The tests of which one flavour is enough, in a process of their own: they wait more than they work.</summary>
[Trait("Speed", "Slow")]
public sealed class OnceCmdletTests(OncePesterRun run) : IClassFixture<OncePesterRun>
{
    public static TheoryData<string, string> Tests =>
        [.. PesterSuite.OfOne.Select(test => (test.File, test.Name))];

    [Theory]
    [MemberData(nameof(Tests))]
    public void In_PowerShell(string file, string name) => run.AssertPassed(file, name);
}

/// <summary>The examples of the documents.</summary>
[Trait("Speed", "Slow")]
public sealed class ExamplesCmdletTests(ExamplesPesterRun run) : IClassFixture<ExamplesPesterRun>
{
    public static TheoryData<string> Examples => [.. DocumentExamples.Names];

    [Theory]
    [MemberData(nameof(Examples))]
    public void In_the_documents(string example) =>
        run.AssertPassed(DocumentExamples.File, example);
}

/// <summary>The Pester suite's files.</summary>
public sealed class PesterSuiteTests
{
    [Fact]
    public void No_two_tests_of_a_file_have_the_same_name() =>
        Assert.Empty(
            PesterSuite
                .Tests.GroupBy(test => test)
                .Where(group => group.Count() > 1)
                .Select(group => group.Key)
        );
}
