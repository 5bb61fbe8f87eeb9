using System;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Http;

/// <summary>Values of a server's variables fill their places and change nothing else.</summary>
public class ServerTemplateTests
{
    private static readonly Uri Base = new("https://here.example:8443/docs/openapi.yaml?x=1");

    [Theory]
    [InlineData("https://{v}.example.com/v1", "eu-1.a_b", "https://eu-1.a_b.example.com/v1")]
    [InlineData("https://{v}/v1", "localhost:8443", "https://localhost:8443/v1")]
    [InlineData("https://api.example:{v}", "8443", "https://api.example:8443/")]
    [InlineData("{v}://api.example", "http", "http://api.example/")]
    [InlineData("{v}/v1", "https://api.example:1/a", "https://api.example:1/a/v1")]
    [InlineData("https://api.example/{v}/x", "a@b;c=1", "https://api.example/a@b;c=1/x")]
    [InlineData("https://api.example/x?v={v}", "2024-01-01", "https://api.example/x?v=2024-01-01")]
    public void A_value_fills_its_place(string url, string value, string expected) =>
        Assert.Equal(expected, new ServerTemplate(url).With("v", value).Resolve().AbsoluteUri);

    [Theory]
    [InlineData("https://{v}.example.com", "evil.example/")]
    [InlineData("https://{v}.example.com", "evil.example#")]
    [InlineData("https://{v}.example.com", "evil.example?")]
    [InlineData("https://{v}.example.com", "evil.example\\")]
    [InlineData("https://{v}.example.com", "me@evil")]
    [InlineData("https://{v}.example.com", "evil.example:80")]
    [InlineData("https://{v}.example.com", "%2F")]
    [InlineData("https://{v}.example.com", "ｅ")]
    [InlineData("https://{v}.example.com", "a b")]
    [InlineData("https://{v}.example.com", "a\r\nb")]
    [InlineData("https://{v}.example.com", "")]
    [InlineData("https://{v}.example.com", "{v}")]
    [InlineData("https://api.example:{v}", "80a")]
    [InlineData("https://api.example{v}", "/v1")]
    [InlineData("{v}://api.example", "ftp")]
    [InlineData("{v}://api.example", "https://evil.example/")]
    [InlineData("{v}/v1", "ftp://api.example")]
    [InlineData("{v}/v1", "https://evil@api.example")]
    [InlineData("{v}/v1", "/only")]
    [InlineData("https://api.example/{v}/x", "a/b")]
    [InlineData("https://api.example/{v}/x", "..")]
    [InlineData("https://api.example/{v}/x", ".")]
    [InlineData("https://api.example/{v}{v}/x", ".")]
    [InlineData("https://api.example/{v}/x", "a?b")]
    [InlineData("https://api.example/{v}/x", "%2e%2e")]
    [InlineData("https://api.example/x?v={v}", "1&w=2")]
    public void A_value_that_would_change_more_is_refused(string url, string value)
    {
        var refused = Assert.Throws<ArgumentException>(() => new ServerTemplate(url).With("v", value).Resolve());

        Assert.DoesNotContain("\n", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("me@evil", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_has_a_length()
    {
        Assert.Equal(2_000 + "https://api.example/".Length, new ServerTemplate("https://api.example/{v}").With("v", new string('a', 2_000)).Resolve().AbsoluteUri.Length);
        Assert.Throws<ArgumentException>(() => new ServerTemplate("https://api.example/{v}").With("v", new string('a', 2_001)).Resolve());
    }

    [Theory]
    [InlineData("/v2", "/v3/a", "https://api.example/v3/a")]
    [InlineData("", "/v3", "https://api.example/v3")]
    [InlineData("", "", "https://api.example/")]
    [InlineData("/v2", ".evil", null)]
    [InlineData("", ".evil", null)]
    [InlineData("/v2", "/../a", null)]
    [InlineData("/v2", "", null)]
    public void A_path_after_the_host_stays_a_path(string documented, string value, string? expected)
    {
        var template = new ServerTemplate("https://api.example{base}").With("base", value, documented);

        Assert.Equal(expected, expected is null ? Assert.Throws<ArgumentException>(template.Resolve).ParamName : template.Resolve().AbsoluteUri);
    }

    [Fact]
    public void A_path_may_have_several_segments_where_the_document_s_value_has()
    {
        Assert.Equal("https://api.example/c/d", new ServerTemplate("https://api.example/{base}").With("base", "c/d", "a/b").Resolve().AbsoluteUri);
    }

    [Fact]
    public void A_value_that_is_none_of_the_document_s_is_refused_by_its_name()
    {
        var template = new ServerTemplate("https://{region}.example");

        Assert.Equal("https://us.example/", template.WithOneOf("region", "us", "eu", "us").Resolve().AbsoluteUri);
        Assert.Equal(
            "The server variable 'region' can't be 'US': the document allows eu, us.",
            Assert.Throws<ArgumentException>(() => template.WithOneOf("region", "US", "eu", "us").Resolve()).Message);
        Assert.Equal("The server variable 'region' can't be what it was given: the document allows eu.", Assert.Throws<ArgumentException>(() => template.WithOneOf("region", "a b", "eu").Resolve()).Message);
        Assert.StartsWith("The server variable 'region' has no value.", Assert.Throws<ArgumentNullException>("value", () => template.WithOneOf("region", null!, "eu")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/{v}", "v3", "https://here.example:8443/api/v3")]
    [InlineData("api/{v}", "v3", "https://here.example:8443/docs/api/v3")]
    [InlineData("../{v}", "v3", "https://here.example:8443/v3")]
    public void A_relative_server_is_at_the_origin_of_its_base(string url, string value, string expected) =>
        Assert.Equal(expected, new ServerTemplate(url).With("v", value).Resolve(Base).AbsoluteUri);

    [Theory]
    [InlineData("{v}", "//evil.example", "a/b")]
    [InlineData("{v}/a", "https://evil.example", "a/b")]
    [InlineData("/{v}", "/evil.example", "a/b")]
    [InlineData("/api/{v}", "..", "v3")]
    [InlineData("/api/{v}", "\\", "v3")]
    public void A_relative_server_never_leads_elsewhere(string url, string value, string documented) =>
        Assert.Throws<ArgumentException>(() => new ServerTemplate(url).With("v", value, documented).Resolve(Base));

    [Theory]
    [InlineData("ftp://files.example")]
    [InlineData("relative")]
    [InlineData("https://user:pass@api.example")]
    public void A_base_that_is_none_is_refused(string address)
    {
        var refused = Assert.Throws<ArgumentException>("baseAddress", () => new ServerTemplate("/v1").Resolve(new Uri(address, UriKind.RelativeOrAbsolute)));

        Assert.DoesNotContain("pass", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_without_a_value_is_a_mistake_of_the_code() =>
        Assert.Contains("'v'", Assert.Throws<InvalidOperationException>(() => new ServerTemplate("https://{v}.example").With("other", "a").Resolve()).Message, StringComparison.Ordinal);
}
