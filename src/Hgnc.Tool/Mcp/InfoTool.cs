using System;
using System.ComponentModel;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Groups;
using Hgnc.Releases;
using Hgnc.Tool.Mcp.Results;
using ModelContextProtocol.Protocol;

namespace Hgnc.Tool.Mcp;

/// <summary>The tool <c>info</c>.</summary>
internal sealed class InfoTool(McpSource source, string? folder)
{
    public const string Name = "info";

    public const string Description =
        "Says where the data come from and how new they are: the release, the number of records, a line to cite, the saved releases, and the fields "
        + "that queries can name.";

    /// <summary>The version of the program.</summary>
    public static string Version { get; } =
        typeof(InfoTool)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? "0";

    [Description(Description)]
    public async Task<CallToolResult> RunAsync(CancellationToken cancellationToken = default)
    {
        var current = source.Current;
        var info = await current.GetInfoAsync(cancellationToken);
        var dataset = source.Dataset;
        return McpPages.Write(
            new McpInfo
            {
                Provenance = await source.DescribeAsync(cancellationToken),
                Version = Version,
                Records = info.DocumentCount,
                LastModified = info.LastModified?.ToString("s", null),
                Citation = McpJson.Text(dataset?.Citation),
                HasGeneGroupHierarchy = new GeneGroups(current).HasHierarchy,
                SavedReleases = new ReleaseStore(folder)
                    .List()
                    .Take(200)
                    .Select(release => release.Release)
                    .ToList(),
                SearchableFields = info.SearchableFields,
                AnswerBound = McpJson.Bound,
                NextSteps = dataset is null
                    ?
                    [
                        "The service answers, at most 10 requests a second. For large tasks and gene groups, ask the user to run 'hgnc save', which makes a local copy.",
                    ]
                    : null,
            }
        );
    }
}
