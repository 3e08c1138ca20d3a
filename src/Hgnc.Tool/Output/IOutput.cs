namespace Hgnc.Tool.Output;

/// <summary>Writes results to standard output or a file.</summary>
internal interface IOutput
{
    /// <summary>Flushes what was written so far.</summary>
    void Flush();

    /// <summary>Ends the output. It is complete even if the verb failed.</summary>
    void End();
}
