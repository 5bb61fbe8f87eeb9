using System;
using Newtonsoft.Json;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Json;

public class JsonTextTests
{
    [Fact]
    public void A_model_comes_back_as_it_was_written()
    {
        var json = """
            {"name":"n","size":1,"count":2,"ratio":1.5,"active":false,"at":"2026-01-02T03:04:05+02:00","link":"https://app.example/ü","color":"mauve","tags":["a",null],"inner":{"name":null},"more":[{"x":"2026-01-02T03:04:05.000Z"}]}
            """.Trim();

        Assert.Equal(json, JsonText.Write(JsonText.Read(json, ThingCodec.Instance)!, ThingCodec.Instance));
    }

    [Fact]
    public void Null_is_read_as_null_and_an_empty_text_too()
    {
        Assert.Null(JsonText.Read("null", ThingCodec.Instance));
        Assert.Null(JsonText.Read("", ThingCodec.Instance));
        Assert.Throws<ArgumentNullException>("json", () => JsonText.Read(null!, ThingCodec.Instance));
        Assert.ThrowsAny<JsonException>(() => JsonText.Read("{", ThingCodec.Instance));
    }

    [Fact]
    public void A_missing_required_member_is_named()
    {
        var exception = new RequiredMemberException("Thing", "Name");

        Assert.Equal("Thing", exception.ModelName);
        Assert.Equal("Name", exception.MemberName);
        Assert.StartsWith("Thing.Name is required", exception.Message, StringComparison.Ordinal);
    }
}
