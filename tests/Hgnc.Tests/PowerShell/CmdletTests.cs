using System.Linq;
using Xunit;

namespace Hgnc.Tests.PowerShell;

/// <summary>
/// The Pester suite, test by test, with the build that PowerShell 7 uses, in a real PowerShell. Without one, each test is skipped
/// by name.
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

/// <summary>The same with the build for Windows PowerShell, loaded in PowerShell 7.</summary>
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

/// <summary>The tests that run with one build only, in a separate process, because they mostly wait.</summary>
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
