using System;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Json;

public class UnknownMemberTests
{
    [Theory]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"k1","n":"0vx7","e":"AQAB","x5c":["a"],"ext":true}],"more":{"a":[1,null]}}""")]
    [InlineData("""{"keys":[{"kty":"OKP","crv":"Ed25519","x":"11qY"}]}""")]
    public void Key_material_and_other_members_survive(string json)
    {
        var byCodec = Sdk.Read<JsonWebKeySet>(json);
        var byConvert = JsonConvert.DeserializeObject<JsonWebKeySet>(json)!;

        Assert.Equal(json, Sdk.Write(byCodec));
        Assert.Equal(json, Sdk.Write(byConvert));
        Assert.Equal(json, JsonConvert.SerializeObject(byCodec));
    }

    [Fact]
    public void A_member_that_looks_like_a_date_stays_as_it_was_written()
    {
        const string Json = """{"id":"2026-01-02T03:04:05.000Z","more":"2026-01-02T03:04:05.000Z"}""";

        Assert.Equal(Json, Sdk.Write(Sdk.Read<ConsentScope>(Json)));
    }

    [Fact]
    public void A_model_that_the_document_closes_keeps_what_it_does_not_know()
    {
        const string Json = """{"name":"n","require_pkce":true,"more":{"a":[1,{"b":2}]}}""";

        Assert.Equal(Json, Sdk.Write(Sdk.Read<OAuthClientUpdateRequest>(Json)));
    }

    [Fact]
    public async Task Every_request_sends_members_that_the_document_does_not_know_yet()
    {
        using var server = new Server(change: Operations.WithClient);
        var requests = typeof(TelnyxOAuthClient).Assembly.GetExportedTypes().Where(type => type.Name.EndsWith("Request", StringComparison.Ordinal)).ToArray();
        Assert.All(requests, type => Assert.True(typeof(JsonModel).IsAssignableFrom(type), type.Name));
        Assert.Equal(6, requests.Length);

        await server.Client.OAuth.RegisterAsync(new ClientRegistrationRequest { AdditionalProperties = { ["jwks_uri"] = "https://app.example/jwks", ["n"] = new JArray(1, 2) } });
        await server.Client.OAuth.TokenAsync(new TokenRequest { GrantType = GrantType.RefreshToken, AdditionalProperties = { ["resource"] = "https://api.example/a b" } });
        await server.Client.OAuth.IntrospectAsync(new IntrospectionRequest { Token = "a1", AdditionalProperties = { ["token_type_hint"] = "access_token" } });
        await server.Client.OAuth.CreateGrantAsync(new OAuthGrantCreateRequest { Allowed = true, ConsentToken = "t1", AdditionalProperties = { ["more"] = true } });
        await server.Client.OAuthClients.UpdateAsync("c1", new OAuthClientUpdateRequest { AdditionalProperties = { ["more"] = null! } });

        Assert.Equal(
            [
                """{"jwks_uri":"https://app.example/jwks","n":[1,2]}""",
                "grant_type=refresh_token&resource=https%3A%2F%2Fapi.example%2Fa+b",
                "token=a1&token_type_hint=access_token",
                """{"allowed":true,"consent_token":"t1","more":true}""",
                """{"more":null}""",
            ],
            server.Requests.Select(request => request.Body));
    }
}
