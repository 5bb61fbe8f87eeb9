using System;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>The text of a value in a path, a query or a form: the same in every culture.</summary>
internal static class WireText
{
    internal static string From(int value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string From(long value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string From(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string From(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    internal static string From(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string From(bool value) => value ? "true" : "false";

    internal static string From(Guid value) => value.ToString("D");

    /// <summary>RFC 3339 section 5.6, with as many fractional digits as the value has.</summary>
    internal static string From(DateTimeOffset value) =>
        value.Offset == TimeSpan.Zero
            ? value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
            : value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    /// <summary>A URI as it was given, if that is ASCII, as a URI has to be (RFC 3986 section 2); what is no URI as it came.</summary>
    internal static string From(Uri value)
    {
        if (value is UnparsedUri unparsed)
        {
            return unparsed.Text;
        }

        var text = value.OriginalString;
        foreach (var character in text)
        {
            if (character > '~')
            {
                return value.IsAbsoluteUri ? ToAscii(value) : UriText.EscapeTemplate(text);
            }
        }

        return text;
    }

    /// <summary>What a codec has written.</summary>
    internal static string From(JValue value) => value.Value switch
    {
        string text => text,
        bool flag => From(flag),
        double number => From(number),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTimeOffset time => From(time),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToBase64String(bytes),
        Uri address => From(address),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => string.Empty,
    };

    /// <summary>The host as in IDNA, the rest escaped.</summary>
    private static string ToAscii(Uri value) =>
        value.Host.Length == 0 ? value.AbsoluteUri : new UriBuilder(value) { Host = value.IdnHost }.Uri.AbsoluteUri;
}
