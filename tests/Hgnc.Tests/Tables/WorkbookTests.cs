using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Hgnc.Tests.Tool;
using Xunit;

namespace Hgnc.Tests.Tables;

/// <summary>Workbooks: typed cells, sheets, titles, and hidden or merged cells.</summary>
public sealed class WorkbookTests(SavedCopy copy) : IClassFixture<SavedCopy>
{
    private static readonly object?[][] Genes =
    [
        ["Supplementary Table S2"],
        [],
        ["Gene Symbol", "Chr", "p"],
        ["BRCA1", "17", 0.05],
        ["EGFR", "7", 0.1],
        ["TP53", "17", 0.2],
    ];

    [Fact]
    public async Task A_sheet_is_read_below_its_title()
    {
        var run = await RunAsync(new XlsxFile().Add("S2", Genes));

        Assert.Equal(["BRCA1", "EGFR", "TP53"], run.Symbols);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData(2023, 9, 7, XlsxFile.Format.DayMonth, "SEPTIN7")]
    [InlineData(2009, 9, 1, XlsxFile.Format.MonthYear, "SEPTIN9")]
    // Typed as 7-Sep, and shown as a month later.
    [InlineData(2011, 9, 7, XlsxFile.Format.MonthYear, "SEPTIN7")]
    [InlineData(2023, 9, 7, XlsxFile.Format.Date, "SEPTIN7")]
    public async Task A_date_is_undone_by_how_its_cell_shows_it(
        int year,
        int month,
        int day,
        object format,
        string symbol
    )
    {
        var date = XlsxFile.Number(XlsxFile.Serial(year, month, day), (XlsxFile.Format)format);

        var run = await RunAsync(
            new XlsxFile().Add(
                "S",
                [
                    ["gene"],
                    [date],
                ]
            )
        );

        Assert.Equal([symbol], run.Symbols);
    }

    [Fact]
    public async Task Numbers_are_whole_and_the_same_in_every_culture()
    {
        var run = await RunAsync(
            new XlsxFile().Add(
                "S",
                [
                    ["hgnc_id", "p"],
                    [1100, 0.05],
                    [3236, 1e-300],
                ]
            ),
            "--pass-thru"
        );

        Assert.Equal("1100\t0.05\tBRCA1\tHGNC:1100\tIdentifier", run.Lines[1]);
        Assert.Equal("3236\t1E-300\tEGFR\tHGNC:3236\tIdentifier", run.Lines[2]);
    }

    [Fact]
    public async Task The_sheet_with_genes_is_found_and_the_others_are_reported()
    {
        var file = new XlsxFile()
            .Add(
                "Read me",
                [
                    ["What is in this file"],
                    ["Sheet", "Content"],
                    ["S2", "genes"],
                ]
            )
            .Add("S2", Genes)
            .Add(
                "S3",
                [
                    ["gene"],
                    ["KRAS"],
                ]
            );

        var run = await RunAsync(file);
        var other = await RunAsync(file, "--sheet", "S3");
        var third = await RunAsync(file, "--sheet", "3");

        Assert.Equal(["BRCA1", "EGFR", "TP53"], run.Symbols);
        Assert.Contains("sheet 'S2', and skipped 'Read me', 'S3'.", run.Error);
        Assert.Equal(["KRAS"], other.Symbols);
        Assert.Equal(["KRAS"], third.Symbols);
    }

    [Theory]
    [InlineData("", "Target", "TP53")]
    [InlineData("Target", "Gene symbol", "TP53")]
    [InlineData("Gene symbol", "Symbol", "BRCA1")]
    public async Task The_sheet_whose_column_has_the_better_name_is_read(
        string first,
        string second,
        string symbol
    )
    {
        var run = await RunAsync(
            new XlsxFile()
                .Add(
                    "S1",
                    [
                        [first, "p"],
                        ["BRCA1", 1],
                    ]
                )
                .Add(
                    "S2",
                    [
                        [second, "p"],
                        ["TP53", 1],
                    ]
                )
        );

        Assert.Equal([symbol], run.Symbols);
    }

    [Fact]
    public async Task A_missing_sheet_is_reported_with_the_sheets_of_the_workbook()
    {
        var run = await RunAsync(new XlsxFile().Add("S2", Genes), "--sheet", "S9");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("has no sheet 'S9'", run.Error);
        Assert.Contains("'S2'", run.Error);
    }

