using System;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Tests;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Http;

/// <summary>What the server reads from the wire decides, so these go over a socket.</summary>
public class PathSegmentTests
{
    [Theory]
    [InlineData("plain-id_1.2~3", "plain-id_1.2~3")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a\\b", "a%5Cb")]
    [InlineData("a?b=c", "a%3Fb%3Dc")]
    [InlineData("a#b", "a%23b")]
    [InlineData("a%2Fb", "a%252Fb")]
    [InlineData("100%", "100%25")]
    [InlineData("a b", "a%20b")]
    [InlineData("a+b&c;d:e@f,g", "a%2Bb%26c%3Bd%3Ae%40f%2Cg")]
    [InlineData("...", "...")]
    [InlineData("../secrets", "..%2Fsecrets")]
    [InlineData("..%2f..", "..%252f..")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("{id}", "%7Bid%7D")]
    [InlineData("smörgås", "sm%C3%B6rg%C3%A5s")]
    [InlineData("日本", "%E6%97%A5%E6%9C%AC")]
    [InlineData("😀", "%F0%9F%98%80")]
    [InlineData("a\r\nb", "a%0D%0Ab")]
    public async Task An_id_reaches_the_server_as_one_escaped_segment(string id, string segment)
    {
        await using var server = SocketServer.Agreeing();
        using var client = ThingsApi.Client(server.BaseAddress);

        await client.SendAsync(ThingsApi.Get(id));

        Assert.Equal("/v2/things/" + segment, server.Request.Target);
    }

    [Theory]
    [InlineData(".", "%2E")]
    [InlineData("..", "%2E%2E")]
    public async Task An_id_that_is_a_dot_segment_reaches_the_server_or_is_refused(string id, string segment)
    {
        await using var server = SocketServer.Agreeing();
        using var client = ThingsApi.Client(server.BaseAddress);
        if (TestedBuild.IsNetStandard)
        {
            var exception = Assert.Throws<ArgumentException>(nameof(id), () => ThingsApi.Get(id));
            Assert.StartsWith($"'{id}' can't be sent as 'id'", exception.Message, StringComparison.Ordinal);
            return;
        }

        await client.SendAsync(ThingsApi.Get(id));

        Assert.Equal("/v2/things/" + segment, server.Request.Target);
    }

    [Fact]
    public async Task A_dot_segment_in_the_middle_of_a_path_removes_nothing_before_it()
    {
        await using var server = SocketServer.Agreeing();
        using var client = ThingsApi.Client(server.BaseAddress);
        var request = new ApiRequest(ThingsApi.Operation(path: "/owners/{owner}/things/{id}"));
        if (TestedBuild.IsNetStandard)
        {
            Assert.Throws<ArgumentException>("owner", () => request.AddPath("owner", "..", "owner"));
            return;
        }

        request.AddPath("owner", "..", "owner");
        request.AddPath("id", ".", "id");

        await client.SendAsync(request);

        Assert.Equal("/v2/owners/%2E%2E/things/%2E", server.Request.Target);
    }

    [Fact]
    public void A_value_that_looks_like_another_parameter_is_not_replaced_by_it()
    {
        using var client = ThingsApi.Client("https://api.example.test");
        var request = new ApiRequest(ThingsApi.Operation(path: "/{first}/{second}"));
        request.AddPath("first", "{second}", "first");
        request.AddPath("second", "two", "second");

        Assert.Equal("https://api.example.test/%7Bsecond%7D/two", client.GetUri(request).AbsoluteUri);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused_by_the_name_of_the_argument() =>
        Assert.All(["a\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83Dx"], id => Assert.Throws<ArgumentException>(nameof(id), () => ThingsApi.Get(id)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    public void A_blank_value_is_refused_by_the_name_of_the_argument(string? value)
    {
        var request = new ApiRequest(ThingsApi.Operation(path: "/things/{thing_id}"));

        var exception = Assert.ThrowsAny<ArgumentException>(() => request.AddPath("thing_id", value, "thingId"));

        Assert.Equal(value is null, exception is ArgumentNullException);
        Assert.Equal("thingId", exception.ParamName);
        Assert.Contains("/things/{thing_id}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_ids_dates_and_enums_are_written_the_same_in_every_culture()
    {
        using var client = ThingsApi.Client("https://api.example.test");
        var request = new ApiRequest(ThingsApi.Operation(path: "/{a}/{b}/{c}/{d}/{e}"));
        request.AddPath("a", -5, "a");
        request.AddPath("b", 5_000_000_000, "b");
        request.AddPath("c", Guid.Parse("6F9619FF-8B86-D011-B42D-00C04FC964FF"), "c");
        request.AddPath("d", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), "d");
        request.AddPath("e", new Color("red/blue"), "e");

        Assert.Equal(
            "https://api.example.test/-5/5000000000/6f9619ff-8b86-d011-b42d-00c04fc964ff/2026-01-02T03%3A04%3A05Z/red%2Fblue",
            client.GetUri(request).AbsoluteUri);
    }

    [Fact]
    public async Task A_default_enum_is_refused_before_anything_is_sent()
    {
        await using var server = SocketServer.Agreeing();
        var request = new ApiRequest(ThingsApi.Operation(path: "/things/{color}"));

        Assert.Throws<ArgumentException>("color", () => request.AddPath("color", default(Color), "color"));

        Assert.Empty(server.Requests);
    }
}
