using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

public class DiscoveryTests
{
    [Fact]
    public async Task The_authorization_server_metadata_names_the_real_endpoints()
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.GetAsync("/.well-known/oauth-authorization-server");

        var origin = sandbox.Server.Origin.GetLeftPart(UriPartial.Authority);
        Assert.Equal(200, response.Status);
        Assert.Equal("application/json", response.ContentType);
        Assert.Equal(origin, response.Text("issuer"));
        Assert.Equal(origin + "/v2/oauth/authorize", response.Text("authorization_endpoint"));
        Assert.Equal(origin + "/v2/oauth/token", response.Text("token_endpoint"));
        Assert.Equal(origin + "/v2/oauth/introspect", response.Text("introspection_endpoint"));
        Assert.Equal(origin + "/v2/oauth/register", response.Text("registration_endpoint"));
        Assert.Equal(origin + "/v2/oauth/jwks", response.Text("jwks_uri"));
        Assert.Equal("""["code"]""", response.Json["response_types_supported"]!.ToJsonString());
        Assert.Equal("""["S256","plain"]""", response.Json["code_challenge_methods_supported"]!.ToJsonString());
        Assert.Equal("""["admin","messaging","numbers","voice"]""", response.Json["scopes_supported"]!.ToJsonString());
        Assert.Equal(3, response.Json["grant_types_supported"]!.AsArray().Count);
        Assert.Equal(3, response.Json["token_endpoint_auth_methods_supported"]!.AsArray().Count);
    }

    [Fact]
    public async Task The_protected_resource_metadata_names_the_authorization_server()
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.GetAsync("/.well-known/oauth-protected-resource");

        var origin = sandbox.Server.Origin.GetLeftPart(UriPartial.Authority);
        Assert.Equal(origin, response.Text("resource"));
        Assert.Equal(origin, (string?)response.Json["authorization_servers"]![0]);
    }

    [Fact]
    public async Task The_key_set_holds_the_material_of_one_RSA_key()
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var key = (await sandbox.GetAsync("/v2/oauth/jwks")).Json["keys"]!.AsArray().Single()!;

        Assert.Equal("RSA", (string?)key["kty"]);
        Assert.Equal("sig", (string?)key["use"]);
        Assert.Equal("RS256", (string?)key["alg"]);
        Assert.Equal("AQAB", (string?)key["e"]);
        Assert.Equal(342, ((string)key["n"]!).Length);
        Assert.Equal(43, ((string)key["kid"]!).Length);
        Assert.Equal(6, key.AsObject().Count);
    }
}
