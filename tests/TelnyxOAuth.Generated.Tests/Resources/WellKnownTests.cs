using System;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Resources;

public class WellKnownTests
{
    [Fact]
    public async Task The_authorization_servers_metadata_is_read()
    {
        using var server = new Server("""
            {
              "issuer": "https://api.telnyx.com",
              "token_endpoint": "https://api.telnyx.com/v2/oauth/token",
              "introspection_endpoint": "https://api.telnyx.com/v2/oauth/introspect",
              "jwks_uri": "https://api.telnyx.com/v2/oauth/jwks",
              "registration_endpoint": "https://api.telnyx.com/v2/oauth/register",
              "authorization_endpoint": "https://api.telnyx.com/v2/oauth/authorize",
              "grant_types_supported": ["authorization_code", "refresh_token"],
              "code_challenge_methods_supported": ["S256"],
              "response_types_supported": ["code"],
              "token_endpoint_auth_methods_supported": ["none", "client_secret_basic"],
              "scopes_supported": ["admin"],
              "service_documentation": "https://developers.telnyx.com"
            }
            """);

        var metadata = await server.Client.WellKnown.GetAuthorizationServerMetadataAsync();

        server.AssertSent("GET", "https://api.telnyx.com/.well-known/oauth-authorization-server", authorization: null);
        Assert.Equal("https://api.telnyx.com", metadata.Issuer!.OriginalString);
        Assert.Equal(new Uri("https://api.telnyx.com/v2/oauth/token"), metadata.TokenEndpoint);
        Assert.Equal(new Uri("https://api.telnyx.com/v2/oauth/introspect"), metadata.IntrospectionEndpoint);
        Assert.Equal(new Uri("https://api.telnyx.com/v2/oauth/jwks"), metadata.JwksUri);
        Assert.Equal(new Uri("https://api.telnyx.com/v2/oauth/register"), metadata.RegistrationEndpoint);
        Assert.Equal(new Uri("https://api.telnyx.com/v2/oauth/authorize"), metadata.AuthorizationEndpoint);
        Assert.Equal(["authorization_code", "refresh_token"], metadata.GrantTypesSupported);
        Assert.Equal(["S256"], metadata.CodeChallengeMethodsSupported);
        Assert.Equal(["code"], metadata.ResponseTypesSupported);
        Assert.Equal(["none", "client_secret_basic"], metadata.TokenEndpointAuthMethodsSupported);
        Assert.Equal(["admin"], metadata.ScopesSupported);
        Assert.Equal("https://developers.telnyx.com", (string?)metadata.AdditionalProperties["service_documentation"]);
    }

    [Fact]
    public async Task The_protected_resources_metadata_is_read()
    {
        using var server = new Server("""{"resource":"https://api.telnyx.com","authorization_servers":["https://a.example","https://b.example"]}""");

        var metadata = await server.Client.WellKnown.GetProtectedResourceMetadataAsync();

        server.AssertSent("GET", "https://api.telnyx.com/.well-known/oauth-protected-resource", authorization: null);
        Assert.Equal(new Uri("https://api.telnyx.com"), metadata.Resource);
        Assert.Equal([new Uri("https://a.example"), new Uri("https://b.example")], metadata.AuthorizationServers);
    }
}
