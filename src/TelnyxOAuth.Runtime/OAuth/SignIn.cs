using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// A user's sign-in from its start to the callback: the authorization code grant with PKCE (RFC 6749 section 4.1, RFC 7636,
/// RFC 9700 section 2.1).
/// </summary>
/// <remarks>
/// Immutable. What <see cref="Save"/> gives can be kept, under <see cref="State"/> for example, and loaded by another
/// process; it holds the verifier, so keep it where only the server can read it, or encrypted in the user's cookie.
/// </remarks>
public sealed class SignIn
{
    internal SignIn(Uri authorizationUri, Uri redirectUri, string state, string codeVerifier, string clientId, string? issuer, bool isIssuerSent, IReadOnlyList<Uri> resources, DateTimeOffset expiresAt)
    {
        AuthorizationUri = authorizationUri;
        RedirectUri = redirectUri;
        State = state;
        CodeVerifier = codeVerifier;
        ClientId = clientId;
        Issuer = issuer;
        IsIssuerSent = isIssuerSent;
        Resources = resources;
        ExpiresAt = expiresAt;
    }

    /// <summary>Gets where to send the user's browser. Redirect to its <see cref="Uri.AbsoluteUri"/>: <see cref="Uri.ToString"/> undoes escaping.</summary>
    public Uri AuthorizationUri { get; }

    /// <summary>Gets where the browser comes back to.</summary>
    public Uri RedirectUri { get; }

    /// <summary>
    /// Gets the unguessable value that comes back with the callback. Bind it to the user's browser, by a cookie for example:
    /// whoever brings it must be who was sent away with it (RFC 6749 section 10.12).
    /// </summary>
    public string State { get; }

    /// <summary>Gets until when the callback is taken.</summary>
    public DateTimeOffset ExpiresAt { get; }

    internal string CodeVerifier { get; }

    internal string ClientId { get; }

    internal string? Issuer { get; }

    internal bool IsIssuerSent { get; }

    internal IReadOnlyList<Uri> Resources { get; }

    /// <summary>Writes the sign-in as a text, from which <see cref="Load"/> makes it again.</summary>
    /// <returns>JSON with a secret in it, the verifier.</returns>
    public string Save() => JsonText.Write(this, SignInCodec.Instance);

    /// <summary>Makes a sign-in of a text that <see cref="Save"/> has written.</summary>
    /// <param name="saved">The text.</param>
    /// <returns>The sign-in.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="saved"/> is <c>null</c>.</exception>
    /// <exception cref="FormatException">The text is no saved sign-in, or is cut or changed. It is not repeated.</exception>
    public static SignIn Load(string saved)
    {
        try
        {
            return JsonText.Read(saved ?? throw new ArgumentNullException(nameof(saved)), SignInCodec.Instance)
                ?? throw new FormatException("The text is no saved sign-in: it is null.");
        }
        catch (JsonException exception)
        {
            // The inner exception could repeat what it has read.
            throw new FormatException($"The text is no saved sign-in ({exception.GetType().FullName}): save it again, or start another.");
        }
    }

    /// <summary>Says which callback is waited for and until when, without a state or a verifier.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(SignIn)} (back at {RedirectUri.GetLeftPart(UriPartial.Path)} until {WireText.From(ExpiresAt)})";
}
