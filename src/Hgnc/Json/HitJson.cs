using System;
using System.Globalization;
using System.Text.Json;
using Hgnc.Text;

namespace Hgnc.Json;

/// <summary>The JSON form of a hit: <c>symbol</c>, <c>hgnc_id</c> and <c>score</c>.</summary>
public static class HitJson
{
    /// <summary>Writes a hit in the service's form.</summary>
    public static void Write(Utf8JsonWriter writer, HgncHit hit)
    {
        if (writer is null)
        {
            throw new ArgumentNullException(nameof(writer));
        }
        if (hit is null)
        {
            throw new ArgumentNullException(nameof(hit));
        }
        writer.WriteStartObject();
        writer.WriteString("hgnc_id", hit.HgncId);
        writer.WriteString("symbol", hit.Symbol);
        WriteScore(writer, "score", hit.Score);
        writer.WriteEndObject();
    }

    /// <summary>Writes a score with this name in the service's form.</summary>
    public static void WriteScore(Utf8JsonWriter writer, string name, double score)
    {
        if (writer is null)
        {
            throw new ArgumentNullException(nameof(writer));
        }
        writer.WritePropertyName(name);
        // The writer itself would write whole numbers without a decimal point.
        writer.WriteRawValue(ScoreText(score), skipInputValidation: true);
    }

    /// <summary>A score in the service's form: in single precision, always with a decimal point.</summary>
    public static string ScoreText(double score)
    {
        var text = ((float)score).ToString("R", CultureInfo.InvariantCulture);
        if (text.IndexOf('.') >= 0)
        {
            return text;
        }
        var exponent = text.IndexOf('E');
        return exponent < 0 ? text + ".0" : text.Insert(exponent, ".0");
    }

    /// <summary>A score with the digits that it has in a response, so that a copy returns the same number as the service.</summary>
    internal static double Single(double score) =>
        double.Parse(
            ((float)score).ToString("R", CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture
        );

    internal static RecordReader<HgncHit> ReaderFor(string query) =>
        (ref Utf8JsonReader reader, ReadOnlySpan<byte> _, out HgncHit? hit) =>
            TryRead(ref reader, query, out hit);

    private static bool TryRead(ref Utf8JsonReader reader, string query, out HgncHit? hit)
    {
        hit = null;
        string id = "",
            symbol = "";
        double score = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                hit = new HgncHit
                {
                    HgncId = Required("hgnc_id", id),
                    Symbol = Required("symbol", symbol),
                    Score = score,
                    Query = query,
                };
                return true;
            }
            var isId = reader.ValueTextEquals("hgnc_id");
            var isSymbol = reader.ValueTextEquals("symbol");
            var isScore = reader.ValueTextEquals("score");
            if (!reader.Read())
            {
                return false;
            }
            if (isId && reader.TokenType == JsonTokenType.String)
            {
                id = Utf8Text.Show(ref reader);
            }
            else if (isSymbol && reader.TokenType == JsonTokenType.String)
            {
                symbol = Utf8Text.Show(ref reader);
            }
            else if (isScore && reader.TokenType == JsonTokenType.Number)
            {
                score = reader.GetDouble();
            }
            else if (!reader.TrySkip())
            {
                return false;
            }
        }
        return false;
    }

    private static string Required(string name, string value) =>
        value.Length > 0 ? value : throw new JsonException($"A hit has no {name}.");
}
