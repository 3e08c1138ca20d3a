using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Text.Json.Nodes;

namespace Hgnc.Bench.Grow;

/// <summary><c>grow</c>: creates as many synthetic records as a measurement needs from real ones.</summary>
internal static class GrowCommand
{
    public static Command Create()
    {
        var from = new Option<FileInfo>("--from")
        {
            Description = "HGNC's complete set as JSON, or a part of it; packed with gzip or not.",
            Required = true,
        };
        var to = new Option<FileInfo>("--to")
        {
            Description = "The file to write, in the same form; packed where it ends in .gz.",
            Required = true,
        };
        var withdrawn = new Option<FileInfo?>("--withdrawn")
        {
            Description =
                "Where to write synthetic withdrawn entries, in the form of withdrawn.txt.",
        };
        var count = new Option<int>("--count")
        {
            Description =
                "How many records; where there are as many real ones, they stay as they are.",
            DefaultValueFactory = _ => 45_000,
        };
        var withdrawnCount = new Option<int>("--withdrawn-count")
        {
            Description = "How many withdrawn entries.",
            DefaultValueFactory = _ => 5_000,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "The same seed gives the same files.",
            DefaultValueFactory = _ => 1,
        };
        var command = new Command("grow", "Grows HGNC's records to a larger set of synthetic ones.")
        {
            from,
            to,
            withdrawn,
            count,
            withdrawnCount,
            seed,
        };
        command.SetAction(parsed =>
        {
            var real = DatasetJson.Read(parsed.GetRequiredValue(from).FullName);
            var grower = new DatasetGrower(real, parsed.GetValue(seed));
            var records = grower.Grow(parsed.GetValue(count));
            DatasetJson.Write(parsed.GetRequiredValue(to).FullName, records);
            Tell(records.Count, "records", parsed.GetRequiredValue(to));
            if (parsed.GetValue(withdrawn) is { } file)
            {
                var entries = grower.GrowWithdrawn(records, parsed.GetValue(withdrawnCount));
                WithdrawnTable.Write(file.FullName, entries);
                Tell(entries.Count, "withdrawn entries", file);
            }
        });
        return command;
    }

    private static void Tell(int count, string what, FileInfo file) =>
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what} in {file.FullName}")
        );
}
