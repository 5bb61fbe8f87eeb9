using System;

namespace TelnyxOAuth.Runtime;

/// <summary>Resolves the link to the next page and decides whether it may be followed.</summary>
internal static class PageLink
{
    /// <summary>Gets the address that a link leads to.</summary>
    /// <param name="operationName">The operation, for the exception.</param>
    /// <param name="address">The operation's own address, which a relative link is relative to.</param>
    /// <param name="link">The link as the server gave it.</param>
    /// <exception cref="PageLinkException">The link leads to another origin, or is not a link.</exception>
    internal static Uri Resolve(string operationName, Uri address, string link)
    {
        if (!TryCreate(address, link, out var target))
        {
            throw new PageLinkException(link, "it is no http or https address", operationName);
        }

        if (Uri.Compare(target, address, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) != 0)
        {
            throw new PageLinkException(
                link,
                $"it leads to {target.GetLeftPart(UriPartial.Scheme)}{target.Authority} rather than to {address.GetLeftPart(UriPartial.Authority)}, where the list is",
                operationName);
        }

        // Only the path and the query are taken from the link.
        return new Uri(address.GetLeftPart(UriPartial.Authority) + target.PathAndQuery, UriKind.Absolute);
    }

    private static bool TryCreate(Uri address, string link, out Uri target)
    {
        // On some systems a bare path is an absolute file URI, so the scheme is checked too.
        if (Uri.TryCreate(link, UriKind.Absolute, out var absolute) && IsWeb(absolute))
        {
            target = absolute;
            return true;
        }

        target = address;
        if (!Uri.TryCreate(link, UriKind.Relative, out var relative) || !Uri.TryCreate(address, relative, out var combined) || !IsWeb(combined))
        {
            return false;
        }

        target = combined;
        return true;
    }

    private static bool IsWeb(Uri uri) => uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps;
}
