using System;
using System.Collections.Generic;
using Hgnc.Model;

namespace Hgnc;

/// <summary>The values of fields with a small set of values, for completion.</summary>
public static class HgncValues
{
    /// <summary>The status of a gene's record.</summary>
    internal const string Approved = "Approved";

    /// <summary>The values of <c>status</c> (REST help, "Searchable fields").</summary>
    public static IReadOnlyList<string> Statuses { get; } =
        new[] { Approved, WithdrawnEntry.Status };

    /// <summary>Whether a value of <c>status</c> means a withdrawn entry.</summary>
    public static bool IsWithdrawn(string? status) =>
        string.Equals(status, WithdrawnEntry.Status, StringComparison.OrdinalIgnoreCase);

    /// <summary>The fields of withdrawn entries that come from HGNC's withdrawn.txt. The service does not have them.</summary>
    public static IReadOnlyList<string> SuccessorFields { get; } =
        new[] { WithdrawnEntry.StatusField, WithdrawnEntry.SuccessorsField };

    /// <summary>The values of <c>locus_type</c>, each with its <c>locus_group</c> (HGNC's help on symbol reports).</summary>
    public static IReadOnlyList<(string Type, string Group)> LocusTypes { get; } =
        new[]
        {
            ("gene with protein product", "protein-coding gene"),
            ("RNA, cluster", "non-coding RNA"),
            ("RNA, long non-coding", "non-coding RNA"),
            ("RNA, micro", "non-coding RNA"),
            ("RNA, misc", "non-coding RNA"),
            ("RNA, ribosomal", "non-coding RNA"),
            ("RNA, small nuclear", "non-coding RNA"),
            ("RNA, small nucleolar", "non-coding RNA"),
            ("RNA, transfer", "non-coding RNA"),
            ("RNA, vault", "non-coding RNA"),
            ("RNA, Y", "non-coding RNA"),
            ("pseudogene", "pseudogene"),
            ("immunoglobulin pseudogene", "pseudogene"),
            ("T cell receptor pseudogene", "pseudogene"),
            ("complex locus constituent", "other"),
            ("endogenous retrovirus", "other"),
            ("fragile site", "other"),
            ("immunoglobulin gene", "other"),
            ("readthrough", "other"),
            ("region", "other"),
            ("T cell receptor gene", "other"),
            ("transposable element", "other"),
            ("unknown", "other"),
            ("virus integration site", "other"),
        };
}
