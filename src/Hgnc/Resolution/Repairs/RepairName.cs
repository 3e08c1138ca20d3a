namespace Hgnc.Resolution.Repairs;

/// <summary>The names of repairs in <see cref="HgncResolution.Repair"/>.</summary>
internal static class RepairName
{
    public const string Case = "case";
    public const string Spaces = "spaces";
    public const string Quotes = "quotes";
    public const string Typography = "typography";
    public const string Version = "version";
    public const string Prefix = "prefix";
    public const string SpreadsheetDate = "spreadsheet date";
    public const string ColumnDate = "spreadsheet date by its column";
    public const string SpreadsheetNumber = "spreadsheet number";
    public const string RName = "R name";
    public const string UniqueSuffix = "unique suffix";
    public const string Separator = "separator";
    public const string GreekLetter = "Greek letter";
    public const string Allele = "allele";
    public const string MicroRna = "microRNA";
    public const string Loc = "LOC";
    public const string Decoration = "decoration";
    public const string WithdrawnMark = "withdrawn mark";
    public const string SeveralNames = "several names";
}
