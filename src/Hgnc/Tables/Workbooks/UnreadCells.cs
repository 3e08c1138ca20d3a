using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace Hgnc.Tables.Workbooks;

/// <summary>
/// The cells of a sheet that ExcelDataReader returns as empty, which are errors and formulas whose value was not saved, or without their superscript
/// characters.
/// </summary>
internal sealed class UnreadCells
{
    private readonly Dictionary<(int Row, int Column), string> _texts = new();
    private readonly IReadOnlyDictionary<int, string> _shared;

    private UnreadCells(IReadOnlyDictionary<int, string> shared) => _shared = shared;

    /// <summary>No cells.</summary>
    public static UnreadCells None { get; } = new(new Dictionary<int, string>());

    /// <summary>The number of formulas without a value.</summary>
    public int Formulas { get; private set; }

    /// <summary>The error of a cell, such as <c>#N/A</c>, or its text with superscript characters; null if it has neither.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    public string? TextAt(int row, int column) =>
        _texts.TryGetValue((row, column), out var text) ? text : null;

    /// <summary>The unread cells of each sheet of a workbook, by the name of the sheet.</summary>
    public static IReadOnlyDictionary<string, UnreadCells> Read(Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var parts = Load(archive, "xl/_rels/workbook.xml.rels")
            .ToDictionary(
                part => Attribute(part, "Id"),
                part => Attribute(part, "Target"),
                StringComparer.Ordinal
            );
        var shared = ReadShared(archive.GetEntry("xl/sharedStrings.xml"));
        var sheets = new Dictionary<string, UnreadCells>(StringComparer.Ordinal);
        foreach (
            var sheet in Load(archive, "xl/workbook.xml")
                .Where(element => element.Name.LocalName == "sheet")
        )
        {
            if (parts.TryGetValue(Attribute(sheet, "id"), out var part))
            {
                // A target is within the folder xl, or begins with a slash.
                var path = part.StartsWith("/", StringComparison.Ordinal)
                    ? part.Substring(1)
                    : "xl/" + part;
                sheets[Attribute(sheet, "name")] = ReadSheet(archive.GetEntry(path), shared);
            }
        }
        stream.Position = 0;
        return sheets;
    }

    private static IEnumerable<XElement> Load(ZipArchive archive, string part)
    {
        if (archive.GetEntry(part) is not { } entry)
        {
            return [];
        }
        using var stream = entry.Open();
        return XDocument.Load(stream).Root!.Descendants().ToList();
    }

    private static string Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value
        ?? "";

    private static IReadOnlyDictionary<int, string> ReadShared(ZipArchiveEntry? entry)
    {
        if (entry is null)
        {
            return new Dictionary<int, string>();
        }
        using var stream = entry.Open();
        return RichText.ReadShared(stream);
    }

    private static UnreadCells ReadSheet(
        ZipArchiveEntry? entry,
        IReadOnlyDictionary<int, string> shared
    )
    {
        var cells = new UnreadCells(shared);
        if (entry is null)
        {
            return cells;
        }
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream);
        var (row, column) = (-1, -1);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            if (xml.LocalName == "row")
            {
                // A cell without a reference is the next one.
                row = Number(xml.GetAttribute("r")) - 1 ?? row + 1;
                column = -1;
            }
            else if (xml.LocalName == "c")
            {
                var reference = xml.GetAttribute("r");
                column = reference is null ? column + 1 : ColumnOf(reference);
                cells.ReadCell(xml, row, column);
            }
        }
        return cells;
    }

    private void ReadCell(XmlReader xml, int row, int column)
    {
        var type = xml.GetAttribute("t");
        var (hasFormula, hasValue) = (false, false);
        if (xml.IsEmptyElement)
        {
            return;
        }
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Text && hasValue)
            {
                var text =
                    type == "e" ? xml.Value
                    : type == "s"
                    && Number(xml.Value) is { } index
                    && _shared.TryGetValue(index, out var raised)
                        ? raised
                    : null;
                if (text is not null)
                {
                    _texts[(row, column)] = text;
                }
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                hasFormula |= xml.LocalName == "f";
                hasValue |= xml.LocalName is "v" or "is";
                if (xml.LocalName == "is" && RichText.Read(xml) is { } raised)
                {
                    _texts[(row, column)] = raised;
                }
            }
        }
        Formulas += hasFormula && !hasValue ? 1 : 0;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (letter is < 'A' or > 'Z')
            {
                break;
            }
            column = (column * 26) + (letter - 'A' + 1);
        }
        return column - 1;
    }
}
