using System;
using Hgnc.Tool;

return await HgncTool.RunAsync(args, Console.Out, Console.Error);
