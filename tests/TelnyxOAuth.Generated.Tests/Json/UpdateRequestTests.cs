using System;
using Newtonsoft.Json;
using TelnyxOAuth.Generated.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Json;

/// <summary>In an update, being absent, being null and having a value are three things.</summary>
public class UpdateRequestTests
{
    [Fact]
    public void What_was_not_touched_is_absent()
    {
        AssertWritten("{}", new OAuthClientUpdateRequest());
    }

    [Fact]
    public void What_was_set_to_null_is_null()
    {
        AssertWritten(
            """{"logo_uri":null,"policy_uri":null,"tos_uri":null}""",
            new OAuthClientUpdateRequest { LogoUri = null, PolicyUri = null, TosUri = null });
    }

    [Fact]
    public void What_has_a_value_is_sent_with_it()
    {
        AssertWritten(
            """{"logo_uri":"https://app.example/l","tos_uri":"https://app.example/t"}""",
            new OAuthClientUpdateRequest { LogoUri = new Uri("https://app.example/l"), TosUri = new Uri("https://app.example/t") });
    }

    [Fact]
    public void What_cannot_be_cleared_is_absent_when_it_is_null()
    {
        AssertWritten("{}", new OAuthClientUpdateRequest { Name = null, AllowedScopes = null, RequirePkce = null, RedirectUris = null });
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"logo_uri":null}""")]
    [InlineData("""{"policy_uri":"https://app.example/p"}""")]
    public void The_three_are_told_apart_in_reading_too(string json)
    {
        AssertWritten(json, Sdk.Read<OAuthClientUpdateRequest>(json));
        AssertWritten(json, JsonConvert.DeserializeObject<OAuthClientUpdateRequest>(json)!);
    }

    private static void AssertWritten(string json, OAuthClientUpdateRequest request)
    {
        Assert.Equal(json, Sdk.Write(request));
        Assert.Equal(json, JsonConvert.SerializeObject(request));
    }
}
