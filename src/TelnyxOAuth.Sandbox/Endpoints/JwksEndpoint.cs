using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TelnyxOAuth.Sandbox.Http;
using TelnyxOAuth.Sandbox.Protocol;
using TelnyxOAuth.Sandbox.Tokens;

namespace TelnyxOAuth.Sandbox.Endpoints;

/// <summary>The public key that access tokens are verified with (RFC 7517).</summary>
internal sealed class JwksEndpoint
{
    private readonly SigningKey _key;

    public JwksEndpoint(SigningKey key)
    {
        _key = key;
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapOperation(KnownOperations.GetJwks, "GET", Get, "/v2/oauth/jwks");

    private IResult Get(HttpContext context) => JsonResponse.Create(200, new
    {
        Keys = new[]
        {
            new { Kty = "RSA", Use = "sig", Alg = "RS256", Kid = _key.KeyId, N = _key.Modulus, E = _key.Exponent },
        },
    });
}
