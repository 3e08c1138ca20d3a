using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Resolution.Identifiers;

/// <summary>The names and NCBI taxonomy IDs of species in tables of genes.</summary>
internal static class SpeciesName
{
    private static readonly HashSet<string> Others = new(
        (
            "mouse,murine,mus,mus musculus,mm,mmu,10090,mm9,mm10,mm39,grcm38,grcm39,"
            + "rat,rattus,rattus norvegicus,rno,10116,rn6,rn7,"
            + "zebrafish,danio rerio,dre,7955,"
            + "fly,fruit fly,drosophila,drosophila melanogaster,dme,7227,"
            + "worm,nematode,caenorhabditis elegans,cel,6239,"
            + "yeast,budding yeast,saccharomyces cerevisiae,4932,559292,"
            + "fission yeast,schizosaccharomyces pombe,4896,284812,"
            + "pig,sus scrofa,ssc,9823,cow,cattle,bovine,bos taurus,bta,9913,"
            + "chicken,gallus gallus,gga,9031,dog,canis familiaris,canis lupus familiaris,cfa,9615,"
            + "cat,felis catus,9685,rabbit,oryctolagus cuniculus,9986,sheep,ovis aries,9940,"
            + "horse,equus caballus,9796,hamster,cricetulus griseus,10029,guinea pig,cavia porcellus,10141,"
            + "chimpanzee,pan troglodytes,9598,macaque,rhesus,rhesus macaque,macaca mulatta,9544,"
            + "macaca fascicularis,9541,frog,xenopus,xenopus tropicalis,8364,xenopus laevis,8355,"
            + "clawed frog,slime mould,arabidopsis,thale cress,arabidopsis thaliana,3702,escherichia coli,562,83333,"
            // UniProt's, which are not words.
            + "bovin,rabit,chick,galga,canlf,macmu,pantr,xenla,xentr,danre,drome,caeel,schpo,arath,ecoli,"
            // Cell lines and viruses, and mouse and rat in languages without spaces.
            + "cho,sars-cov-2,hcmv,ebv,hiv-1,小鼠,小家鼠,大鼠,マウス,ラット,another species"
        ).Split(','),
        StringComparer.OrdinalIgnoreCase
    );

    // mouse liver, xenograft (mouse)
    private static readonly HashSet<string> Words = new(
        (
            "mouse,mice,murine,musculus,rat,rats,rattus,norvegicus,bovine,porcine,zebrafish,drosophila,yeast,chicken,xenopus,"
            + "arabidopsis,plant,virus,bacteria,maus,ratte,rind,souris,ratón,raton,topo,ratto,мышь,крыса"
        ).Split(','),
        StringComparer.OrdinalIgnoreCase
    );

    // Bos taurus (Bovine), and FragPipe's Bos taurus OX=9913
    private static readonly Regex Remark = new(
        @"\s*(?:\([^()]*\)|OX=[0-9]+)\s*$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    // M. musculus
    private static readonly Regex Short = new(
        @"^[A-Z]\. ?[a-z]{3,}$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    // Human papillomavirus 16, non-human primate, humanized mouse
    private static readonly Regex OnlyLikeHuman = new(
        @"\bno[nt][- ]?human\b|\bhumani[sz]ed\b"
            + @"|\bhuman(?:\s+(?!infected|with|and|cells?\b)[\w-]+){0,4}?\s+\w*(?:virus(?:es)?|phages?|metagenome|microbio\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    private static readonly string[] OfHumans = { "human", "sapiens" };

    private static readonly char[] Between = " _,;/()\t\"".ToCharArray();

    /// <summary>Whether a text is the name of a species other than human.</summary>
    public static bool IsOther(string text)
    {
        var name = text.Trim().Replace('_', ' ');
        name = Remark.Replace(name.Substring(name.LastIndexOf(':') + 1), "");
        return !IsHuman(text)
            && (
                Others.Contains(name)
                || Short.IsMatch(name)
                || Others.Any(other =>
                    other.IndexOf(' ') > 0
                    && name.StartsWith(other + " ", StringComparison.OrdinalIgnoreCase)
                )
                || text.Split(Between).Any(Words.Contains)
                || OnlyLikeHuman.IsMatch(text)
            );
    }

    /// <summary>Whether a text names humans, alone or with other species.</summary>
    public static bool IsHuman(string text) =>
        text is "hsa"
        || OfHumans.Any(human => Contains(text, human))
            && OfHumans.Any(human => Contains(OnlyLikeHuman.Replace(text, ""), human));

    private static bool Contains(string text, string human) =>
        text.IndexOf(human, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The reason for a row of another species.</summary>
    public static InputReason NotHuman(string text) =>
        new(
            HgncReason.NotHuman,
            $"The species of the row is {ControlText.Show(text.Trim())}; HGNC names human genes only."
        );
}