    [Fact]
    public async Task Hidden_rows_are_rows_and_merged_cells_have_one_value()
    {
        var run = await RunAsync(
            new XlsxFile().Add(
                "S",
                [
                    ["gene", "x"],
                    ["BRCA1", "a"],
                    [null, "b"],
                    ["EGFR", "c"],
                    ["TP53", "d"],
                ],
                merged: ["A2:A3"],
                hiddenRows: [4]
            )
        );

        Assert.Equal(["BRCA1", "BRCA1", "EGFR", "TP53"], run.Symbols);
    }

    [Fact]
    public async Task A_message_has_the_sheet_and_the_cell()
    {
        var run = await RunAsync(
            new XlsxFile().Add(
                "Table S2",
                [
                    ["hgnc_id", "symbol"],
                    ["1100", "TP53"],
                ]
            )
        );

        Assert.Contains("t.xlsx, sheet 'Table S2', B2: ", run.Error);
    }

    [Fact]
    public async Task Cells_with_tabs_quotes_and_lines_stay_cells()
    {
        var run = await RunAsync(
            new XlsxFile().Add(
                "S",
                [
                    ["note", "gene"],
                    ["a\tb", "BRCA1"],
                    ["a \"b\"\nc", "EGFR"],
                    ["", "TP53"],
                ]
            )
        );

        Assert.Equal(["BRCA1", "EGFR", "TP53"], run.Symbols);
    }

    [Fact]
    public async Task An_error_is_a_value_as_the_spreadsheet_shows_it()
    {
        var run = await RunAsync(
            new XlsxFile().Add(
                "S",
                [
                    ["gene", "p"],
                    [new XlsxFile.Cell(" t=\"e\"", "<f>B9</f><v>#REF!</v>"), 1],
                    ["TP53", new XlsxFile.Cell(" t=\"e\"", "<v>#DIV/0!</v>")],
                ]
            ),
            "--pass-thru"
        );

        Assert.Equal("#REF!\t1\t\t\tNotFound", run.Lines[1]);
        Assert.Equal("TP53\t#DIV/0!\tTP53\tHGNC:11998\tApproved", run.Lines[2]);
    }

    // A raised 2 after CDK1 is a footnote, and CDK12 is another gene.
    [Theory]
    [InlineData(" t=\"s\"", "<v>1</v>")]
    [InlineData(
        " t=\"inlineStr\"",
        "<is><r><t>CDK1</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>2</t></r></is>"
    )]
    public async Task Superscript_characters_are_not_part_of_a_symbol(
        string attributes,
        string content
    )
    {
        var file = new XlsxFile
        {
            Shared =
            [
                "<t>CDK12</t>",
                "<r><t>CDK1</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>2</t></r>",
            ],
        }.Add(
            "S",
            [
                ["gene", "n"],
                [new XlsxFile.Cell(attributes, content), 1],
                [new XlsxFile.Cell(" t=\"s\"", "<v>0</v>"), 2],
            ]
        );

        var run = await RunAsync(file, "--pass-thru");

        Assert.StartsWith("CDK1²\t1\t", run.Lines[1]);
        Assert.DoesNotContain("\tCDK12\t", run.Lines[1]);
        Assert.StartsWith("CDK12\t2\t", run.Lines[2]);
    }

    [Fact]
    public async Task A_raised_capital_letter_stays_apart()
    {
        const string Raised =
            "<is><r><t>TP53</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>C</t></r></is>";

        var run = await RunAsync(
            new XlsxFile().Add(
                "S",
                [
                    ["gene", "n"],
                    [new XlsxFile.Cell(" t=\"inlineStr\"", Raised), 1],
                ]
            ),
            "--pass-thru"
        );

        Assert.StartsWith("TP53^C\t1\tTP53\t", run.Lines[1]);
    }

    [Fact]
    public async Task A_formula_without_a_value_is_told()
    {
        var run = await RunAsync(
            new XlsxFile().Add(
                "S",
                [
                    ["gene", "p"],
                    [new XlsxFile.Cell("", "<f>B9</f>"), 1],
                    [new XlsxFile.Cell(" t=\"str\"", "<f>B9</f><v>TP53</v>"), 2],
                ]
            )
        );

        Assert.Contains("1 formula has no saved value", run.Error);
        Assert.Equal(["", "TP53"], run.Symbols);
    }

    private async Task<ToolRun> RunAsync(XlsxFile file, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        return await ToolRun.RunAsync(
            copy.Context,
            [
                "resolve",
                "--from",
                file.Save(folder.PathOf("t.xlsx")),
                "--source",
                "local",
                .. arguments,
            ]
        );
    }
}
