using System;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.OAuth;

public class AuthorizationUriTests
{
    private static readonly Uri Back = new("https://app.example/back?a=1&b=ü");

    [Fact]
    public void The_least_of_an_address_has_three_parameters()
    {
        using var server = new Server();

        var address = server.Client.OAuth.BuildAuthorizationUri("c1", new Uri("myapp:/back"));

        Assert.Equal("https://api.telnyx.com/v2/oauth/authorize?response_type=code&client_id=c1&redirect_uri=myapp%3A%2Fback", address.AbsoluteUri);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void The_most_of_it_has_the_challenge_and_not_the_verifier()
    {
        using var server = new Server();
        var pkce = Pkce.Create();

        var address = server.Client.OAuth.BuildAuthorizationUri("c 1", Back, new() { Scope = "admin voice", State = "s+1/2", Pkce = pkce });

        Assert.Equal(
            "https://api.telnyx.com/v2/oauth/authorize?response_type=code&client_id=c%201"
                + "&redirect_uri=https%3A%2F%2Fapp.example%2Fback%3Fa%3D1%26b%3D%25C3%25BC&scope=admin%20voice&state=s%2B1%2F2"
                + "&code_challenge=" + pkce.CodeChallenge + "&code_challenge_method=S256",
            address.AbsoluteUri);
        Assert.DoesNotContain(pkce.CodeVerifier, address.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_is_that_of_the_clients_server_and_survives_as_text()
    {
        using var server = new Server(change: options => options.BaseAddress = new Uri("http://127.0.0.1:8080/v2"));

        var address = server.Client.OAuth.BuildAuthorizationUri("..", Back);

        Assert.StartsWith("http://127.0.0.1:8080/v2/oauth/authorize?response_type=code&client_id=..&", address.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(new Uri(address.AbsoluteUri), address);
        Assert.Equal(address.AbsoluteUri, address.OriginalString);
    }

    [Fact]
    public void Nothing_is_built_without_a_client_or_a_redirect()
    {
        using var server = new Server();

        Assert.Throws<ArgumentNullException>("clientId", () => server.Client.OAuth.BuildAuthorizationUri(null!, Back));
        Assert.Throws<ArgumentException>("clientId", () => server.Client.OAuth.BuildAuthorizationUri(" ", Back));
        Assert.Throws<ArgumentNullException>("redirectUri", () => server.Client.OAuth.BuildAuthorizationUri("c1", null!));
    }
}
