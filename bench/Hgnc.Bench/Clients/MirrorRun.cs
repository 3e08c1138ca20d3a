using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using Hgnc.Local;
using Hgnc.Mirror;

namespace Hgnc.Bench.Clients;

/// <summary>A mirror in a separate process, which prints its address and, for each input line, its memory.</summary>
internal static class MirrorRun
{
    public const string Verb = "mirror-run";

    public static Command Create()
    {
        var dataset = new Argument<string>("dataset");
        var command = new Command(Verb) { dataset };
        command.Hidden = true;
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var folder = Directory.CreateTempSubdirectory("hgnc-bench-").FullName;
                try
                {
                    var copy = Path.Combine(folder, "copy.db");
                    await LocalImport.BuildAsync(
                        parsed.GetRequiredValue(dataset),
                        null,
                        copy,
                        cancellationToken
                    );
                    using var source = LocalSource.Open(copy);
                    await using var mirror = await HgncMirror.StartAsync(
                        source,
                        new MirrorOptions(),
                        cancellationToken
                    );
                    Console.WriteLine(mirror.BaseUri);
                    while (await Console.In.ReadLineAsync(cancellationToken) is not null)
                    {
                        Console.WriteLine(Memory());
                    }
                }
                finally
                {
                    Directory.Delete(folder, recursive: true);
                }
            }
        );
        return command;
    }

    // The managed memory after a garbage collection, and the working set.
    private static string Memory()
    {
        var held = GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{held:0.0} {Environment.WorkingSet / 1048576.0:0.0}"
        );
    }
}
