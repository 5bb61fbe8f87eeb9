using System;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Construction;

/// <summary>A client without credentials: discovery, registration and a public client's token request need none.</summary>
public class MissingCredentialTests
{
    private static readonly string[] Public =
    [
        "WellKnown.GetAuthorizationServerMetadata", "WellKnown.GetProtectedResourceMetadata", "OAuth.Authorize", "OAuth.GetJwks", "OAuth.Register", "OAuth.Token",
    ];

    public static TheoryData<string> Names => [.. Operations.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_operation_is_sent_without_one_or_says_which_option_is_missing(string name)
    {
        using var server = new Server(change: static options => options.ApiKey = null);

        var exception = await Record.ExceptionAsync(() => Operations.All[name](server.Client, default));

        if (Public.Contains(name))
        {
            Assert.Null(exception);
            Assert.Null(server.Request.Authorization);
            return;
        }

        var message = Assert.IsType<InvalidOperationException>(exception).Message;
        Assert.StartsWith(name, message, StringComparison.Ordinal);
        Assert.Contains("ClientId and ClientSecret (or TELNYX_CLIENT_ID and TELNYX_CLIENT_SECRET)", message, StringComparison.Ordinal);
        Assert.Equal(name != "OAuth.Introspect", message.Contains("ApiKey (or TELNYX_API_KEY), TokenSource", StringComparison.Ordinal));
        Assert.DoesNotContain("Auth,", message.Replace("OAuth", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("bearerAuth", message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", " ")]
    [InlineData("\t", "")]
    public void Neither_the_options_nor_the_environment_need_a_key(string? option, string? variable)
    {
        var options = new TelnyxOAuthClientOptions { ApiKey = option }.In(name => name == "TELNYX_API_KEY" ? variable : null);

        Assert.Empty(options.Validate());
        using var client = new TelnyxOAuthClient(options);
        Assert.NotNull(client.WellKnown);
    }

    [Fact]
    public async Task A_public_client_names_itself_in_the_form()
    {
        using var server = new Server(change: static options => options.ApiKey = null);

        await server.Client.OAuth.TokenAsync(new TokenRequest { GrantType = GrantType.AuthorizationCode, Code = "code", ClientId = "c1" });

        server.AssertSentForm("https://api.telnyx.com/v2/oauth/token", "grant_type=authorization_code&code=code&client_id=c1", authorization: null);
    }

    [Fact]
    public async Task A_token_of_the_call_is_enough()
    {
        using var server = new Server(change: static options => options.ApiKey = null);

        await server.Client.OAuthClients.WithOptions(new RequestOptions { Token = "CALL" }).ListAsync();
        await server.Client.OAuthClients.WithOptions(new RequestOptions { TokenSource = new FixedTokenSource("SOURCE") }).ListAsync();

        Assert.Equal(["Bearer CALL", "Bearer SOURCE"], server.Requests.Select(request => request.Authorization ?? "none"));
    }
}
