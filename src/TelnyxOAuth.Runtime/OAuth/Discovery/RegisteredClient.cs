using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>A client of one authorization server: registered there by hand or by <see cref="AuthorizationDiscovery.RegisterAsync"/>.</summary>
/// <remarks>Immutable. Its text, as <see cref="ToString"/> gives it, has no secret in it.</remarks>
public sealed class RegisteredClient
{
    /// <summary>Creates a client of what is known of it.</summary>
    /// <param name="issuer">What the server calls itself, at which the client is known and nowhere else.</param>
    /// <param name="clientId">The client's id.</param>
    /// <param name="clientSecret">Its secret, or <c>null</c>, the default, for a public client.</param>
    /// <param name="redirectUris">Where browsers may come back to; <c>null</c>, the default, for a client that signs no users in.</param>
    /// <exception cref="ArgumentNullException"><paramref name="issuer"/> or <paramref name="clientId"/> is <c>null</c>.</exception>
    public RegisteredClient(string issuer, string clientId, string? clientSecret = null, IReadOnlyList<Uri>? redirectUris = null)
    {
        Issuer = issuer ?? throw new ArgumentNullException(nameof(issuer));
        ClientId = clientId ?? throw new ArgumentNullException(nameof(clientId));
        ClientSecret = clientSecret;
        RedirectUris = redirectUris ?? Array.Empty<Uri>();
    }

    /// <summary>Gets what the server calls itself.</summary>
    public string Issuer { get; }

    /// <summary>Gets the client's id.</summary>
    public string ClientId { get; }

    /// <summary>Gets the client's secret, or <c>null</c>.</summary>
    public string? ClientSecret { get; }

    /// <summary>Gets where browsers may come back to.</summary>
    public IReadOnlyList<Uri> RedirectUris { get; }

    /// <summary>Gets when the secret ends (RFC 7591 section 3.2.1); <c>null</c> where it doesn't.</summary>
    public DateTimeOffset? SecretExpiresAt { get; init; }

    /// <summary>Gets how the client proves itself at the token endpoint, such as <c>client_secret_post</c>; <c>null</c> for whatever the server takes.</summary>
    public string? TokenEndpointAuthMethod { get; init; }

    /// <summary>Writes the client as a text, from which <see cref="Load"/> makes it again.</summary>
    /// <returns>JSON, with the secret in it.</returns>
    public string Save() => JsonText.Write(this, RegisteredClientCodec.Instance);

    /// <summary>Makes a client of a text that <see cref="Save"/> has written.</summary>
    /// <param name="saved">The text.</param>
    /// <returns>The client.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="saved"/> is <c>null</c>.</exception>
    /// <exception cref="FormatException">The text is no saved client, or is cut or changed. It is not repeated.</exception>
    public static RegisteredClient Load(string saved)
    {
        try
        {
            return JsonText.Read(saved ?? throw new ArgumentNullException(nameof(saved)), RegisteredClientCodec.Instance)
                ?? throw new FormatException("The text is no saved client: it is null.");
        }
        catch (JsonException exception)
        {
            // The inner exception could repeat what it has read.
            throw new FormatException($"The text is no saved client ({exception.GetType().FullName}): save it again, or register another.");
        }
    }

    /// <summary>Says which client it is, without its secret.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(RegisteredClient)} ({ClientId} at {Issuer}{(ClientSecret is null ? "" : ", secret")})";

    /// <summary>Whether the client still is what an application asks for, and its secret good.</summary>
    internal bool Fits(ClientProfile wanted, DateTimeOffset now) =>
        !(SecretExpiresAt <= now)
        && RedirectUris.Select(uri => uri.OriginalString).OrderBy(uri => uri, StringComparer.Ordinal)
            .SequenceEqual(wanted.RedirectUris.Select(uri => uri.OriginalString).OrderBy(uri => uri, StringComparer.Ordinal));
}
