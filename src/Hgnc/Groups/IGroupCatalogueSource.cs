namespace Hgnc.Groups;

/// <summary>A source that has all of its gene groups, so that names and hierarchies can be looked up.</summary>
internal interface IGroupCatalogueSource
{
    /// <summary>The gene groups of the current data.</summary>
    /// <exception cref="HgncException">The groups cannot be read.</exception>
    GroupCatalogue GetGroups();
}
