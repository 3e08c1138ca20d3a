using System;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Tool.Mcp.Results;
using Hgnc.Tool.Sources;

namespace Hgnc.Tool.Mcp;

/// <summary>The source for the calls of an assistant: the local copy if there is one, unless the user chose otherwise.</summary>
internal sealed class McpSource(ChosenSource source, bool prefersCopy)
{
    /// <summary>The current source. A copy that was saved since the last call counts.</summary>
    public IHgncSource Current
    {
        get
        {
            if (prefersCopy)
            {
                source.PreferCopy();
            }
            return source.Current;
        }
    }

    /// <summary>Whether a call costs requests to the service.</summary>
    public bool IsService => source.IsService;

    /// <summary>The copy that answers, or null if the service does.</summary>
    public HgncDataset? Dataset => source.Dataset;

    /// <summary>Describes the origin of the answers.</summary>
    public async Task<McpProvenance> DescribeAsync(CancellationToken cancellationToken)
    {
        var info = await Current.GetInfoAsync(cancellationToken);
        var dataset = source.Dataset;
        return new McpProvenance
        {
            Source = source.IsService ? "Service" : "Local",
            Release =
                dataset?.Release ?? (info.LastModified is { } day ? ReleaseName.ToText(day) : null),
            Address = McpJson.Input(dataset?.Origin ?? source.Address),
            Sha256 = dataset?.Checksum,
        };
    }

    /// <summary>Changes with the data. A cursor for other data would mean other items.</summary>
    public string? Stamp => source.Dataset?.Imported?.Ticks.ToString("x", null);
}
