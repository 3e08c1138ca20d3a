using System;
using System.Collections.Generic;

namespace Hgnc.Resolution.Identifiers;

/// <summary>Words beside genes in tables, such as <c>up</c>, <c>ctrl</c> and <c>KO</c>, which are also old names of genes.</summary>
internal static class TableLabels
{
    private static readonly HashSet<string> Words = new(
        (
            "up,down,max,min,mean,median,sum,total,all,other,others,rest,not,yes,no,none,inf,"
            + "sd,se,sem,cv,ref,std,set,test,ctrl,control,ntc,blank,mock,hk,wt,mut,ko,high,low,pos,neg"
        ).Split(','),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether a text is such a word, in any case.</summary>
    public static bool Is(string text) => Words.Contains(text);
}
