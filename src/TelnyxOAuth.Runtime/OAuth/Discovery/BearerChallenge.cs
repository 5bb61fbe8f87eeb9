using System;
using System.Collections.Generic;
using System.Net.Http;

namespace TelnyxOAuth.Runtime;

/// <summary>What a protected resource asks for in its <c>WWW-Authenticate</c> header, where a call has no token or one that is not enough (RFC 6750 section 3).</summary>
/// <remarks>Immutable. It is text from outside: show it escaped, and trust its addresses no more than the resource.</remarks>
public sealed class BearerChallenge
{
    private const string HeaderName = "WWW-Authenticate";
    private const string SchemeName = "Bearer";
    private const int MaxDescription = 1_000;

    /// <summary>Creates a challenge, as a test of an application needs it.</summary>
    /// <param name="resourceMetadata">Where the resource's metadata is, or <c>null</c>, the default.</param>
    /// <param name="scope">The scopes that are needed, separated by spaces, or <c>null</c>, the default.</param>
    /// <param name="error">The error's code, or <c>null</c>, the default.</param>
    /// <param name="errorDescription">What the resource says beside the code, or <c>null</c>, the default.</param>
    public BearerChallenge(Uri? resourceMetadata = null, string? scope = null, string? error = null, string? errorDescription = null)
    {
        ResourceMetadata = resourceMetadata;
        Scope = scope;
        Error = error;
        ErrorDescription = errorDescription;
    }

    /// <summary>Gets where the resource's metadata is (RFC 9728 section 5.1); <c>null</c> where the challenge doesn't say, or says what is no absolute address.</summary>
    public Uri? ResourceMetadata { get; }

    /// <summary>Gets the scopes that are needed, separated by spaces; <c>null</c> where the challenge doesn't say, or says what are none.</summary>
    public string? Scope { get; }

    /// <summary>Gets the error's code, such as <c>invalid_token</c> or <c>insufficient_scope</c> (RFC 6750 section 3.1), or <c>null</c>.</summary>
    public string? Error { get; }

    /// <summary>Gets what the resource says beside the code, at most 1,000 characters; or <c>null</c>.</summary>
    public string? ErrorDescription { get; }

    /// <summary>Gets whether the token was good and its scopes were not enough: <c>insufficient_scope</c>.</summary>
    public bool IsInsufficientScope => Error == "insufficient_scope";

    /// <summary>Finds the challenge for bearer tokens in a response.</summary>
    /// <param name="response">The response, usually with the status 401 or 403.</param>
    /// <returns>The challenge; of several, the first that names metadata, else the first. <c>null</c> if there is none that can be read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is <c>null</c>.</exception>
    public static BearerChallenge? Find(HttpResponseMessage response) =>
        (response ?? throw new ArgumentNullException(nameof(response))).Headers.TryGetValues(HeaderName, out var values) ? Parse(values) : null;

    /// <summary>Finds the challenge for bearer tokens among the values of <c>WWW-Authenticate</c> headers (RFC 9110 section 11.6.1).</summary>
    /// <param name="values">The values, of which each may have several challenges; a value of more than 16,384 characters is passed over.</param>
    /// <returns>The challenge; of several, the first that names metadata, else the first. <c>null</c> if there is none that can be read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is <c>null</c>.</exception>
    public static BearerChallenge? Parse(IEnumerable<string> values)
    {
        BearerChallenge? first = null;
        foreach (var value in values ?? throw new ArgumentNullException(nameof(values)))
        {
            foreach (var challenge in ChallengeReader.Read(value))
            {
                if (string.Equals(challenge.Scheme, SchemeName, StringComparison.OrdinalIgnoreCase))
                {
                    var bearer = From(challenge.Parameters);
                    if (bearer.ResourceMetadata is not null)
                    {
                        return bearer;
                    }

                    first ??= bearer;
                }
            }
        }

        return first;
    }

    /// <summary>Says what is asked for.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"{nameof(BearerChallenge)} ({Error ?? "no error"}{(Scope is null ? "" : $", scope {Scope}")}{(ResourceMetadata is null ? "" : $", metadata at {ApiAddress.GetOrigin(ResourceMetadata)}")})";

    private static BearerChallenge From(Dictionary<string, string> parameters)
    {
        parameters.TryGetValue("resource_metadata", out var metadata);
        parameters.TryGetValue("scope", out var scope);
        parameters.TryGetValue("error", out var error);
        parameters.TryGetValue("error_description", out var description);
        return new BearerChallenge(
            Uri.TryCreate(metadata, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address : null,
            ScopeSet.Parse(scope) is { Count: > 0 } scopes ? scopes.ToString() : null,
            string.IsNullOrEmpty(error) ? null : error,
            string.IsNullOrEmpty(description) ? null : Shorten(SecretText.Redact(description!)));
    }

    private static string Shorten(string text) => text.Length > MaxDescription ? text.Substring(0, MaxDescription) : text;
}
