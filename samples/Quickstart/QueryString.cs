using System;

namespace Quickstart;

/// <summary>Reads what a redirect carries.</summary>
internal static class QueryString
{
    public static string Get(Uri uri, string name)
    {
        foreach (var pair in uri.Query.TrimStart('?').Split('&'))
        {
            var separator = pair.IndexOf('=', StringComparison.Ordinal);
            if (separator > 0 && Decode(pair[..separator]) == name)
            {
                return Decode(pair[(separator + 1)..]);
            }
        }

        throw new InvalidOperationException($"The redirect to {uri.GetLeftPart(UriPartial.Path)} carries no {name}.");
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
