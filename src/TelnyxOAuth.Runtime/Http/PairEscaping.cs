using System;

namespace TelnyxOAuth.Runtime;

/// <summary>How the names and values of pairs are escaped at one place: a query, a form or a cookie.</summary>
internal sealed class PairEscaping
{
    /// <summary>A query.</summary>
    internal static readonly PairEscaping Query = new PairEscaping(UriText.Escape, UriText.Escape, "%20");

    /// <summary>A query whose values keep reserved characters.</summary>
    internal static readonly PairEscaping ReservedQuery = new PairEscaping(UriText.Escape, UriText.EscapeReservedQuery, "%20");

    /// <summary>A form.</summary>
    internal static readonly PairEscaping Form = new PairEscaping(EscapeInForm, EscapeInForm, "+");

    /// <summary>A cookie.</summary>
    internal static readonly PairEscaping Cookie = new PairEscaping(CookieText.Escape, CookieText.Escape, "%20");

    private readonly Func<string, string, string> _escapeName;
    private readonly Func<string, string, string> _escapeValue;

    private PairEscaping(Func<string, string, string> escapeName, Func<string, string, string> escapeValue, string space)
    {
        _escapeName = escapeName;
        _escapeValue = escapeValue;
        Space = space;
    }

    /// <summary>The escaped space, which separates the items of a list.</summary>
    internal string Space { get; }

    internal string Name(string text) => _escapeName(text, text);

    /// <exception cref="ArgumentException">The text has half of a surrogate pair, which no encoding carries.</exception>
    internal string Value(string text, string parameterName) => _escapeValue(text, parameterName);

    private static string EscapeInForm(string text, string parameterName)
    {
        UriText.ThrowIfNotUnicode(text, parameterName);
        return FormText.Escape(text);
    }
}
