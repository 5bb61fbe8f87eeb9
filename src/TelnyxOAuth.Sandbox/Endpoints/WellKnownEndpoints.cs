using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TelnyxOAuth.Sandbox.Http;
using TelnyxOAuth.Sandbox.Protocol;

namespace TelnyxOAuth.Sandbox.Endpoints;

/// <summary>The documents by which clients discover the server (RFC 8414) and what it protects (RFC 9728).</summary>
internal sealed class WellKnownEndpoints
{
    private readonly SandboxSettings _settings;
    private readonly ServerAddresses _addresses;

    public WellKnownEndpoints(SandboxSettings settings, ServerAddresses addresses)
    {
        _settings = settings;
        _addresses = addresses;
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapOperation(KnownOperations.GetAuthorizationServerMetadata, "GET", GetAuthorizationServer, "/.well-known/oauth-authorization-server");
        routes.MapOperation(KnownOperations.GetProtectedResourceMetadata, "GET", GetProtectedResource, "/.well-known/oauth-protected-resource");
    }

    private IResult GetAuthorizationServer(HttpContext context) => JsonResponse.Create(200, new
    {
        _addresses.Issuer,
        AuthorizationEndpoint = _addresses.At("/v2/oauth/authorize"),
        TokenEndpoint = _addresses.At("/v2/oauth/token"),
        IntrospectionEndpoint = _addresses.At("/v2/oauth/introspect"),
        RegistrationEndpoint = _addresses.At("/v2/oauth/register"),
        JwksUri = _addresses.At("/v2/oauth/jwks"),
        GrantTypesSupported = GrantTypes.All,
        ResponseTypesSupported = ResponseTypes.All,
        CodeChallengeMethodsSupported = PkceChallenge.Methods,
        TokenEndpointAuthMethodsSupported = ClientAuthMethods.All,
        IntrospectionEndpointAuthMethodsSupported = ClientAuthMethods.WithSecret,
        ScopesSupported = _settings.SupportedScopes,
        AuthorizationResponseIssParameterSupported = true,
        ClientIdMetadataDocumentSupported = true,
    });

    private IResult GetProtectedResource(HttpContext context) => JsonResponse.Create(200, new
    {
        _addresses.Resource,
        AuthorizationServers = new[] { _addresses.Issuer },
    });
}
