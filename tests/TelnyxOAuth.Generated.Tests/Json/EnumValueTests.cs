using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using TelnyxOAuth.Generated.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Json;

public class EnumValueTests
{
    private const string Client = """
        {"record_type":"oauth_client","client_id":"c","name":"n","org_id":"o","user_id":"u","client_type":"hybrid","require_pkce":false,"allowed_grant_types":["refresh_token","urn:new"],"created_at":"2026-01-02T03:04:05+00:00","updated_at":"2026-01-02T03:04:05+00:00"}
        """;

    [Fact]
    public void A_value_that_the_document_does_not_know_is_readable_and_sent_back_unchanged()
    {
        var json = Client.Trim();
        var byCodec = Sdk.Read<OAuthClient>(json);
        var byConvert = JsonConvert.DeserializeObject<OAuthClient>(json)!;

        foreach (var client in (OAuthClient[])[byCodec, byConvert])
        {
            Assert.Equal("hybrid", client.ClientType.Value);
            Assert.False(client.ClientType.IsKnown);
            Assert.Equal([GrantType.RefreshToken, "urn:new"], client.AllowedGrantTypes);
            Assert.Equal(json, Sdk.Write(client));
            Assert.Equal(json, JsonConvert.SerializeObject(client));
        }
    }

    [Fact]
    public void Known_values_are_known_and_compared_letter_by_letter()
    {
        Assert.Equal([ClientType.Public, ClientType.Confidential], ClientType.KnownValues);
        Assert.True(ClientType.Parse("public").IsKnown);
        Assert.True(ClientType.Public == "public");
        Assert.True(ClientType.Public != "Public");
        Assert.False(ClientType.Parse("Public").IsKnown);
        Assert.True(ClientType.Public.Equals((object)new ClientType("public")));
        Assert.False(ClientType.Public.Equals("public" as object));
        Assert.Equal(ClientType.Public.GetHashCode(), new ClientType("public").GetHashCode());
        Assert.Equal("S256", CodeChallengeMethod.S256.ToString());
        Assert.Equal(CodeChallengeMethod.Values.Plain, CodeChallengeMethod.Plain.Value);
        Assert.Throws<ArgumentNullException>(() => new ClientType(null!));
    }

    [Theory]
    [InlineData("Bearer", true)]
    [InlineData("bearer", true)]
    [InlineData("BEARER", true)]
    [InlineData("mac", false)]
    public void The_type_of_a_token_is_compared_in_any_casing_and_keeps_its_text(string type, bool isBearer)
    {
        var json = $$"""{"access_token":"a","token_type":"{{type}}","expires_in":60}""";
        var token = Sdk.Read<TokenResponse>(json);

        Assert.Equal(isBearer, token.TokenType == TokenType.Bearer);
        Assert.Equal(isBearer, token.TokenType.IsKnown);
        Assert.Equal(isBearer, token.TokenType.GetHashCode() == TokenType.Bearer.GetHashCode());
        Assert.Equal(type, token.TokenType.Value);
        Assert.Equal(json, Sdk.Write(token));
    }

    [Fact]
    public void The_default_is_safe()
    {
        ClientType none = default;

        Assert.Equal("", none.Value);
        Assert.Equal("", none.ToString());
        Assert.False(none.IsKnown);
        Assert.NotEqual(ClientType.Public, none);
        Assert.Contains(none, new HashSet<ClientType> { default });
    }

    [Fact]
    public void A_null_is_the_default_or_null()
    {
        Assert.Equal(default, Sdk.Read<OAuthClient>("""{"client_type":null}""").ClientType);
        Assert.Equal(default, JsonConvert.DeserializeObject<OAuthClient>("""{"client_type":null}""")!.ClientType);
        Assert.Null(JsonConvert.DeserializeObject<ClientRegistrationRequest>("""{"token_endpoint_auth_method":null}""")!.TokenEndpointAuthMethod);
    }

    [Fact]
    public void A_value_can_be_a_key_and_stand_alone()
    {
        Assert.Equal("\"public\"", JsonConvert.SerializeObject(ClientType.Public));
        Assert.Equal(ClientType.Confidential, JsonConvert.DeserializeObject<ClientType>("\"confidential\""));
    }
}
