using System;
using System.Net;
using System.Threading.Tasks;
using Newtonsoft.Json;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Tests;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Json;

/// <summary>A text that is no URI, where a response promises one, costs nothing but that it is no URI.</summary>
public class UnparsedUriTests
{
    [Theory]
    [InlineData("http://localhost:*/cb")]
    [InlineData("http://")]
    [InlineData("https://[::1")]
    [InlineData("https://a b.example:x/")]
    [InlineData("http://*.example.com:99999999/%zz?code=a b")]
    [InlineData("mailto:@@@:@")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("//[")]
    [InlineData("not a uri at all")]
    [InlineData("com.example.app:/cb")]
    [InlineData("{not: json}")]
    public async Task Its_text_can_be_read_and_goes_back_as_it_came(string text)
    {
        var json = $"{{\"name\":\"n\",\"link\":{JsonConvert.ToString(text)}}}";
        using var handler = new StubHandler(HttpStatusCode.OK, json);
        using var client = ThingsApi.Client(handler);

        var thing = await client.SendAsync();

        Assert.Equal(text, thing.Link!.ToString() is { } shown && thing.Link is UnparsedUri ? shown : thing.Link.OriginalString);
        Assert.Equal(json, JsonText.Write(thing, ThingCodec.Instance));
        Assert.Equal(Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _), thing.Link is not UnparsedUri);
        Assert.Equal(JsonConvert.ToString(text), JsonConvert.SerializeObject(thing.Link));
    }

    [Fact]
    public void It_is_a_relative_URI_that_equals_one_of_the_same_text()
    {
        var uri = UnparsedUri.Parse("http://localhost:*/cb");

        Assert.False(uri.IsAbsoluteUri);
        Assert.Equal("http://localhost:*/cb", uri.ToString());
        if (!TestedBuild.IsNetStandard)
        {
            // The build for netstandard2.0 can't implement the interface that newer frameworks ask first.
            Assert.Equal("http://localhost:*/cb", string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0}", uri));
        }

        Assert.Equal(uri, UnparsedUri.Parse("http://localhost:*/cb"));
        Assert.Equal(uri.GetHashCode(), UnparsedUri.Parse("http://localhost:*/cb").GetHashCode());
        Assert.NotEqual(uri, UnparsedUri.Parse("http://localhost:?/cb"));
        Assert.False(uri.Equals(new Uri("x", UriKind.Relative)));
    }

    [Fact]
    public void A_text_of_any_length_is_kept()
    {
        var text = "http://localhost:*/" + new string('x', 100_000);

        Assert.Equal(text, UnparsedUri.Parse(text).ToString());
    }

    [Fact]
    public void It_is_sent_in_a_query_as_it_came()
    {
        using var client = ThingsApi.Client("https://api.example.test");
        var request = ThingsApi.Request();

        request.AddQuery("at", UnparsedUri.Parse("http://localhost:*/cb"));

        Assert.Equal("?at=http%3A%2F%2Flocalhost%3A%2A%2Fcb", client.GetUri(request).Query);
    }
}
