using System;

namespace ConsentApp;

/// <summary>Decides about addresses that others have written: which may be a link, and where the browser may be sent.</summary>
internal static class ForeignAddress
{
    /// <summary>Whether a link may lead there: https, or http on this machine.</summary>
    public static bool IsWeb(Uri? address) => address is { IsAbsoluteUri: true }
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.UserInfo.Length == 0;

    /// <summary>
    /// Whether an answer may be sent there: to a web address, or to an app by a scheme of its own, which has a dot in it
    /// (RFC 8252 section 7.1). So nothing like <c>javascript:</c> is.
    /// </summary>
    public static bool IsReturn(Uri? address) => IsWeb(address) || (address is { IsAbsoluteUri: true } && IsApp(address));

    /// <summary>Says in words where an address leads, so that a reader knows who gets the answer.</summary>
    public static string Describe(Uri? address) => address switch
    {
        _ when !IsReturn(address) => "an address that this page can't show",
        _ when IsApp(address!) => $"an app on this device ({ForeignText.Show(address!.Scheme, "")})",
        { IsLoopback: true } => $"a program on this device ({address.Authority})",

        // The host as it is resolved: letters of another alphabet can look like those of this one.
        _ => address!.IsDefaultPort ? address.IdnHost : FormattableString.Invariant($"{address.IdnHost}:{address.Port}"),
    };

    private static bool IsApp(Uri address) => address.Scheme.Contains('.', StringComparison.Ordinal);
}
