using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Resolution;

/// <summary>
/// Labels of samples, replicates, cells and patients with a number: <c>Ctrl-1</c>, <c>rep 2</c>, <c>HSC_1</c>. Without the sign, or without the number, they can
/// look like a gene.
/// </summary>
internal static class SampleLabels
{
    private static readonly Regex Numbered = new(
        "^(?<word>[A-Za-z]+)(?<sign>[-_. #]*)[0-9]{1,4}[A-Za-z]?$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    // WT_1 is the first animal or cell of the wild type, but WT-1 is WT1.
    private const string WildType = "WT";

    // Serum or plasma, and an element or an enzyme: S-Na, P-GT.
    private static readonly Regex Measured = new(
        "^f?[SP]-[A-Za-z]{1,2}$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    private static readonly char[] NotOfGenes = { '_', ' ', '#' };

    // Words that are never the name of a gene with a number. The sign can be missing.
    private static readonly HashSet<string> Certain = Set(
        "ctrl,control,sample,patient,donor,case,subject,replicate,tube,exon,intron,day,week,month,hour,cluster,group,mouse,rat,animal,batch,lane,plate,"
            + "well,run,pool,library,clone,visit,time,dose,mock,vehicle,untreated,treated,healthy,tumor,tumour,normal,biopsy,organoid,spheroid,array"
    );

    // Words that a sign makes a label, unless the whole is a symbol: REP-15.
    private static readonly HashSet<string> Signed = Set(
        "ctl,ctr,cntrl,samp,rep,ex,ot,pt,hc,hv,wk,hrs,min,ko,kd,oe,neg,pos,veh,unt,stim,unstim,cond,bio,tech,cell,cells,slide,spot,barcode,line,site,"
            + "con,cont,nc,ntc,scr,scramble,adj,tum,norm,old,young,male,female,passage,stage,grade,step,figure,table,lib"
    );

    // Diseases, and kinds of cells and patients. With a hyphen, they are also names of genes: AML-1.
    private static readonly HashSet<string> Spaced = Set(
        "pts,pat,aml,all,cml,cll,hcc,mds,mm,mpn,dlbcl,fl,mcl,nhl,gbm,crc,rcc,nsclc,sclc,luad,lusc,tnbc,pdac,ccrcc,hnscc,escc,scc,bcc,oc,bc,gc,"
            + "sle,ra,ad,als,ms,hd,asd,scz,uc,ibd,copd,ipf,t1d,t2d,ckd,dkd,dcm,hcm,"
            + "hsc,hspc,mef,msc,esc,ipsc,ips,npc,nsc,opc,gmp,cmp,nb,mep,clp,mpp,lmpp,pbmc,nkt,ilc,treg,tfh,mait,mono,mac,bmdm,dc,mdc,pdc,neu,"
            + "ec,smc,caf,fib,epi,endo,huvec,hepg,hek"
    );

    /// <summary>Whether a text is such a label, and not the name of a gene.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isSymbol">Whether the name would be an approved symbol.</param>
    public static bool Is(string text, bool isSymbol)
    {
        if (Numbered.Match(text) is not { Success: true } match)
        {
            return false;
        }
        var word = match.Groups["word"].Value;
        var sign = match.Groups["sign"].Value;
        var isSpaced = sign.IndexOfAny(NotOfGenes) >= 0;
        return Certain.Contains(word)
            || (isSpaced && word.Equals(WildType, StringComparison.OrdinalIgnoreCase))
            || (!isSymbol && sign.Length > 0 && Signed.Contains(word))
            || (!isSymbol && isSpaced && Spaced.Contains(word));
    }

    /// <summary>Whether a text is what a laboratory measures in a sample.</summary>
    public static bool IsMeasured(string text) => Measured.IsMatch(text);

    private static HashSet<string> Set(string words) =>
        new(words.Split(','), StringComparer.OrdinalIgnoreCase);
}
