using System;
using System.IO;
using System.Linq;
using Hgnc.Karyotype;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Karyotype;

public class KaryotypeFileTests
{
    private static readonly KaryotypeGene[] Genes = [Drawing.Gene("A", "1q21")];

    [Theory]
    [InlineData("a.svg", "<?xml")]
    [InlineData("a.SVG", "<?xml")]
    [InlineData("a b.html", "<!DOCTYPE html>")]
    [InlineData("ä.htm", "<!DOCTYPE html>")]
    public void The_name_says_what_is_written(string name, string beginning)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf(name);

        KaryotypeFile.Save(path, Genes);
        KaryotypeFile.Save(path, Genes);

        Assert.StartsWith(beginning, File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Single(folder.FileNames);
    }

    [Theory]
    [InlineData("a.png")]
    [InlineData("svg")]
    [InlineData("a.svgz")]
    public void Another_name_is_an_error(string name)
    {
        using var folder = new TemporaryFolder();
        var error = Assert.Throws<HgncException>(() =>
            KaryotypeFile.Save(folder.PathOf(name), Genes)
        );

        Assert.Equal(HgncErrorKind.BadInput, error.Kind);
        Assert.Contains(name, error.Message);
        Assert.Empty(folder.FileNames);
    }

    [Fact]
    public void A_failed_write_leaves_no_file_and_says_so()
    {
        using var folder = new TemporaryFolder();
        var taken = Directory.CreateDirectory(folder.PathOf("a.svg")).FullName;

        foreach (var path in new[] { taken, folder.PathOf("none/b.svg") })
        {
            var error = Assert.Throws<HgncException>(() => KaryotypeFile.Save(path, Genes));
            Assert.Equal(HgncErrorKind.BadData, error.Kind);
            Assert.Contains(path, error.Message);
        }

        Assert.Empty(folder.FileNames);
    }

    [Fact]
    public void The_existing_copy_stays_if_the_genes_fail()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("a.svg");
        File.WriteAllText(path, "before");

        Assert.Throws<IOException>(Fail);

        Assert.Equal("before", File.ReadAllText(path));
        Assert.Single(folder.FileNames);

        void Fail() =>
            KaryotypeFile.Save(
                path,
                Genes.Select<KaryotypeGene, KaryotypeGene>(_ => throw new IOException("gone"))
            );
    }
}
