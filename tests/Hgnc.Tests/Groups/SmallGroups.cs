using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Hgnc.Groups;
using Hgnc.Local;
using Hgnc.Tests.Local;
using Hgnc.Tests.Support;

namespace Hgnc.Tests.Groups;

/// <summary>
/// A few handmade gene groups in the form of HGNC's files: Cadherins as in HGNC, a group with two parents, two groups with the same
/// alias, and additions of a test.
/// </summary>
internal sealed class SmallGroups
{
    public const string Families = """
        "id","abbreviation","name","external_note","pubmed_ids","desc_comment","desc_label","desc_source","desc_go","typical_gene"
        "16","CDH","Cadherins","","123,456","NULL","NULL","NULL","NULL","NULL"
        "18","","Major cadherins ","","NULL","A ""major"" group,
        on two lines","NULL","Wikipedia|https://example.org/cadherin","NULL","CDH13"
        "19","PCDH","Protocadherins","","NULL","NULL","NULL","NULL","NULL","NULL"
        "20","","Clustered protocadherins","","NULL","NULL","NULL","NULL","NULL","NULL"
        "21","","Non-clustered protocadherins","","NULL","NULL","NULL","NULL","NULL","NULL"
        "24","","Cadherin related","","NULL","NULL","NULL","NULL","NULL","NULL"
        "594","","Immunoglobulin like domain containing","","NULL","NULL","NULL","NULL","NULL","NULL"
        """;

    public const string Hierarchy =
        "\"parent_fam_id\",\"child_fam_id\"\n16,18\n16,19\n19,20\n19,21\n16,24\n24,21\n";

    public const string Aliases =
        "\"id\",\"family_id\",\"alias\"\n1,16,Calcium dependent adhesion proteins\n2,20,PCDHs\n3,21,PCDHs \n";

    /// <summary>A1BG and BRCA1 are in the records of <see cref="Sample"/>, and HGNC:1753 is not.</summary>
    public const string Members =
        "\"hgnc_id\",\"family_id\"\n1100,18\n1100,21\nHGNC:1753,18\n5,24\n34,20\n";

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal)
    {
        [GroupFiles.Families] = Families,
        [GroupFiles.Hierarchy] = Hierarchy,
        [GroupFiles.Aliases] = Aliases,
        [GroupFiles.Members] = Members,
    };

    public static IEnumerable<string> Names => GroupFiles.Names;

    public string this[string name]
    {
        get => _files[name];
        set => _files[name] = value;
    }

    public SmallGroups Without(string name)
    {
        _files.Remove(name);
        return this;
    }

    public GroupTables Read() =>
        GroupTables.Read(name =>
            _files.TryGetValue(name, out var text)
                ? new MemoryStream(Encoding.UTF8.GetBytes(text))
                : null
        );

    /// <summary>Writes the files into a folder.</summary>
    public string Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in _files)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }
        return folder;
    }

    public void Put(FileServer server)
    {
        foreach (var (name, text) in _files)
        {
            server.Put(name, text);
        }
    }

    /// <summary>A copy of <see cref="Sample"/> with these groups, or without any.</summary>
    public static async Task<DatasetStore> SaveAsync(TemporaryFolder folder, SmallGroups? groups)
    {
        var store = new DatasetStore(folder.PathOf("data"));
        var origin = DatasetOrigin.FromFiles(folder.Write("set.json", Sample.Json));
        await store.SaveAsync(
            groups is null ? origin : origin.WithGeneGroups(groups.Write(folder.PathOf("groups")))
        );
        return store;
    }

    /// <summary>The same copy, with its gene groups opened.</summary>
    public static async Task<GeneGroups> OpenAsync(TemporaryFolder folder, SmallGroups? groups) =>
        new((await SaveAsync(folder, groups)).OpenShared());

    public static string Shown(IEnumerable<HgncGroupGene> genes) =>
        string.Join(" ", genes.Select(gene => gene.ToString()));
}
