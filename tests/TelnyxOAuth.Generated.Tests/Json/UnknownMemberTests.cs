using Newtonsoft.Json;
using TelnyxOAuth.Generated.Tests.Support;
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
    public void A_model_that_the_document_closes_skips_what_it_does_not_know()
    {
        const string Json = """{"name":"n","more":{"a":[1,{"b":2}]},"require_pkce":true}""";

        Assert.Equal(
            """{"name":"n","require_pkce":true}""",
            Sdk.Write(Sdk.Read<OAuthClientUpdateRequest>(Json)));
    }
}
