using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Hgnc.Resolution.Repairs;

/// <summary>The months' names as spreadsheets of Europe's languages write them, and what was typed to get them.</summary>
internal static class MonthNames
{
    // The months in order, each its abbreviations, a colon and its whole names; all in lower case without diacritics.
    private const string English =
        "jan:january feb:february mar:march apr:april may: jun:june jul:july aug:august "
        + "sep/sept:september oct:october nov:november dec:december";

    private static readonly string[] Others =
    {
        // German
        "jan:januar/janner feb:februar/feber mrz/mar/marz:maerz apr:april mai: jun:juni jul:juli "
            + "aug:august sep/sept:september okt:oktober nov:november dez:dezember",
        // French
        "janv/jan:janvier fev/fevr:fevrier mars: avr:avril mai: juin: juil/juill:juillet aout: "
            + "sept/sep:septembre oct:octobre nov:novembre dec:decembre",
        // Spanish
        "ene:enero feb:febrero mar:marzo abr:abril may:mayo jun:junio jul:julio ago:agosto "
            + "sep/sept/set:septiembre/setiembre oct:octubre nov:noviembre dic:diciembre",
        // Italian
        "gen:gennaio feb/febb:febbraio mar:marzo apr:aprile mag/magg:maggio giu:giugno lug:luglio "
            + "ago:agosto set/sett:settembre ott:ottobre nov:novembre dic:dicembre",
        // Portuguese
        "jan:janeiro fev:fevereiro mar:marco abr:abril mai:maio jun:junho jul:julho ago:agosto "
            + "set:setembro out:outubro nov:novembro dez:dezembro",
        // Dutch
        "jan:januari feb/febr:februari mrt:maart apr:april mei: jun:juni jul:juli aug:augustus "
            + "sep/sept:september okt:oktober nov:november dec:december",
        // Polish
        "sty:styczen/stycznia lut:luty/lutego mar:marzec/marca kwi:kwiecien/kwietnia maj:maja "
            + "cze:czerwiec/czerwca lip:lipiec/lipca sie:sierpien/sierpnia wrz:wrzesien/wrzesnia "
            + "paz:pazdziernik/pazdziernika lis:listopad/listopada gru:grudzien/grudnia",
        // Swedish
        "jan:januari feb/febr:februari mar/mars: apr:april maj: jun/juni: jul/juli: aug:augusti "
            + "sep/sept:september okt:oktober nov:november dec:december",
        // Norwegian
        "jan:januar feb/febr:februar mar/mars: apr:april mai: jun/juni: jul/juli: aug:august "
            + "sep/sept:september okt:oktober nov:november des:desember",
        // Danish
        "jan:januar feb:februar mar:marts apr:april maj: jun:juni jul:juli aug:august "
            + "sep/sept:september okt:oktober nov:november dec:december",
        // Finnish
        "tammi:tammikuu/tammikuuta helmi:helmikuu/helmikuuta maalis:maaliskuu/maaliskuuta "
            + "huhti:huhtikuu/huhtikuuta touko:toukokuu/toukokuuta kesa:kesakuu/kesakuuta "
            + "heina:heinakuu/heinakuuta elo:elokuu/elokuuta syys:syyskuu/syyskuuta "
            + "loka:lokakuu/lokakuuta marras:marraskuu/marraskuuta joulu:joulukuu/joulukuuta",
        // Czech
        "led:leden/ledna uno:unor/unora bre:brezen/brezna dub:duben/dubna kve:kveten/kvetna "
            + "cvn:cerven/cervna cvc:cervenec/cervence srp:srpen/srpna zar:zari rij:rijen/rijna "
            + "lis:listopad/listopadu pro:prosinec/prosince",
    };

    private static readonly Dictionary<string, MonthName> Names = Index();

    /// <summary>The month that a word names in any case, with or without its diacritics; null where it names none.</summary>
    public static MonthName? Find(string word) =>
        Names.TryGetValue(Bare(word), out var name) ? name : null;

    private static Dictionary<string, MonthName> Index()
    {
        var names = new Dictionary<string, MonthName>(StringComparer.Ordinal);
        foreach (var (word, month, _) in Words(English))
        {
            names[word] = new MonthName(month, Array.Empty<string>());
        }
        // Every language has words that are English too: those say nothing about the language.
        var foreign = Others
            .SelectMany(Words)
            .Where(entry => !names.ContainsKey(entry.Word))
            .GroupBy(entry => entry.Word, StringComparer.Ordinal)
            .ToList();
        foreach (var word in foreign)
        {
            names[word.Key] = new MonthName(
                word.First().Month,
                word.SelectMany(entry => entry.Typed).Distinct(StringComparer.Ordinal).ToArray()
            );
        }
        return names;
    }

    private static IEnumerable<(string Word, int Month, IReadOnlyList<string> Typed)> Words(
        string language
    ) => language.Split(' ').SelectMany((names, index) => WordsOf(names, index + 1));

    private static IEnumerable<(string Word, int Month, IReadOnlyList<string> Typed)> WordsOf(
        string names,
        int month
    )
    {
        var colon = names.IndexOf(':');
        var abbreviations = names.Substring(0, colon).Split('/');
        foreach (var word in abbreviations)
        {
            yield return (word, month, new[] { word.ToUpperInvariant() });
        }
        var typed = Array.ConvertAll(abbreviations, word => word.ToUpperInvariant());
        foreach (
            var word in names
                .Substring(colon + 1)
                .Split(new[] { '/' }, StringSplitOptions.RemoveEmptyEntries)
        )
        {
            yield return (word, month, typed);
        }
    }

    private static string Bare(string word)
    {
        var bare = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (c is not (>= '\u0300' and <= '\u036F'))
            {
                bare.Append(Base(char.ToLowerInvariant(c)));
            }
        }
        return bare.ToString();
    }

    private static char Base(char c) =>
        c switch
        {
            'ä' or 'á' or 'à' or 'â' or 'å' or 'ã' => 'a',
            'ç' or 'č' or 'ć' => 'c',
            'é' or 'è' or 'ê' or 'ë' or 'ě' => 'e',
            'í' or 'ì' or 'î' or 'ï' => 'i',
            'ł' => 'l',
            'ñ' or 'ń' or 'ň' => 'n',
            'ö' or 'ó' or 'ò' or 'ô' or 'õ' or 'ø' => 'o',
            'ř' => 'r',
            'š' or 'ś' => 's',
            'ü' or 'ú' or 'ù' or 'û' or 'ů' => 'u',
            'ý' => 'y',
            'ž' or 'ź' or 'ż' => 'z',
            _ => c,
        };
}

/// <summary>A month that a word names.</summary>
/// <param name="Month">The month's number, from 1.</param>
/// <param name="Typed">What a symbol began with that became this word, where the word is not English: <c>OKT</c>.</param>
internal sealed record MonthName(int Month, IReadOnlyList<string> Typed);
