using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace Hgnc.Faults;

/// <summary>
/// A server of faults in a separate process, for the tests of the cmdlets: it writes its address and the faults in a line of JSON, and
/// ends with its input.
/// </summary>
internal static class Program
{
    private static async Task Main()
    {
        await using var server = new FaultServer();
        Console.WriteLine(
            JsonSerializer.Serialize(
                new
                {
                    Uri = server.BaseUri,
                    Faults = AllFaults.List.Select(fault => new
                    {
                        fault.Name,
                        fault.Error,
                        fault.Attempts,
                    }),
                }
            )
        );
        await Console.In.ReadToEndAsync();
    }
}
