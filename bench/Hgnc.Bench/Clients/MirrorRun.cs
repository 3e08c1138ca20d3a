using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using Hgnc.Local;
using Hgnc.Mirror;

namespace Hgnc.Bench.Clients;

/// <summary>A mirror in a process of its own: it tells its address, and for each line that it is sent the memory that it has.</summary>
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

    // What is still held once all garbage is gone, and what the machine gives the process.
    private static string Memory()
    {
        var held = GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{held:0.0} {Environment.WorkingSet / 1048576.0:0.0}"
        );
    }
}
