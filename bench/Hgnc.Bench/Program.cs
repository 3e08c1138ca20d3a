using System;
using System.CommandLine;
using System.IO;
using Hgnc;
using Hgnc.Bench.Clients;
using Hgnc.Bench.Cluster;
using Hgnc.Bench.Compare;
using Hgnc.Bench.Grow;
using Hgnc.Bench.Import;
using Hgnc.Bench.Json;
using Hgnc.Bench.Limit;
using Hgnc.Bench.Query;

var root = new RootCommand("Measures HgncPS's library, and grows the data to measure it with.");
root.Subcommands.Add(GrowCommand.Create());
root.Subcommands.Add(ImportCommand.Create());
root.Subcommands.Add(JsonCommand.Create());
root.Subcommands.Add(QueryCommand.Create());
root.Subcommands.Add(LimitCommand.Create());
root.Subcommands.Add(ClientsCommand.Create());
root.Subcommands.Add(ClusterCommand.Create());
root.Subcommands.Add(ClusterClient.Create());
root.Subcommands.Add(CompareCommand.Create());
root.Subcommands.Add(ImportRun.Create());
root.Subcommands.Add(CompareRun.Create());
root.Subcommands.Add(OpenRun.Create());
root.Subcommands.Add(MirrorRun.Create());
try
{
    return await root.Parse(args)
        .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is HgncException or IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
