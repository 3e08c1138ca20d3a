namespace Hgnc.Tool.Output;

/// <summary>Writes records to standard output, in one of its formats.</summary>
internal interface IRecordOutput<in T> : IOutput
{
    /// <summary>Writes a record.</summary>
    void Write(T record);
}
