using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Contract;

namespace Hgnc.Tool.Output;

/// <summary>The report of a check: a line for each request as soon as it is answered, and a summary at the end.</summary>
internal sealed class CheckReport(TextWriter output)
{
    private const string Issues = "https://github.com/HgncPS/HgncPS/issues";

    private int _same;
    private int _differ;
    private int _news;

    /// <summary>Whether any response differs.</summary>
    public bool Differs => _differ > 0;

    public async Task BeginAsync(Uri service, DateTimeOffset now)
    {
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"hgnc check of {service.AbsoluteUri}, {now:yyyy-MM-dd HH:mm} UTC"
            )
        );
        await output.WriteLineAsync();
    }

    public async Task AddAsync(ContractResult result)
    {
        if (result.IsNews)
        {
            _news++;
            await output.WriteLineAsync($"shows    {result.Case}");
            await output.WriteLineAsync($"         {result.Observed}");
        }
        else if (result.Differences.Count == 0)
        {
            _same++;
            await output.WriteLineAsync($"same     {result.Case}");
            if (result.Case.Status != 200)
            {
                // Only the status is specified, so show the rest of the response.
                await output.WriteLineAsync($"         {result.Observed}");
            }
        }
        else
        {
            _differ++;
            await output.WriteLineAsync($"DIFFERS  {result.Case}");
            foreach (var line in result.Differences.Append($"received: {result.Observed}"))
            {
                await output.WriteLineAsync($"         {line}");
            }
            await output.WriteLineAsync($"         expected by: {Name(result.Case.Basis)}");
        }
        // Show each result at once.
        await output.FlushAsync();
    }

    public async Task EndAsync()
    {
        await output.WriteLineAsync();
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{_same + _differ + _news} requests: {_same} answered as expected, {_differ} differ, {_news} show details that have not been recorded from HGNC's service."
            )
        );
        await output.WriteLineAsync(
            $"If you checked HGNC's service, please send this report to {Issues}. It shows details that we could not find out."
        );
    }

    private static string Name(ContractBasis basis) =>
        basis switch
        {
            ContractBasis.HelpPage => "HGNC's help page",
            ContractBasis.Recorded => "a recorded response of the service",
            ContractBasis.Clients => "programs that work with the service",
            _ => "what the search server does",
        };
}
