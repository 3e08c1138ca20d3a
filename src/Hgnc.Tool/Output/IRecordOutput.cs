namespace Hgnc.Tool.Output;

/// <summary>Records on their way to the standard output, in one of its formats.</summary>
internal interface IRecordOutput<in T>
{
    /// <summary>Writes a record.</summary>
    void Write(T record);

    /// <summary>Hands on what was written so far.</summary>
    void Flush();

    /// <summary>Ends the output, so that it is whole also where it ends early.</summary>
    void End();
}
