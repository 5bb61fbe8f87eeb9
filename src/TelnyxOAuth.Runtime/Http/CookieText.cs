using System;
using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>Escapes what a cookie can't carry (RFC 6265 section 4.1.1), and the percent sign, so that it can be read back.</summary>
internal static class CookieText
{
    /// <exception cref="ArgumentException">The text has half of a surrogate pair, which no encoding carries.</exception>
    internal static string Escape(string value, string parameterName)
    {
        UriText.ThrowIfNotUnicode(value, parameterName);
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is > ' ' and <= '~' and not ('"' or ',' or ';' or '\\' or '%'))
            {
                text.Append(value[i]);
            }
            else
            {
                UriText.AppendEscaped(text, value, ref i);
            }
        }

        return text.ToString();
    }
}
