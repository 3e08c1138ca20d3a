using System;
using System.Collections.Generic;
using Hgnc.Local;

namespace Hgnc.Tool.Commands;

/// <summary>HGNC's files that <c>hgnc serve</c> was given.</summary>
/// <param name="Dataset">The complete set; null for none.</param>
/// <param name="Withdrawn">The list of withdrawn entries; null for none.</param>
internal sealed record ServedFiles(string? Dataset, string? Withdrawn)
{
    /// <summary>
    /// The files by the names that a save looks for, whatever form they have: what a file is, is told by what is in it.
    /// </summary>
    public IReadOnlyDictionary<string, string> ByName
    {
        get
        {
            var files = new Dictionary<string, string>(StringComparer.Ordinal);
            if (Dataset is not null)
            {
                files.Add(DatasetOrigin.CompleteSetName, Dataset);
            }
            if (Withdrawn is not null)
            {
                files.Add(DatasetOrigin.WithdrawnName, Withdrawn);
            }
            return files;
        }
    }
}
