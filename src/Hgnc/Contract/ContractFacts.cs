using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Contract;

/// <summary>Compares a response with the facts of its case.</summary>
internal static class ContractFacts
{
    // Nine digits distinguish all numbers of single precision.
    private static readonly Regex SingleScore = new(
        @"\A(?=(\D*\d){1,10}\D*\z)\d+\.\d+(E-?\d+)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout.Value
    );

    /// <summary>The facts that differ, as "what: found, expected something else".</summary>
    public static IEnumerable<string> Differences(
        ContractCase expected,
        ContractResponse response
    ) =>
        new[]
        {
            Same("members", expected.Members, response.Members),
            Same("response", expected.Response, response.Response),
            expected.Found is { } found && !IsFound(found, response.Found)
                ? Differ("numFound", response.Found, found)
                : null,
            Equal("start", expected.Start, response.Start),
            Equal("number of records", expected.Count, response.Records.Count),
            expected.First is { } first && response.Symbols.FirstOrDefault() != first
                ? Differ("first record", response.Symbols.FirstOrDefault(), first)
                : null,
            Missing("symbols", expected.Has, response.Symbols),
            Missing("fields", expected.Fields, response.Fields),
            expected.HasNot.Intersect(response.Symbols, StringComparer.Ordinal).ToList()
                is { Count: > 0 } wrong
                ? $"symbols: {string.Join(" ", wrong)}: not expected"
                : null,
            expected.HasSingleScores && response.Scores.FirstOrDefault(IsOdd) is { } odd
                ? Differ("score", odd, "a number of single precision with a decimal point")
                : null,
            response
                .Records.Select(record => OfRecord(expected, record))
                .FirstOrDefault(difference => difference is not null),
        }.OfType<string>();

    private static string? OfRecord(ContractCase expected, ContractRecord record)
    {
        if (
            Words(expected.Record) is { Count: > 0 } all
            && !all.OrderBy(name => name, StringComparer.Ordinal)
                .SequenceEqual(
                    record.Members.OrderBy(name => name, StringComparer.Ordinal),
                    StringComparer.Ordinal
                )
        )
        {
            return Differ(
                $"record {record.Symbol}",
                string.Join(" ", record.Members),
                expected.Record!
            );
        }
        return Missing($"record {record.Symbol}", Words(expected.RecordHas), record.Members);
    }

    // A member with a question mark may be missing: the samples have no dates.
    private static string? Same(string what, string? expected, IReadOnlyList<string> members)
    {
        var due = Words(expected)
            .Where(word =>
                !word.EndsWith("?", StringComparison.Ordinal)
                || members.Contains(word.TrimEnd('?'), StringComparer.Ordinal)
            )
            .Select(word => word.TrimEnd('?'));
        return expected is not null && !due.SequenceEqual(members, StringComparer.Ordinal)
            ? Differ(what, string.Join(" ", members), expected)
            : null;
    }

    private static string? Equal(string what, long? expected, long? found) =>
        expected is not null && found != expected
            ? Differ(what, found, expected.Value.ToString(CultureInfo.InvariantCulture))
            : null;

    private static string? Missing(
        string what,
        IEnumerable<string> expected,
        IEnumerable<string> found
    ) =>
        expected.Except(found, StringComparer.Ordinal).ToList() is { Count: > 0 } missing
            ? $"{what}: {string.Join(" ", missing)} should be there"
            : null;

    private static bool IsFound(string expected, long? found) =>
        expected.EndsWith("+", StringComparison.Ordinal)
            ? found >= Number(expected.TrimEnd('+'))
            : found == Number(expected);

    private static bool IsOdd(string score) => !SingleScore.IsMatch(score);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static List<string> Words(string? text) => text?.Split(' ').ToList() ?? [];

    private static string Differ(string what, object? found, string expected) =>
        FormattableString.Invariant($"{what}: {found ?? "nothing"}, expected {expected}");
}
