using System;
using System.Linq;
using System.Net.Http;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads where a response sends its receiver (RFC 9110 section 10.2.2).</summary>
internal static class LocationHeader
{
    private const string Name = "Location";

    /// <summary>The absolute address; <c>null</c> if there is none.</summary>
    /// <param name="response">The response.</param>
    /// <param name="address">What was requested, which a relative address is relative to.</param>
    /// <param name="isAddress"><c>false</c> if there is a header that is no address.</param>
    internal static Uri? Read(HttpResponseMessage response, Uri address, out bool isAddress)
    {
        // .NET's own property is null where it can't read the header; and it reads some that can't be made absolute.
        var text = response.Headers.TryGetValues(Name, out var values) ? values.FirstOrDefault() : null;
        var target = text is { Length: > 0 } && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var location) ? MakeAbsolute(address, location) : null;
        isAddress = target is not null || string.IsNullOrEmpty(text);
        return target;
    }

    private static Uri? MakeAbsolute(Uri address, Uri location)
    {
        // On some systems a bare path is an absolute file URI.
        if (location.IsAbsoluteUri && !location.OriginalString.StartsWith("/", StringComparison.Ordinal))
        {
            return location;
        }

        return Uri.TryCreate(address, location.OriginalString, out var target) ? target : null;
    }
}
