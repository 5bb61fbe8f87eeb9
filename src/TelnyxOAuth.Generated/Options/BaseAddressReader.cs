using System;
using System.Collections.Generic;

namespace TelnyxOAuth;

/// <summary>Reads the base address of the options or the environment.</summary>
internal static class BaseAddressReader
{
    private static readonly char[] Secretive = { '@', '?', '#' };

    /// <param name="option">The option.</param>
    /// <param name="variable">The environment variable.</param>
    /// <param name="errors">Where to add a sentence for what can't be used.</param>
    /// <returns>The address; the default one if there is none or it can't be used.</returns>
    internal static Uri Read(Uri? option, string? variable, ICollection<string> errors)
    {
        var text = option?.OriginalString ?? variable;
        if (option is null && string.IsNullOrWhiteSpace(text))
        {
            return TelnyxOAuthClientOptions.DefaultBaseAddress;
        }

        // A text that starts with a slash is an absolute file name on Unix, so the scheme has to be looked at too.
        if ((option is not null || Uri.TryCreate(text, UriKind.Absolute, out option))
            && option.IsAbsoluteUri
            && (option.Scheme == Uri.UriSchemeHttp || option.Scheme == Uri.UriSchemeHttps))
        {
            if (FindError(option) is not { } error)
            {
                return option;
            }

            errors.Add(error);
        }
        else
        {
            errors.Add(
                $"The base address '{Show(text!)}' is not an absolute http or https address: set the option BaseAddress or the environment variable {EnvironmentVariables.BaseAddress} to one, such as {TelnyxOAuthClientOptions.DefaultBaseAddress}.");
        }

        return TelnyxOAuthClientOptions.DefaultBaseAddress;
    }

    /// <summary>A text that is no address, unless it may have a password before an @, or a key in its query.</summary>
    private static string Show(string text) => text.IndexOfAny(Secretive) < 0 ? text : "…";

    private static string? FindError(Uri address)
    {
        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            // Not repeated: what stands before an @ is a password.
            return $"The base address (option BaseAddress, environment variable {EnvironmentVariables.BaseAddress}) must have no user name, query or fragment.";
        }

        // Keys, secrets and tokens are never sent in the clear, unless they stay on this machine.
        return address.Scheme == Uri.UriSchemeHttps || address.IsLoopback
            ? null
            : $"The base address '{address}' (option BaseAddress, environment variable {EnvironmentVariables.BaseAddress}) would have credentials sent in the clear: use https; http is for this machine only.";
    }
}
