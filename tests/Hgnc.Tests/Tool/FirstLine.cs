using System.IO;
using System.Threading.Tasks;

namespace Hgnc.Tests.Tool;

/// <summary>A standard error whose first line a test can wait for.</summary>
internal sealed class FirstLine : StringWriter
{
    private readonly TaskCompletionSource<string> _line = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    public Task<string> Line => _line.Task;

    public override async Task WriteLineAsync(string? value)
    {
        await base.WriteLineAsync(value);
        _line.TrySetResult(value ?? "");
    }
}
