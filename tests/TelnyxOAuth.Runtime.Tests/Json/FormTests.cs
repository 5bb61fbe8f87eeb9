using System;
using System.Collections.Generic;
using System.Net;
using System.Numerics;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Json;

public class FormTests
{
    [Theory]
    [InlineData("a b", "a+b")]
    [InlineData("a+b", "a%2Bb")]
    [InlineData("a&b=c", "a%26b%3Dc")]
    [InlineData("100%20", "100%2520")]
    [InlineData("ü😀", "%C3%BC%F0%9F%98%80")]
    [InlineData("a\r\nb", "a%0D%0Ab")]
    [InlineData("https://app.example/?x=1#y", "https%3A%2F%2Fapp.example%2F%3Fx%3D1%23y")]
    [InlineData("", "")]
    public async Task A_value_is_encoded(string value, string encoded)
    {
        Assert.Equal("name=" + encoded, await SendAsync(new Thing { Name = value }));
    }

    [Fact]
    public async Task Every_kind_of_value_is_sent_and_null_is_left_out()
    {
        var form = await SendAsync(new Thing
        {
            Size = -1,
            Count = 5_000_000_000,
            Ratio = 0.1,
            Active = true,
            At = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            Link = new Uri("https://app.example/ü"),
            Color = new Color("red"),
        });

        Assert.Equal(
            "size=-1&count=5000000000&ratio=0.1&active=true&at=2026-01-02T03%3A04%3A05Z&link=https%3A%2F%2Fapp.example%2F%25C3%25BC&color=red",
            form);
    }

    [Fact]
    public async Task A_list_repeats_its_name()
    {
        Assert.Equal("tags=a&tags=b+c", await SendAsync(new Thing { Tags = ["a", "b c"] }));
        Assert.Equal("name=x", await SendAsync(new Thing { Name = "x", Tags = [] }));
    }

    [Fact]
    public async Task Members_of_the_users_own_are_sent_whatever_their_type()
    {
        var form = await SendAsync(new Thing
        {
            AdditionalProperties = new Dictionary<string, JToken>
            {
                ["a b"] = "text",
                ["null"] = JValue.CreateNull(),
                ["int"] = 1,
                ["ulong"] = ulong.MaxValue,
                ["big"] = new JValue(BigInteger.Parse("99999999999999999999", System.Globalization.CultureInfo.InvariantCulture)),
                ["float"] = 1.5f,
                ["double"] = 2.5,
                ["decimal"] = 3.50m,
                ["bool"] = false,
                ["uri"] = new Uri("https://app.example/x"),
                ["guid"] = Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff"),
                ["utc"] = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
                ["offset"] = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
                ["span"] = new TimeSpan(1, 2, 3),
                ["bytes"] = new byte[] { 1, 2, 3 },
                ["list"] = new JArray("x", 2, JValue.CreateNull()),
            },
        });

        Assert.Equal(
            "a+b=text&int=1&ulong=18446744073709551615&big=99999999999999999999&float=1.5&double=2.5&decimal=3.50&bool=false"
                + "&uri=https%3A%2F%2Fapp.example%2Fx&guid=6f9619ff-8b86-d011-b42d-00c04fc964ff&utc=2026-01-02T03%3A04%3A05Z"
                + "&offset=2026-01-02T03%3A04%3A05%2B02%3A00&span=01%3A02%3A03&bytes=AQID&list=x&list=2",
            form);
    }

    [Fact]
    public async Task An_object_inside_is_JSON_unless_the_document_gives_it_a_style()
    {
        var thing = new Thing { Inner = new Thing { Name = "x", Inner = new Thing { Size = 1 } } };

        Assert.StartsWith("inner=%7B%22name%22%3A%22x%22%2C", await SendAsync(thing), StringComparison.Ordinal);
        Assert.Equal("inner%5Bname%5D=x&inner%5Binner%5D%5Bsize%5D=1", await SendAsync(thing, ("inner", ParameterStyle.DeepObject, true)));
        Assert.Contains("name=x&inner=%7B%22", await SendAsync(thing, ("inner", ParameterStyle.Form, true)), StringComparison.Ordinal);
        Assert.Contains("inner=name,x,inner,%7B%22", await SendAsync(thing, ("inner", ParameterStyle.Form, false)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_written_as_the_document_says()
    {
        var thing = new Thing { Tags = ["a", "b c"] };

        Assert.Equal("tags=a,b+c", await SendAsync(thing, ("tags", ParameterStyle.Form, false)));
        Assert.Equal("tags=a+b+c", await SendAsync(thing, ("tags", ParameterStyle.SpaceDelimited, false)));
        Assert.Equal("tags=%5B%22a%22%2C%22b+c%22%5D", await SendAsync(thing, ("tags", ParameterStyle.Json, false)));
    }

    [Fact]
    public async Task A_form_says_that_it_is_one()
    {
        await using var server = SocketServer.Agreeing();
        using var client = ThingsApi.Client(server.BaseAddress);
        var request = ThingsApi.Request(ThingsApi.Operation("POST"));
        request.SetFormBody(new Thing { Name = "a b" }, ThingCodec.Instance);

        await client.SendAsync(request);

        Assert.Equal("application/x-www-form-urlencoded", server.Request.Header("Content-Type"));
        Assert.Equal("8", server.Request.Header("Content-Length"));
        Assert.Equal("name=a+b", server.Request.Body);
    }

    private static async Task<string?> SendAsync(Thing thing, params (string Name, ParameterStyle Style, bool Explode)[] encoding)
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}");
        using var client = ThingsApi.Client(handler);
        var request = ThingsApi.Request(ThingsApi.Operation("POST"));
        request.SetFormBody(thing, ThingCodec.Instance, false, encoding);

        await client.SendAsync(request);

        Assert.Equal(thing, request.Body);
        return handler.LastBody;
    }
}
