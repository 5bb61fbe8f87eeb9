using System;
using System.Globalization;
using System.Linq;
using System.Threading;

namespace TelnyxOAuth;

/// <summary>Reads the texts of configuration, alike in every culture.</summary>
internal static class OptionText
{
    private const string Infinite = "Infinite";

    internal static bool TryReadText(string text, out string value)
    {
        value = text;
        return true;
    }

    /// <summary>Whether the address fits is for the client to say, as wherever it comes from.</summary>
    internal static bool TryReadUri(string text, out Uri value) => Uri.TryCreate(text.Trim(), UriKind.RelativeOrAbsolute, out value!);

    internal static bool TryReadNumber(string text, out int value) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);

    internal static bool TryReadTime(string text, out TimeSpan value)
    {
        if (string.Equals(text.Trim(), Infinite, StringComparison.OrdinalIgnoreCase))
        {
            value = Timeout.InfiniteTimeSpan;
            return true;
        }

        // A bare number would be taken for days, and whoever writes one means seconds.
        value = default;
        return text.Contains(':') && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Takes the name in code and the name on the wire.</summary>
    internal static bool TryReadAuthentication(string text, out TokenEndpointAuthMethod value)
    {
        var name = text.Trim().Replace("_", "");
        value = TokenEndpointAuthMethod.KnownValues.FirstOrDefault(known => string.Equals(known.Value.Replace("_", ""), name, StringComparison.OrdinalIgnoreCase));
        return value.Value.Length > 0;
    }
}
