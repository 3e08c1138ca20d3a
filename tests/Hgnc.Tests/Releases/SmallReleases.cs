using System.IO;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Releases;
using Hgnc.Tests.Support;

namespace Hgnc.Tests.Releases;

/// <summary>Two small handmade releases in the form of HGNC's files: genes that were renamed, merged, split and withdrawn between them.</summary>
internal static class SmallReleases
{
    public const string Then = "2018-11-01";
    public const string Now = "2024-10-01";

    /// <summary>The older release, with the columns of its time, and a withdrawn entry among the genes.</summary>
    public const string OldSet =
        "hgnc_id\tsymbol\tname\tlocus_group\tlocus_type\tstatus\tlocation\talias_symbol\tprev_symbol\tgene_family\tgene_family_id\tdate_approved_reserved\tdate_symbol_changed\tdate_modified\tentrez_id\trna_central_ids\n"
        + "HGNC:1\tAAA1\tgene a\tprotein-coding gene\tgene with protein product\tApproved\t1p1\t\"A|B\"\t\tFamily one\t7\t2000-01-01\t\t2018-10-01\t11\t\n"
        + "HGNC:2\tBBB1\tgene b\tprotein-coding gene\tgene with protein product\tApproved\t2p1\t\t\t\t\t2000-01-01\t\t2018-10-01\t12\tURS0000000001\n"
        + "HGNC:3\tCCC1\tgene c\tprotein-coding gene\tgene with protein product\tApproved\t3p1\t\t\t\t\t2000-01-01\t\t2018-10-01\t13\t\n"
        + "HGNC:4\tDDD1\tgene d\tprotein-coding gene\tgene with protein product\tApproved\t4p1\t\t\t\t\t2000-01-01\t\t2018-10-01\t14\t\n"
        + "HGNC:5\tEEE1\tgene e\tprotein-coding gene\tgene with protein product\tApproved\t5p1\t\t\t\t\t2000-01-01\t\t2018-10-01\t15\t\n"
        + "HGNC:6\tFFF1\tentry withdrawn\twithdrawn\twithdrawn\tEntry Withdrawn\t\t\t\t\t\t\t\t2005-09-06\t\t\n";

    /// <summary>The newer release: AAA1 became AAA2, BBB1 became AAA1, CCC1 was merged, DDD1 was split, EEE1 was withdrawn, FFF1 was reinstated.</summary>
    public const string NewSet =
        "hgnc_id\tsymbol\tname\tlocus_group\tlocus_type\tstatus\tlocation\talias_symbol\tprev_symbol\tgene_group\tgene_group_id\tdate_approved_reserved\tdate_symbol_changed\tdate_modified\tentrez_id\tagr\n"
        + "HGNC:1\tAAA2\tgene a\tprotein-coding gene\tgene with protein product\tApproved\t1p1\t\"B|A\"\tAAA1\tFamily one\t7\t2000-01-01\t2020-02-02\t2024-09-01\t11\tHGNC:1\n"
        + "HGNC:2\tAAA1\tgene b\tprotein-coding gene\tgene with protein product\tApproved\t2p1\t\tBBB1\t\t\t2000-01-01\t2021-03-03\t2024-09-01\t99\tHGNC:2\n"
        + "HGNC:7\tGGG1\tgene g\tprotein-coding gene\tgene with protein product\tApproved\t7p1\t\tCCC1\t\t\t2022-01-01\t\t2024-09-01\t17\tHGNC:7\n"
        + "HGNC:8\tHHH1\tgene h\tprotein-coding gene\tgene with protein product\tApproved\t8p1\t\t\t\t\t2022-01-01\t\t2024-09-01\t18\tHGNC:8\n"
        + "HGNC:6\tFFF1\tgene f\tprotein-coding gene\tgene with protein product\tApproved\t6p1\t\t\t\t\t2023-01-01\t\t2024-09-01\t16\tHGNC:6\n";

    public const string NewWithdrawn =
        "HGNC_ID\tSTATUS\tWITHDRAWN_SYMBOL\tMERGED_INTO_REPORT(S) (i.e HGNC_ID|SYMBOL|STATUS)\n"
        + "HGNC:3\tMerged/Split\tCCC1\tHGNC:9|CCC9|Entry Withdrawn\n"
        + "HGNC:9\tMerged/Split\tCCC9\tHGNC:7|GGG1|Approved\n"
        + "HGNC:4\tMerged/Split\tDDD1\tHGNC:7|GGG1|Approved, HGNC:8|HHH1|Approved\n"
        + "HGNC:5\tEntry Withdrawn\tEEE1\t\n";

    /// <summary>Writes an archive in the form of HGNC's to a folder.</summary>
    public static string WriteArchive(TemporaryFolder folder)
    {
        foreach (var series in new[] { "monthly", "quarterly" })
        {
            Directory.CreateDirectory(folder.PathOf($"archive/{series}/tsv"));
        }
        folder.WriteGzip($"archive/monthly/tsv/hgnc_complete_set_{Then}.txt.gz", OldSet);
        folder.Write($"archive/quarterly/tsv/hgnc_complete_set_{Then}.txt", OldSet);
        folder.Write($"archive/monthly/tsv/hgnc_complete_set_{Now}.tsv", NewSet);
        folder.Write($"archive/monthly/tsv/withdrawn_{Now}.tsv", NewWithdrawn);
        folder.Write("archive/monthly/tsv/notes.txt", "no release");
        return folder.PathOf("archive");
    }

    /// <summary>Saves both releases.</summary>
    public static async Task<ReleaseStore> SaveAsync(TemporaryFolder folder)
    {
        var store = new ReleaseStore(folder.PathOf("data"));
        var archive = ReleaseArchive.Find(WriteArchive(folder));
        await store.SaveAsync(ReleaseName.Parse(Then), archive);
        await store.SaveAsync(ReleaseName.Latest, archive);
        return store;
    }

    public static LocalSource Open(this ReleaseStore store, string name) =>
        store.Find(ReleaseName.Parse(name)).Open();
}
