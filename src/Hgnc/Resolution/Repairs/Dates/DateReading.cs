using System.Collections.Generic;

namespace Hgnc.Resolution.Repairs.Dates;

/// <summary>A possible reading of a text as a date that a spreadsheet made from a symbol.</summary>
/// <param name="Kind">The kind, which gives the strength.</param>
/// <param name="Symbols">The symbols that may have been typed: in upper case, each once, all equally likely.</param>
internal sealed record DateReading(DateReadingKind Kind, IReadOnlyList<string> Symbols);

/// <summary>The kinds of readings, the strongest first. <see cref="Day"/> and <see cref="Year"/> are equally strong.</summary>
internal enum DateReadingKind
{
    /// <summary>A month and a day in English or in numbers: <c>7-Sep</c> for SEPT7. <c>9/7</c> has two of these readings.</summary>
    Day,

    /// <summary>A month and a year: the text is the first of a month, or has no day. <c>2009-09-01</c> for SEPT9.</summary>
    Year,

    /// <summary>A text with a month in another language: <c>7-set</c> for SEPT7 and SET7.</summary>
    ForeignMonth,

    /// <summary>Month before day in numbers with dots, which R makes from slashes: <c>9.7.2023</c> for SEPT7.</summary>
    DottedMonthFirst,

    /// <summary>A symbol that was typed in a spreadsheet with another language: <c>2-Aug</c> and <c>2023-08-02</c> for AGO2.</summary>
    OtherLanguage,

    /// <summary>A serial number in the 1904 date system.</summary>
    OtherDateSystem,

    /// <summary>A serial number in the 1904 date system, from a spreadsheet with another language.</summary>
    OtherDateSystemAndLanguage,

    /// <summary>
    /// A symbol with a month in a language that hardly any table comes from, beside a month's name in English or numbers that can be anything:
    /// <c>2-Jan</c> for OCA2 (Turkish), <c>1/1</c> for GEN1. Only a candidate, never the result.
    /// </summary>
    RemoteLanguage,

    /// <summary>A serial number in the 1904 date system that is too small for the usual one. Only a candidate, because IDs are more likely.</summary>
    EarlySerial,

    /// <summary>A text that has the form of a symbol, with a month in another language: <c>SET-1</c> for SEPT1. Only a candidate, never the result.</summary>
    LikeSymbol,

    /// <summary>A reading that the rest of the column contradicts. Only a candidate, never the result.</summary>
    OverruledByColumn,
}
