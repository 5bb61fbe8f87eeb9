using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.OAuth;

/// <summary>What a server knows of a token (RFC 7662).</summary>
public sealed class TokenIntrospectionTests : IDisposable
{
    private readonly TokenEndpointServer _server = new(options => options.IntrospectionEndpoint = new Uri("https://other.example/introspect"));

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_token_is_looked_up_where_the_options_say_by_the_client_s_secret()
    {
        Answer("""{"active":true,"scope":"read write","client_id":"c9","sub":"ann","aud":["a","b"],"exp":1700000000,"more":{"x":[1]}}""");

        var known = await _server.Client.IntrospectAsync("token-9");

        Assert.True(known.IsActive);
        Assert.Equal(("read write", "c9", "ann", "a b", 1_700_000_000), (known.Scope, known.ClientId, known.Subject, string.Join(' ', known.Audience), known.ExpiresAt?.ToUnixTimeSeconds()));
        Assert.Equal("token=token-9", Assert.Single(_server.Forms));
        var request = _server.Handler.Requests.Single();
        Assert.Equal(("https://other.example/introspect", "Basic", "YzE6cy0zY3JldA=="), (request.RequestUri!.AbsoluteUri, request.Headers.Authorization!.Scheme, request.Headers.Authorization.Parameter));
    }

    [Fact]
    public async Task The_secret_goes_into_the_form_where_it_does_at_the_token_endpoint()
    {
        using var server = new TokenEndpointServer(options => (options.IntrospectionEndpoint, options.ClientAuthentication) = (new Uri("https://as.example/introspect"), ClientAuthentication.ClientSecretPost));
        server.Respond = _ => Task.FromResult(StubHandler.Response(HttpStatusCode.OK, """{"active":false}"""));

        Assert.False((await server.Client.IntrospectAsync("t")).IsActive);

        Assert.Equal("token=t&client_id=c1&client_secret=s-3cret", Assert.Single(server.Forms));
        Assert.Null(server.Handler.Requests.Single().Headers.Authorization);
    }

    [Theory]
    [InlineData("{}", "whether the token is active")]
    [InlineData("""{"active":"true"}""", "whether the token is active")]
    [InlineData("""{"active":1}""", "whether the token is active")]
    [InlineData("""{"active":true""", "malformed")]
    [InlineData("[]", "not a JSON object")]
    public async Task Nothing_is_taken_for_a_yes_but_a_yes(string answer, string message)
    {
        Answer(answer);

        Assert.Contains(message, (await Assert.ThrowsAsync<ApiContentException>(() => _server.Client.IntrospectAsync("t"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_audience_may_be_a_single_text()
    {
        Answer("""{"active":true,"aud":"https://api.example"}""");

        Assert.Equal(["https://api.example"], (await _server.Client.IntrospectAsync("t")).Audience);
    }

    [Fact]
    public async Task A_refusal_shows_neither_token_nor_secret()
    {
        _server.Respond = _ => Task.FromResult(StubHandler.Response(HttpStatusCode.Unauthorized, """{"error":"invalid_client","error_description":"token-9 s-3cret"}"""));

        var exception = await Assert.ThrowsAsync<UnauthorizedException>(() => _server.Client.IntrospectAsync("token-9"));

        Assert.Equal("invalid_client", exception.ErrorCode);
        Assert.DoesNotContain("token-9", exception + exception.BodyExcerpt, StringComparison.Ordinal);
        Assert.DoesNotContain("s-3cret", exception + exception.BodyExcerpt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_or_a_secret_nothing_is_sent()
    {
        using var elsewhere = new TokenEndpointServer();
        using var open = new TokenEndpointServer(options => (options.IntrospectionEndpoint, options.ClientSecret) = (new Uri("https://as.example/introspect"), null));

        Assert.Contains("IntrospectionEndpoint", (await Assert.ThrowsAsync<InvalidOperationException>(() => elsewhere.Client.IntrospectAsync("t"))).Message, StringComparison.Ordinal);
        Assert.Contains("ClientSecret", (await Assert.ThrowsAsync<InvalidOperationException>(() => open.Client.IntrospectAsync("t"))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new TokenEndpointServer(options => options.IntrospectionEndpoint = new Uri("http://as.example/introspect")));
        Assert.Empty(elsewhere.Forms.Concat(open.Forms));
    }

    private void Answer(string body) => _server.Respond = _ => Task.FromResult(StubHandler.Response(HttpStatusCode.OK, body));
}
