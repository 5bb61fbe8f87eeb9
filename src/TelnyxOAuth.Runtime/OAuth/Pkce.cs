using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>A PKCE pair (RFC 7636): a verifier that stays here until the code is exchanged, and the challenge made of it.</summary>
/// <remarks>The method is always S256, which RFC 9700 section 2.1.1 recommends over plain.</remarks>
public sealed class Pkce
{
    /// <summary>How the challenge is derived from the verifier: <c>S256</c>, by SHA-256 (RFC 7636 section 4.2).</summary>
    public const string Method = "S256";

    // 32 bytes become 43 characters, the shortest verifier that section 4.1 allows, with 256 bits of entropy.
    private const int VerifierBytes = 32;

    internal Pkce(string codeVerifier)
    {
        CodeVerifier = codeVerifier;
        CodeChallenge = UnguessableText.Hash(Encoding.ASCII.GetBytes(codeVerifier));
    }

    /// <summary>Gets the secret that proves, when the code is exchanged, that the exchange comes from whoever asked for it.</summary>
    public string CodeVerifier { get; }

    /// <summary>Gets the SHA-256 hash of the verifier in base64url, which goes with the authorization request.</summary>
    public string CodeChallenge { get; }

    /// <summary>Creates a pair from a new random verifier.</summary>
    /// <returns>The pair; use it for one authorization request only.</returns>
    public static Pkce Create() => new Pkce(UnguessableText.Create(VerifierBytes));
}
