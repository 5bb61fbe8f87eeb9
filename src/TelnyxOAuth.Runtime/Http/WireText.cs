using System;
using System.Globalization;

namespace TelnyxOAuth.Runtime;

/// <summary>The text of a value in a path, a query or a form: the same in every culture.</summary>
internal static class WireText
{
    internal static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    internal static string Of(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string Of(bool value) => value ? "true" : "false";

    internal static string Of(Guid value) => value.ToString("D");

    /// <summary>RFC 3339 section 5.6, with as many fractional digits as the value has.</summary>
    internal static string Of(DateTimeOffset value) =>
        value.Offset == TimeSpan.Zero
            ? value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
            : value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
