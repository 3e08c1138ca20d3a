using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;

namespace Hgnc.Model;

/// <summary>The texts of a value: one, or one for each element of a list.</summary>
internal static class FieldTexts
{
    public static void AddTo(List<string> texts, object value)
    {
        switch (value)
        {
            case string text:
                texts.Add(text);
                break;
            case HgncList<string> list:
                texts.AddRange(list);
                break;
            case IEnumerable items:
                foreach (var item in items)
                {
                    AddTo(texts, item);
                }
                break;
            default:
                texts.Add(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
                break;
        }
    }
}
