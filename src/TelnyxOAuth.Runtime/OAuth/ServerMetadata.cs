using System;

namespace TelnyxOAuth.Runtime;

/// <summary>What an authorization server says of itself (RFC 8414 section 2, OpenID Connect Discovery section 3), as far as it is used here.</summary>
internal sealed class ServerMetadata
{
    private const string WellKnown = "/.well-known/";

    internal string? Issuer { get; set; }

    internal string? TokenEndpoint { get; set; }

    /// <summary>The token endpoint, if the metadata speaks of the server that it was got from.</summary>
    /// <param name="address">Where the metadata was.</param>
    /// <exception cref="ApiContentException">The issuer is another, or there is no endpoint that may be used.</exception>
    internal Uri GetTokenEndpoint(Uri address)
    {
        // What stands before the well-known part is the issuer (OpenID Connect Discovery section 4.3): anybody can name another.
        var text = address.AbsoluteUri;
        var end = text.IndexOf(WellKnown, StringComparison.Ordinal);
        if (end >= 0 && !string.Equals(Issuer?.TrimEnd('/'), text.Substring(0, end), StringComparison.Ordinal))
        {
            throw new ApiContentException($"it names another issuer than {text.Substring(0, end)}, from which it came", operationName: "Client.Metadata");
        }

        return Uri.TryCreate(TokenEndpoint, UriKind.Absolute, out var endpoint) && EndpointAddress.FindError(endpoint, "token_endpoint") is null
            ? endpoint
            : throw new ApiContentException("it names no token_endpoint by https", operationName: "Client.Metadata");
    }
}
