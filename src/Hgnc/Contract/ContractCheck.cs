using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using Hgnc.Rest;
using Hgnc.Rest.Addresses;
using Hgnc.Rest.Connection;
using Hgnc.Rest.Errors;

namespace Hgnc.Contract;

/// <summary>Sends all requests of the contract to a server, one after another, and reports the differences in the responses.</summary>
public static class ContractCheck
{
    /// <summary>The time between two requests: a tenth of what HGNC allows.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    // The check takes about a minute, so it does not wait longer than this for a single response.
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(20);

    private const int MaxBodyLength = 16 * 1024 * 1024;
    private const int ShownBody = 160;

    /// <summary>The results of all cases, each as soon as it is available.</summary>
    /// <param name="options">The server and the connection settings.</param>
    /// <param name="pace">The minimum time between two requests.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <exception cref="HgncServiceException">The server cannot be reached, or refuses this address.</exception>
    public static async IAsyncEnumerable<ContractResult> RunAsync(
        RestOptions options,
        TimeSpan pace,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        if (options is null)
        {
            throw new ArgumentNullException(nameof(options));
        }
        options.CheckSecure(options.BaseUri);
        using var client = new HttpClient(
            options.Handler?.Invoke() ?? RestHandler.Create(options.Proxy)
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MaxBodyLength,
        };
        var limiter = RestConnections.Shared.LimiterFor(options);
        var isFirst = true;
        var sent = options.Time.GetTimestamp();
        foreach (var asked in ServiceContract.Cases)
        {
            var left = pace - options.Time.GetElapsedTime(sent);
            if (!isFirst && left > TimeSpan.Zero)
            {
                await options.Time.Delay(left, cancellationToken).ConfigureAwait(false);
            }
            using var lease = await limiter.WaitAsync(cancellationToken).ConfigureAwait(false);
            lease.Sent();
            sent = options.Time.GetTimestamp();
            ContractResult result;
            try
            {
                result = await AskAsync(client, options, asked, cancellationToken)
                    .ConfigureAwait(false);
            }
            catch (Exception e)
                when (!isFirst
                    && RestErrors.IsBroken(e)
                    && !cancellationToken.IsCancellationRequested
                )
            {
                result = new ContractResult(asked)
                {
                    Observed = "no answer",
                    Differences = asked.Status is null ? [] : ["response: none"],
                };
            }
            catch (Exception e)
                when (RestErrors.IsBroken(e) && !cancellationToken.IsCancellationRequested)
            {
                throw e is OperationCanceledException
                    ? RestErrors.ForTimeout(options.BaseUri, MaxWait, e)
                    : RestErrors.ForConnection(options.BaseUri, e, options.Proxy);
            }
            lease.ResponseReceived();
            isFirst = false;
            yield return result;
        }
    }

    private static async Task<ContractResult> AskAsync(
        HttpClient client,
        RestOptions options,
        ContractCase asked,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(asked.Method),
            new Uri(options.BaseUri, asked.Target)
        );
        if (asked.Accept is { } accept)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }
        using var late = options.Time.CreateCancellationTokenSource(MaxWait);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            late.Token,
            cancellationToken
        );
        using var response = await client
            .SendAsync(request, HttpCompletionOption.ResponseContentRead, either.Token)
            .ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.Forbidden)
        {
            throw RestErrors.ForStatus(
                RestRequest.Of(request.RequestUri!, RestFormat.Json),
                response,
                options.Time.GetUtcNow()
            );
        }
        var text = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
        return Judge(
            asked,
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            text
        );
    }

    private static ContractResult Judge(ContractCase asked, int status, string? type, string text)
    {
        var differences = new List<string>();
        if (asked.Status is { } expected && expected != status)
        {
            differences.Add($"status: {status}, expected {expected}");
        }
        if (asked.Type is { } due && due != type)
        {
            differences.Add($"type: {type ?? "none"}, expected {due}");
        }
        var observed = $"{status} {type}";
        if (status != 200)
        {
            observed += text.Length == 0 ? ", without a text" : $", {Shown(text)}";
        }
        else if (asked.Method == "GET")
        {
            try
            {
                var parsed = type?.EndsWith("json", StringComparison.Ordinal) is true
                    ? JsonContractReader.Read(text)
                    : XmlContractReader.Read(text);
                observed +=
                    $", numFound {parsed.Found?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}: {string.Join(" ", parsed.Symbols.Take(5))}";
                if (asked.Status == 200)
                {
                    differences.AddRange(ContractFacts.Differences(asked, parsed));
                }
            }
            catch (Exception e) when (e is JsonException or XmlException)
            {
                differences.Add($"text: it cannot be read as {type}");
                observed += $", {Shown(text)}";
            }
        }
        return new ContractResult(asked) { Differences = differences, Observed = observed };
    }

    // The text of an error in one line, whatever characters it has.
    private static string Shown(string text)
    {
        var line = string.Join(
            " ",
            text.Split([' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)
        );
        return ControlText.Show(
            line.Length <= ShownBody ? line : line.Substring(0, ShownBody) + "…"
        );
    }
}
