using System;
using System.Globalization;
using System.Linq;

namespace ConsentApp;

/// <summary>
/// Makes text that others have written fit to be shown. Razor encodes it; this keeps it from being endless, or from
/// turning the text around it by invisible characters.
/// </summary>
internal static class ForeignText
{
    /// <summary>The text in one line of at most so many characters, or another where there is none.</summary>
    public static string Show(string? text, string otherwise, int maximum = 80)
    {
        var visible = string.Concat((text ?? "").Take(maximum * 2).Where(IsVisible)).Trim();
        if (visible.Length == 0)
        {
            return otherwise;
        }

        // Not within a character that takes two.
        var elements = new StringInfo(visible);
        return elements.LengthInTextElements <= maximum ? visible : elements.SubstringByTextElements(0, maximum) + "…";
    }

    private static bool IsVisible(char character) => char.GetUnicodeCategory(character)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
