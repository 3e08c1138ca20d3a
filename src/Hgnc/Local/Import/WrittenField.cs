using Hgnc.Local.Database;

namespace Hgnc.Local.Import;

/// <summary>A field of a copy that is being imported, and what is written for it.</summary>
internal sealed class WrittenField
{
    /// <param name="id">Its number in the copy.</param>
    /// <param name="name">HGNC's name.</param>
    /// <param name="addProse">Adds text to the index of the field, or null if it is not a text field.</param>
    public WrittenField(long id, string name, WriteStatement? addProse)
    {
        Id = id;
        Name = name;
        AddProse = addProse;
        // A value that does not have its field's type is stored with the field's own name, and can still be found.
        if (HgncField.Find(name) is { IsSearchable: true } field && field.Name == name)
        {
            Terms = new SortedTerms(id);
        }
    }

    public long Id { get; }

    public string Name { get; }

    public WriteStatement? AddProse { get; }

    /// <summary>The terms for searches, or null if the field is not searchable.</summary>
    public SortedTerms? Terms { get; }

    /// <summary>The number of records that have the field.</summary>
    public long Records { get; set; }
}
