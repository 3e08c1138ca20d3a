using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security;
using System.Text;

namespace Hgnc.Tests.Tables;

/// <summary>A minimal workbook in the form of a spreadsheet program: typed cells, date formats, merged cells, hidden rows and sheets.</summary>
internal sealed class XlsxFile
{
    /// <summary>Formats of numbers: none, d-mmm, mmm-yy, m/d/yy.</summary>
    public enum Format
    {
        None,
        DayMonth,
        MonthYear,
        Date,
    }

    /// <summary>A cell as it is in the file: an error, or a formula.</summary>
    public sealed record Cell(string Attributes, string Content);

    private readonly List<(string Name, bool IsHidden, string Xml)> _sheets = [];

    /// <summary>The items of the shared texts, which cells with <c>t="s"</c> refer to.</summary>
    public string[] Shared { get; init; } = [];

    /// <summary>A cell with a number in a format.</summary>
    public static object Number(double value, Format format) => (value, format);

    /// <summary>The serial number of a day.</summary>
    public static double Serial(int year, int month, int day) =>
        (new DateTime(year, month, day) - new DateTime(1899, 12, 30)).TotalDays;

    public XlsxFile Add(
        string name,
        object?[][] rows,
        string[]? merged = null,
        int[]? hiddenRows = null,
        bool isHidden = false
    )
    {
        var xml = new StringBuilder(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        );
        for (var r = 0; r < rows.Length; r++)
        {
            var hidden = hiddenRows?.Contains(r + 1) == true ? " hidden=\"1\"" : "";
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\"{hidden}>");
            for (var c = 0; c < rows[r].Length; c++)
            {
                Append(xml, $"{(char)('A' + c)}{r + 1}", rows[r][c]);
            }
            xml.Append("</row>");
        }
        xml.Append("</sheetData>");
        if (merged is not null)
        {
            xml.Append("<mergeCells>");
            foreach (var range in merged)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<mergeCell ref=\"{range}\"/>");
            }
            xml.Append("</mergeCells>");
        }
        xml.Append("</worksheet>");
        _sheets.Add((name, isHidden, xml.ToString()));
        return this;
    }

    public string Save(string path)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        Write(
            archive,
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
        );
        Write(
            archive,
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        );
        var sheets = string.Concat(
            _sheets.Select(
                (sheet, i) =>
                    $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\"{(sheet.IsHidden ? " state=\"hidden\"" : "")} r:id=\"r{i + 1}\"/>"
            )
        );
        Write(
            archive,
            "xl/workbook.xml",
            $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{sheets}</sheets></workbook>"
        );
        var relations = string.Concat(
            _sheets.Select(
                (_, i) =>
                    $"<Relationship Id=\"r{i + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"
            )
        );
        Write(
            archive,
            "xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}<Relationship Id=\"t\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>"
        );
        Write(
            archive,
            "xl/styles.xml",
            "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"16\" applyNumberFormat=\"1\"/><xf numFmtId=\"17\" applyNumberFormat=\"1\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
        );
        if (Shared.Length > 0)
        {
            Write(
                archive,
                "xl/sharedStrings.xml",
                $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{string.Concat(Shared.Select(item => $"<si>{item}</si>"))}</sst>"
            );
        }
        for (var i = 0; i < _sheets.Count; i++)
        {
            Write(archive, $"xl/worksheets/sheet{i + 1}.xml", _sheets[i].Xml);
        }
        return path;
    }

    private static void Append(StringBuilder xml, string place, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                xml.Append(
                    CultureInfo.InvariantCulture,
                    $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>"
                );
                break;
            case Cell cell:
                xml.Append(
                    CultureInfo.InvariantCulture,
                    $"<c r=\"{place}\"{cell.Attributes}>{cell.Content}</c>"
                );
                break;
            case (double number, Format format):
                xml.Append(
                    CultureInfo.InvariantCulture,
                    $"<c r=\"{place}\" s=\"{(int)format}\"><v>{number:R}</v></c>"
                );
                break;
            default:
                xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\"><v>{value}</v></c>");
                break;
        }
    }

    private static void Write(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text);
    }
}
