using System;
using System.Security.Cryptography;
using System.Text;
using TelnyxOAuth.Sandbox.Protocol;

namespace TelnyxOAuth.Sandbox.Tokens;

/// <summary>The RSA key of one server: signs access tokens with RS256 and publishes its public half.</summary>
internal sealed class SigningKey : IDisposable
{
    // Finding two primes is by far the slowest step of a server's start, and many servers never sign anything.
    private readonly Lazy<RSA> _rsa = new(() => RSA.Create(2048));
    private readonly Lazy<RSAParameters> _public;

    // RSA objects don't promise to be usable from several threads at once.
    private readonly object _gate = new();

    public SigningKey()
    {
        _public = new Lazy<RSAParameters>(() =>
        {
            lock (_gate)
            {
                return _rsa.Value.ExportParameters(includePrivateParameters: false);
            }
        });
    }

    public string Modulus => Base64UrlText.Encode(_public.Value.Modulus);

    public string Exponent => Base64UrlText.Encode(_public.Value.Exponent);

    public string KeyId => Thumbprint(Modulus, Exponent);

    public byte[] Sign(byte[] data)
    {
        lock (_gate)
        {
            return _rsa.Value.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
    }

    public void Dispose()
    {
        if (_rsa.IsValueCreated)
        {
            _rsa.Value.Dispose();
        }
    }

    // RFC 7638, section 3: the required members in lexicographic order, without white space.
    private static string Thumbprint(string modulus, string exponent) =>
        Base64UrlText.Encode(SHA256.HashData(
            Encoding.ASCII.GetBytes($$"""{"e":"{{exponent}}","kty":"RSA","n":"{{modulus}}"}""")));
}
