using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.OAuth.Discovery;

/// <summary>What an authorization server says of itself: found, checked and kept (RFC 8414, OpenID Connect Discovery).</summary>
public sealed class ServerDiscoveryTests : IDisposable
{
    private const string Address = "https://as.example/.well-known/oauth-authorization-server";

    private readonly MetadataServer _server = new();

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task All_that_is_used_is_read()
    {
        _server.Add(Address, MetadataServer.Server(more: """
            ,"authorization_endpoint":"https://as.example/authorize","registration_endpoint":"https://as.example/register","introspection_endpoint":"https://as.example/introspect",
            "revocation_endpoint":"https://as.example/revoke","jwks_uri":"https://keys.example/jwks","scopes_supported":["read"],"token_endpoint_auth_methods_supported":["none"],
            "code_challenge_methods_supported":["S256"],"authorization_response_iss_parameter_supported":true,"client_id_metadata_document_supported":true
            """));

        var found = await _server.Discovery.ReadServerAsync(MetadataServer.Issuer);

        Assert.Equal(
            ["https://as.example/token", "https://as.example/authorize", "https://as.example/register", "https://as.example/introspect", "https://as.example/revoke", "https://keys.example/jwks"],
            new[] { found.TokenEndpoint, found.AuthorizationEndpoint, found.RegistrationEndpoint, found.IntrospectionEndpoint, found.RevocationEndpoint, found.JwksUri }.Select(address => address!.OriginalString));
        Assert.Equal(("read", "none", "S256", true, true), (found.ScopesSupported.Single(), found.TokenEndpointAuthMethodsSupported.Single(), found.CodeChallengeMethodsSupported.Single(), found.SendsIssuer, found.TakesClientIdMetadataDocuments));
        Assert.Same(found, await _server.Discovery.ReadServerAsync(MetadataServer.Issuer));
        Assert.Single(_server.Asked);
    }

    [Fact]
    public async Task What_is_not_said_is_what_the_standard_says()
    {
        _server.Add(Address, MetadataServer.Server());

        var found = await _server.Discovery.ReadServerAsync(MetadataServer.Issuer);

        Assert.Equal(["client_secret_basic"], found.TokenEndpointAuthMethodsSupported);
        Assert.Null(found.AuthorizationEndpoint);
        Assert.False(found.SendsIssuer || found.TakesClientIdMetadataDocuments);
    }

    [Theory]
    [InlineData("https://as.example", Address, "https://as.example/.well-known/openid-configuration")]
    [InlineData("https://as.example/a/b", Address + "/a/b", "https://as.example/.well-known/openid-configuration/a/b", "https://as.example/a/b/.well-known/openid-configuration")]
    [InlineData("https://as.example/a/", Address + "/a", "https://as.example/.well-known/openid-configuration/a", "https://as.example/a/.well-known/openid-configuration")]
    public async Task It_is_looked_for_where_it_may_be_in_the_order_that_is_laid_down(string issuer, params string[] addresses)
    {
        var exception = await Assert.ThrowsAsync<DiscoveryException>(() => _server.Discovery.ReadServerAsync(issuer));

        Assert.Equal(DiscoveryFailure.NotFound, exception.Failure);
        Assert.Equal(addresses, _server.Asked);
        Assert.All(addresses, address => Assert.Contains(address + " answered 404", exception.Message, StringComparison.Ordinal));

        _server.Add(addresses[^1], MetadataServer.Server(issuer));
        Assert.Equal(issuer, (await _server.Discovery.ReadServerAsync(issuer)).Issuer);
    }

    [Fact]
    public async Task A_page_in_the_place_of_the_first_is_passed_over()
    {
        _server.Add(Address, "<!doctype html>");
        _server.Add("https://as.example/.well-known/openid-configuration", MetadataServer.Server());

        Assert.Equal(MetadataServer.Issuer, (await _server.Discovery.ReadServerAsync(MetadataServer.Issuer)).Issuer);
    }

    [Theory]
    [InlineData("https://as.example/")]
    [InlineData("https://AS.example")]
    [InlineData("https://evil.example")]
    [InlineData("http://as.example")]
    public async Task Metadata_of_another_issuer_is_not_used_and_no_other_is_looked_for(string other)
    {
        _server.Add(Address, MetadataServer.Server(other));
        _server.Add("https://as.example/.well-known/openid-configuration", MetadataServer.Server());

        var exception = await Assert.ThrowsAsync<DiscoveryException>(() => _server.Discovery.ReadServerAsync(MetadataServer.Issuer));

        Assert.Equal(DiscoveryFailure.OtherIssuer, exception.Failure);
        Assert.Contains(other, exception.Message, StringComparison.Ordinal);
        Assert.Contains("https://as.example was expected", exception.Message, StringComparison.Ordinal);
        Assert.Single(_server.Asked);
    }

