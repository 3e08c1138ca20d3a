using System;
using Hgnc.Tool;
using Hgnc.Tool.Output;

return await HgncTool.RunAsync(
    args,
    StandardOutput.Open(),
    Console.Error,
    context: new ToolContext
    {
        IsTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
    }
);
