namespace Hgnc.Groups;

/// <summary>A source that knows all of its gene groups: names can be looked up in it, and what is below a group.</summary>
internal interface IGroupCatalogueSource
{
    /// <summary>The gene groups of the data that answer now.</summary>
    /// <exception cref="HgncException">They cannot be read.</exception>
    GroupCatalogue GetGroups();
}
