using System.Linq;
using Xunit;

namespace Hgnc.Tests.PowerShell;

/// <summary>The Pester suite, test by test: in a real PowerShell where there is one, skipped by name where there is none.</summary>
public abstract class CmdletTests(PesterRun run)
{
    public static TheoryData<string, string> Tests =>
        [.. PesterSuite.Tests.Select(test => (test.File, test.Name))];

    [Theory]
    [MemberData(nameof(Tests))]
    public void In_PowerShell(string file, string name)
    {
        Assert.SkipWhen(run.Skipped is not null, run.Skipped ?? "");
        run.AssertPassed(file, name);
    }

    public static TheoryData<string> Examples => [.. DocumentExamples.Names];

    [Theory]
    [MemberData(nameof(Examples))]
    public void In_the_documents(string example)
    {
        Assert.SkipWhen(run.Skipped is not null, run.Skipped ?? "");
        run.AssertPassed(DocumentExamples.File, example);
    }
}

/// <summary>With the flavour that PowerShell 7 takes.</summary>
public sealed class Net8CmdletTests(Net8PesterRun run)
    : CmdletTests(run),
        IClassFixture<Net8PesterRun>
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

/// <summary>With the flavour for Windows PowerShell, forced upon PowerShell 7.</summary>
public sealed class Netstandard20CmdletTests(Netstandard20PesterRun run)
    : CmdletTests(run),
        IClassFixture<Netstandard20PesterRun>;
