using System.Globalization;
using Hgnc.Resolution.Identifiers;
using Hgnc.Tables.Forms;
using Hgnc.Tables.Reading;
using Hgnc.Text;

namespace Hgnc.Tables;

/// <content>The lines above the header, and comments.</content>
public sealed partial class Table
{
    private const int MaxCommentLines = 100;

    // A longer line is free text.
    private const int MaxTitle = 300;

    private static readonly char[] AroundTitle = " \t#!^\",;".ToCharArray();

    // A title or a comment can name the species, and a comment can be a gene.
    private void ReadAbove()
    {
        string? other = null;
        var isHuman = false;
        foreach (var line in TextLines.Read(Above, 0, isWhole: true, MaxCommentLines))
        {
            var content = Above.Slice(line.Start, line.Length);
            if (Form.Comments > 0)
            {
                _commented ??= CommentLines.Symbol(content);
            }
            if (line.Start < Form.HeaderStart && content.Length <= MaxTitle)
            {
                var text = TextBytes.Decode(content).Trim(AroundTitle);
                isHuman |= SpeciesName.IsHuman(text);
                other ??= SpeciesName.IsOther(text) ? text : null;
            }
        }
        if (other is not null && !isHuman)
        {
            _notes.Add(
                $"{Name}: a line above the table seems to name another species: {ControlText.Show(other)}. HGNC names human genes only, so check that the genes are human."
            );
        }
    }

    private void AddComments()
    {
        if (_comments > 0)
        {
            _notes.Add(
                $"{Name}: {(_comments == 1 ? "1 comment line was" : $"{_comments.ToString(CultureInfo.InvariantCulture)} comment lines were")} skipped{(_commented is null ? "." : $", such as '#{_commented}'. If that is a gene, remove the #.")}"
            );
            _comments = 0;
        }
    }
}
