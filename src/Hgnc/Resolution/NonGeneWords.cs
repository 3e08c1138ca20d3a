using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Resolution;

/// <summary>
/// Words beside genes in tables and texts that look like names of genes. They name a gene only if HGNC has a name in exactly this form: <c>MAX</c>, but
/// not <c>Max</c>.
/// </summary>
internal static class NonGeneWords
{
    // The words of tables, in any case.
    private static readonly HashSet<string> Labels = Set(
        "up,down,max,min,mean,median,sum,total,all,other,others,rest,not,yes,no,none,inf,sem,cv,ref,std,test,ctrl,control,ntc,blank,mock,hk,wt,"
            + "mut,high,low,pos,neg,type,rank,cell,mass,base,end,stop,step,temp,tag,call,race,stat,sd,se,ko,ci,ges,sex,"
            + "fish,mri,ct,nmr,tof,pdx,adp,tbs,rfp,bfp,mss,hrd,os,gfr,atac,het,eos,rin,qc,mfi,dc,lps,lsd,thc,cbd,stz,dss,mtx,cno,hcn,co,pgd2,s1p,"
            + "ldl-c,hdl-c,vldl-c,idl-c,non-hdl-c,ldl-p,hdl-p,sd-ldl,hs-crp,amp,tsa",
        StringComparer.OrdinalIgnoreCase
    );

    // Cell lines and kinds of cells, in any case.
    private static readonly HashSet<string> Cells = Set(
        "hek,tf-1,dld-1,ct-26,ct26,es-2,c4-2,ins-1,ins1,tpc-1,tig-3,kl-1,pc-3,thp-1,thp1,huh-7,huh7,hl-1,tc-1,rpe-1,bend-3,"
            + "hsc,mef,ilc,ips,hes,msc,hos,bl-2,cmk,ags,scc-4,rcc4,hsc-3,rec-1,hbl-1,mec-1,lp-1,hl1,yt,ejm,rh4",
        StringComparer.OrdinalIgnoreCase
    );

    // Genes and proteins of bacteria, viruses and parasites, in any case.
    private static readonly HashSet<string> Microbes = Set(
        "vpu,spike,ns1,pb1,gp160,sars-1,sars-2,msp-1,msp-2,sag-1,ttv,gp63,esat-6,cfp-10,tem-1,kpc-2,ndm-1,orf3,orf4",
        StringComparer.OrdinalIgnoreCase
    );

    // Genes of herpes viruses, the wells of a plate, and samples: US2, UL16, B2, H9, S1.
    private static readonly Regex Form = new(
        "^(?:U[LS][0-9]{1,3}|[A-HPST](?:[1-9]|1[0-2]))$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    // These forms only, because HGNC's name in another case is a gene's.
    private static readonly HashSet<string> Exact = Set(
        // Units and abbreviations.
        "pH,uL,ul,dL,Ct,hr,yrs,Ci,mCi,pM,mol,aa,lfc,"
            // Molecules, methods, cells, plasmids, drugs and viral proteins.
            + "cAMP,cGMP,tRNA,rRNA,mRNA,CCl4,ChIP,GalN,TAg,eGFR,cTnC,NETs,Nsp1,nsp1,nsp2,nsp3,Tat,Cis,Rapa,SS-A,SS-B,"
            + "Sca-1,Sca1,Th1,Th2,Th9,Th17,pDC,cDC1,cDC2,pGL3,pGL4,E1A,E1a,E1B,E1b,gD,Gal4,groEL,groES,recA,cagA,inhA,HbA2,"
            + "CagA,LacI,RecA,InhA,papC,stx1,Stx1,Nec-1,PP-1,PP-2,ML-7,ML-9,AG-1,SB-1,T-2,"
            // Genes of mice and fish without a human one of this name.
            + "Casp11,Mup1,Ly6a,Klra1,Saa3,Ear2,SCA-1,Ly49,id2b,foxo1b,foxo3b,"
            // Genes of flies and worms.
            + "dac,rl,phl,bam,wts,rp49,Rp49,lag-2,slt-1,act-1,H2-Ab1,H2-Aa,H2-Eb1,"
            // English, German, French, Spanish and Italian.
            + "in,for,on,he,she,as,do,his,out,if,can,was,has,get,go,men,light,und,am,le,la,et,en,sur,au,par,si,est,las,por,di,per,gli",
        StringComparer.Ordinal
    );

    private static readonly Lazy<HashSet<string>> Common = new(() =>
        new HashSet<string>(
            EmbeddedText.Read("CommonWords.txt").SelectMany(line => line.Split(' ')),
            StringComparer.Ordinal
        )
    );

    /// <summary>Whether a text is a common word of English, in lower case or with a capital first letter: <c>cell</c>, <c>Race</c>.</summary>
    public static bool IsCommon(string text) =>
        text.Length > 1
        && text.Skip(1).All(char.IsLower)
        && Common.Value.Contains(text.ToLowerInvariant());

    /// <summary>Whether a text is a word of tables, in any case.</summary>
    public static bool IsLabel(string text) => Labels.Contains(text);

    /// <summary>Whether a text is such a word.</summary>
    public static bool Is(string text) =>
        Exact.Contains(text)
        || Microbes.Contains(text)
        || Form.IsMatch(text)
        || Labels.Contains(text)
        || Cells.Contains(text)
        // CT 26 and CT_26 are CT-26.
        || Cells.Contains(text.Replace(' ', '-').Replace('_', '-').Replace('.', '-'));

    private static HashSet<string> Set(string words, StringComparer comparer) =>
        new(words.Split(','), comparer);
}
