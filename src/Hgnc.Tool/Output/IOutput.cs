namespace Hgnc.Tool.Output;

/// <summary>Results on their way to the standard output or a file.</summary>
internal interface IOutput
{
    /// <summary>Passes on what was written so far.</summary>
    void Flush();

    /// <summary>Ends the output: it is complete even if the verb failed.</summary>
    void End();
}
