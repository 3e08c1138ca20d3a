using Hgnc.Local.Database;

namespace Hgnc.Local.Import;

/// <summary>A field that records of a copy in the making have, and what is written of it.</summary>
internal sealed class WrittenField
{
    /// <param name="id">Its number in the copy.</param>
    /// <param name="name">HGNC's name of it.</param>
    /// <param name="addProse">What adds its text to its index, where it is a field of prose.</param>
    public WrittenField(long id, string name, WriteStatement? addProse)
    {
        Id = id;
        Name = name;
        AddProse = addProse;
        // A value that is not of its field's type is kept under the field's own name, and found there all the same.
        if (HgncField.Find(name) is { IsSearchable: true } field && field.Name == name)
        {
            Terms = new SortedTerms(id);
        }
    }

    public long Id { get; }

    public string Name { get; }

    public WriteStatement? AddProse { get; }

    /// <summary>What it is searched by; null where it is not searched.</summary>
    public SortedTerms? Terms { get; }

    /// <summary>How many records have it.</summary>
    public long Records { get; set; }
}
