namespace TelnyxOAuth.Runtime;

/// <summary>Why a resource's or an authorization server's metadata can't be used.</summary>
public enum DiscoveryFailure
{
    /// <summary>There is no metadata at any of the addresses where it may be.</summary>
    NotFound,

    /// <summary>What is there is no metadata: no JSON object, or one that lacks what it must have.</summary>
    Malformed,

    /// <summary>An address sends its reader to another origin, or on and on.</summary>
    RedirectedElsewhere,

    /// <summary>The metadata has another issuer than it was asked for, character for character (RFC 8414 section 3.3), or the client is another server's.</summary>
    OtherIssuer,

    /// <summary>The metadata is that of another resource (RFC 9728 section 3.3).</summary>
    OtherResource,

    /// <summary>The metadata names an address that may not be used: by http, or at this machine though the metadata came from elsewhere.</summary>
    UnsafeAddress,

    /// <summary>The server doesn't say that it takes challenges of PKCE by S256 (RFC 7636), without which no user is signed in.</summary>
    NoPkce,

    /// <summary>There is no way to be a client of the server: it takes no registrations, no client-id metadata document, or none is given.</summary>
    NoRegistration,

    /// <summary>The token endpoint takes none of the ways in which the client can prove itself.</summary>
    NoClientAuthentication,
}
