using System;
using Hgnc.Tool;
using Hgnc.Tool.Hosting;
using Hgnc.Tool.Output;

StandardOutput.UseUnicode();
return await HgncTool.RunAsync(
    args,
    StandardOutput.Open(),
    StandardOutput.OpenError(),
    context: new ToolContext
    {
        IsTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
    }
);
