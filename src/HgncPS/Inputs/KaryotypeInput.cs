using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Hgnc;
using Hgnc.Karyotype;
using Hgnc.Tables;

namespace HgncPS.Inputs;

/// <summary>Reads the genes of a drawing from records, resolutions and rows of tables.</summary>
internal sealed class KaryotypeInput
{
    private readonly string? _colorBy;
    private readonly HgncField? _field;
    private readonly HashSet<string> _withoutLocation = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="colorBy">The property that decides the colour of marks, or null.</param>
    public KaryotypeInput(string? colorBy)
    {
        _colorBy = colorBy;
        _field = colorBy is null ? null : HgncField.Find(colorBy);
    }

    /// <summary>Whether an input had the property that decides the colour, with or without a value.</summary>
    public bool HasColor { get; private set; }

    /// <summary>The number of genes, other than records, that had no location. Their records may have one.</summary>
    public int WithoutLocation => _withoutLocation.Count;

    /// <summary>Whether a resolution names no gene, or several.</summary>
    public static bool IsNoGene(HgncResolution resolution) =>
        resolution is { Symbol: null, HgncId: null }
        && resolution.MatchType
            is HgncMatchType.NotFound
                or HgncMatchType.Ambiguous
                or HgncMatchType.Withdrawn;

    /// <summary>The gene of an input.</summary>
    /// <exception cref="HgncException">The input is not a gene.</exception>
    public KaryotypeGene Read(PSObject? input) =>
        input?.BaseObject is HgncGene gene
            ? new KaryotypeGene
            {
                Symbol = gene.Symbol,
                HgncId = gene.HgncId,
                Name = gene.Name,
                Location = gene.Location,
                IsWithdrawn = HgncValues.IsWithdrawn(gene.Status),
                Values = Values(input),
            }
            : ReadRow(input);

    private KaryotypeGene ReadRow(PSObject? input)
    {
        if (input is null || InputValues.IsLone(input))
        {
            throw NoGene(
                input is null
                    ? "An input is null"
                    : $"The input '{InputValues.Text(input)}' is a value, not an object"
            );
        }
        var symbol = First(input, "Symbol");
        if (symbol is null && InputValues.FindSymbolColumn(input) is { } column)
        {
            symbol = First(input, column);
        }
        var id = First(input, "HgncId") ?? First(input, "hgnc_id");
        if (symbol is null && id is null)
        {
            throw NoGene(
                $"An input of type {input.BaseObject.GetType().Name} has no symbol and no HGNC ID"
            );
        }
        var gene = new KaryotypeGene
        {
            Symbol = symbol,
            HgncId = id,
            Name = First(input, "Name"),
            Location = FindLocation(input),
            IsWithdrawn = HgncValues.IsWithdrawn(First(input, "Status")),
            Values = Values(input),
        };
        if (gene.Location is null && !gene.IsWithdrawn)
        {
            _withoutLocation.Add(id ?? symbol!);
        }
        return gene;
    }

    private IReadOnlyList<string> Values(PSObject input)
    {
        if (_colorBy is null)
        {
            return [];
        }
        var values =
            input.BaseObject is HgncGene gene && _field is not null
                ? Texts(gene.GetValue(_field.Name))
            : _field is null ? InputValues.Get(input, _colorBy)
            : InputValues.Get(input, _field);
        HasColor |=
            values is not null
            || (input.BaseObject is HgncGene && _field is not null)
            || InputValues
                .Names(input)
                .Any(name => string.Equals(name, _colorBy, StringComparison.OrdinalIgnoreCase));
        return values?.Where(value => !string.IsNullOrWhiteSpace(value)).ToList() ?? [];
    }

    private static IReadOnlyList<string>? Texts(object? value) =>
        value switch
        {
            null => null,
            string text => new[] { text },
            IEnumerable list => list.Cast<object?>().Select(InputValues.Text).ToList(),
            _ => new[] { InputValues.Text(value) },
        };

    // The most precise location in a row, or, if no value is a valid location, the text instead.
    private static string? FindLocation(PSObject row)
    {
        var names = InputValues.Names(row).ToList();
        var locations = GeneColumns
            .Find(names)
            .Places.Reverse()
            .Select(location => First(row, names[location]))
            .OfType<string>()
            .ToList();
        return locations.Find(location => HgncLocation.Read(location).Count > 0)
            ?? locations.FirstOrDefault();
    }

    private static string? First(PSObject input, string name) =>
        InputValues.Get(input, name)?.FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    private static HgncException NoGene(string problem) =>
        new(
            HgncErrorKind.BadInput,
            problem + ".",
            "Give records, as Get-HgncGene does, or objects with a symbol or an HGNC ID and a location."
        );
}