    [Theory]
    [InlineData("""{"issuer":"https://as.example"}""", DiscoveryFailure.Malformed, "token_endpoint")]
    [InlineData("""{"token_endpoint":"https://as.example/token"}""", DiscoveryFailure.OtherIssuer, "no issuer")]
    [InlineData("""{"issuer":"https://as.example","token_endpoint":"http://as.example/token"}""", DiscoveryFailure.UnsafeAddress, "token_endpoint")]
    [InlineData("""{"issuer":"https://as.example","token_endpoint":"https://as.example/token","authorization_endpoint":"http://as.example/a"}""", DiscoveryFailure.UnsafeAddress, "authorization_endpoint")]
    [InlineData("""{"issuer":"https://as.example","token_endpoint":"https://as.example/token","registration_endpoint":"http://localhost:1/r"}""", DiscoveryFailure.UnsafeAddress, "registration_endpoint")]
    [InlineData("""{"issuer":"https://as.example","token_endpoint":"https://as.example/token","jwks_uri":"file:///etc/passwd"}""", DiscoveryFailure.UnsafeAddress, "jwks_uri")]
    [InlineData("""{"issuer":"https://as.example","token_endpoint":"https://u:pass-9@as.example/token"}""", DiscoveryFailure.UnsafeAddress, "token_endpoint")]
    public async Task Endpoints_that_may_not_be_used_are_told(string document, DiscoveryFailure failure, string message)
    {
        _server.Add(Address, document);

        var exception = await Assert.ThrowsAsync<DiscoveryException>(() => _server.Discovery.ReadServerAsync(MetadataServer.Issuer));

        Assert.Equal(failure, exception.Failure);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pass-9", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("as")]
    [InlineData("http://as.example")]
    [InlineData("https://as.example?tenant=1")]
    public async Task An_issuer_that_is_none_is_not_asked(string issuer)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _server.Discovery.ReadServerAsync(issuer));

        Assert.Empty(_server.Asked);
    }

    [Fact]
    public async Task The_keys_are_read_as_they_are_each_time()
    {
        var server = new DiscoveredServer(MetadataServer.Issuer, new("https://as.example/token")) { JwksUri = new("https://as.example/jwks") };
        _server.Add("https://as.example/jwks", """{ "keys": [{"kty":"RSA","n":"AQAB","x":[1,{"y":null}]}] }""");

        Assert.Equal("""{"keys":[{"kty":"RSA","n":"AQAB","x":[1,{"y":null}]}]}""", await _server.Discovery.ReadKeysAsync(server));
        await _server.Discovery.ReadKeysAsync(server);
        Assert.Equal(2, _server.Asked.Count());
    }

    [Theory]
    [InlineData("{}", "list of keys")]
    [InlineData("[]", "list of keys")]
    [InlineData("""{"keys":{}}""", "list of keys")]
    [InlineData("""{"keys":[""", "malformed")]
    public async Task What_are_no_keys_is_told(string document, string message)
    {
        var server = new DiscoveredServer(MetadataServer.Issuer, new("https://as.example/token")) { JwksUri = new("https://as.example/jwks") };
        _server.Add("https://as.example/jwks", document);

        var exception = await Assert.ThrowsAsync<DiscoveryException>(() => _server.Discovery.ReadKeysAsync(server));

        Assert.Equal(DiscoveryFailure.Malformed, exception.Failure);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        var none = await Assert.ThrowsAsync<DiscoveryException>(() => _server.Discovery.ReadKeysAsync(new(MetadataServer.Issuer, new("https://as.example/token"))));
        Assert.Contains("jwks_uri", none.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_more_than_a_hundred_answers_are_kept()
    {
        for (var number = 0; number < 120; number++)
        {
            var issuer = $"https://as{number}.example";
            _server.Add(issuer + "/.well-known/oauth-authorization-server", MetadataServer.Server(issuer), $"max-age={1000 + number}");
            await _server.Discovery.ReadServerAsync(issuer);
        }

        await _server.Discovery.ReadServerAsync("https://as119.example");
        Assert.Equal(120, _server.Asked.Count());
        await _server.Discovery.ReadServerAsync("https://as0.example");
        Assert.Equal(121, _server.Asked.Count());
    }
}
