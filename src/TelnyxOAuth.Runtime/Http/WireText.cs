using System;
using System.Globalization;

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
}
