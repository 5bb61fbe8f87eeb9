using System;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads what comes back from the authorization endpoint (RFC 6749 sections 4.1.2 and 4.1.2.1, RFC 9207).</summary>
internal static class AuthorizationCallback
{
    private const int MaxLength = 16_384;
    private const int MaxErrorCode = 100;
    private const int MaxDescription = 1_000;

    private static readonly string[] Known = { "state", "iss", "code", "error", "error_description" };

    /// <summary>The code of a callback that belongs to a sign-in.</summary>
    /// <param name="signIn">The sign-in.</param>
    /// <param name="callback">The address that the browser came back to, absolute or from the path on.</param>
    /// <param name="now">The time at which it came.</param>
    /// <exception cref="SignInException">There is no code, or none for this sign-in.</exception>
    internal static string ReadCode(SignIn signIn, Uri callback, DateTimeOffset now)
    {
        var address = callback.OriginalString;
        if (address.Length > MaxLength)
        {
            throw Malformed($"is longer than {MaxLength} characters");
        }

        // The origin is not compared: a proxy in front of the application may have changed it.
        var absolute = callback.IsAbsoluteUri ? callback : new Uri(signIn.RedirectUri, callback);
        if (absolute.AbsolutePath != signIn.RedirectUri.AbsolutePath)
        {
            throw new SignInException(SignInFailure.OtherAddress, $"The callback came to {absolute.AbsolutePath}, and the sign-in waits for one to {signIn.RedirectUri.AbsolutePath}.");
        }

        var parameters = Parse(absolute.Query);
        CheckState(signIn, parameters);
        CheckIssuer(signIn, parameters);
        if (now > signIn.ExpiresAt)
        {
            throw new SignInException(SignInFailure.Expired, $"The callback came after {WireText.From(signIn.ExpiresAt)}, when the sign-in ended: start another.");
        }

        var hasCode = parameters.TryGetValue("code", out var code) && code.Length > 0;
        if (parameters.TryGetValue("error", out var error))
        {
            throw hasCode ? Malformed("has both a code and an error") : Refused(error, parameters);
        }

        return hasCode ? code! : throw Malformed("has neither a code nor an error");
    }

    private static void CheckState(SignIn signIn, Dictionary<string, string> parameters)
    {
        if (!parameters.TryGetValue("state", out var state) || state.Length == 0)
        {
            throw Malformed("has no state");
        }

        if (!UnguessableText.AreEqual(signIn.State, state))
        {
            throw new SignInException(SignInFailure.OtherState, "The callback's state is not the sign-in's: it belongs to another sign-in, or somebody has forged it. Nothing was exchanged.");
        }
    }

    private static void CheckIssuer(SignIn signIn, Dictionary<string, string> parameters)
    {
        if (!parameters.TryGetValue("iss", out var issuer))
        {
            if (signIn.IsIssuerSent)
            {
                throw Malformed($"has no iss, which {signIn.Issuer} says that it sends");
            }
        }
        else if (signIn.Issuer is { } expected && issuer != expected)
        {
            throw new SignInException(SignInFailure.OtherIssuer, $"The callback comes from another authorization server than {expected}, at which the sign-in was started. Nothing was exchanged.");
        }
    }

    private static SignInException Refused(string error, Dictionary<string, string> parameters)
    {
        var code = error.Length is > 0 and <= MaxErrorCode && error.All(IsOfErrorCode) ? error : null;
        parameters.TryGetValue("error_description", out var description);
        if (description is not null)
        {
            description = description.Length > MaxDescription ? description.Substring(0, MaxDescription) : description;
        }

        return new SignInException(
            SignInFailure.Refused,
            code is null ? "The authorization server has refused, with an error code that is none." : $"The authorization server has refused: {code}.",
            code,
            string.IsNullOrEmpty(description) ? null : SecretText.Redact(description!));
    }

    /// <summary>Whether a character may be part of an error code (RFC 6749 section 4.1.2.1).</summary>
    private static bool IsOfErrorCode(char character) => character is >= ' ' and <= '~' and not '"' and not '\\';

    private static Dictionary<string, string> Parse(string query)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in query.TrimStart('?').Split('&').Where(pair => pair.Length > 0))
        {
            var end = pair.IndexOf('=');
            var name = Unescape(end < 0 ? pair : pair.Substring(0, end));

            // Of those that are not known there may be several (RFC 6749 section 4.1.2); none of them counts.
            if (Array.IndexOf(Known, name) >= 0)
            {
                if (parameters.ContainsKey(name))
                {
                    throw Malformed($"has '{name}' more than once");
                }

                parameters[name] = end < 0 ? string.Empty : Unescape(pair.Substring(end + 1));
            }
        }

        return parameters;
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static SignInException Malformed(string what) => new SignInException(SignInFailure.MalformedCallback, $"The callback {what}. Nothing was exchanged.");
}
