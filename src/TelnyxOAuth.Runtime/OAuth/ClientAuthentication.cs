namespace TelnyxOAuth.Runtime;

/// <summary>How a client proves itself at the token endpoint (RFC 6749 section 2.3, RFC 7591 section 2).</summary>
public enum ClientAuthentication
{
    /// <summary>By HTTP Basic where the client has a secret, else not at all: <c>client_secret_basic</c> or <c>none</c>.</summary>
    Default,

    /// <summary>By its id and its secret in the Authorization header: <c>client_secret_basic</c>.</summary>
    ClientSecretBasic,

    /// <summary>By its id and its secret in the form: <c>client_secret_post</c>.</summary>
    ClientSecretPost,
}
