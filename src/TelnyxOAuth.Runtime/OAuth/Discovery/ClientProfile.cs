using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Runtime;

/// <summary>What an application says of itself where it becomes a client of an authorization server: the client metadata of RFC 7591 section 2.</summary>
/// <remarks>Its text, as <see cref="ToString"/> gives it, has no secret in it.</remarks>
public sealed class ClientProfile
{
    /// <summary>Gets or sets the application's name, which users see where they agree. Required.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// Gets or sets where browsers may come back to, absolute and without a fragment. The default is
    /// <c>http://127.0.0.1/callback</c>, at whichever port a program on the user's machine listens (RFC 8252 section 7.3). An
    /// empty list is for a program that signs no users in and gets tokens for itself.
    /// </summary>
    public IReadOnlyList<Uri> RedirectUris { get; set; } = new[] { new Uri("http://127.0.0.1/callback") };

    /// <summary>Gets or sets the scopes that the client may ask for, separated by spaces; <c>null</c>, the default, for the server's own choice.</summary>
    public string? Scope { get; set; }

    /// <summary>Gets or sets a page about the application, or <c>null</c>, the default.</summary>
    public Uri? HomePage { get; set; }

    /// <summary>
    /// Gets or sets where the application keeps its client-id metadata document, which must have the redirect URIs: an https
    /// address with a path. A server that takes such documents knows the client by it, and nothing is registered.
    /// <c>null</c>, the default, where there is none.
    /// </summary>
    public Uri? MetadataDocument { get; set; }

    /// <summary>Gets or sets the token that a server may ask for where clients register (RFC 7591 section 3); <c>null</c>, the default, for none.</summary>
    public string? InitialAccessToken { get; set; }

    /// <summary>Whether the application runs on the user's own machine, where no secret stays one: all its redirect URIs lead there.</summary>
    internal bool IsNative
    {
        get
        {
            foreach (var uri in RedirectUris)
            {
                if (uri.IsAbsoluteUri && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && !uri.IsLoopback)
                {
                    return false;
                }
            }

            return RedirectUris.Count > 0;
        }
    }

    /// <summary>Says which application it is.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(ClientProfile)} ({Name})";

    /// <exception cref="ArgumentException">A value is missing or can't be used.</exception>
    internal void Check(string parameterName)
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            throw new ArgumentException($"The application has no name: set {nameof(Name)}.", parameterName);
        }

        foreach (var uri in RedirectUris)
        {
            if (!uri.IsAbsoluteUri || uri.Fragment.Length > 0)
            {
                throw new ArgumentException($"One of the {nameof(RedirectUris)} is relative or has a fragment.", parameterName);
            }
        }

        if (MetadataDocument is { } document
            && (EndpointAddress.FindError(document, nameof(MetadataDocument)) ?? (document.AbsolutePath == "/" ? $"The {nameof(MetadataDocument)} has no path." : null)) is { } error)
        {
            throw new ArgumentException(error, parameterName);
        }
    }
}
