using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Construction;

/// <summary>A client is the same however its options came to be.</summary>
public class DefaultsTests
{
    [Fact]
    public void The_defaults_are_those_that_are_documented()
    {
        var options = new TelnyxOAuthClientOptions();

        Assert.Equal(2, options.MaxRetries);
        Assert.Equal(TimeSpan.FromSeconds(100), options.AttemptTimeout);
        Assert.Equal(TimeSpan.FromMinutes(5), options.TotalTimeout);
        Assert.Equal(10_000_000, options.MaxResponseBytes);
        Assert.Equal(TokenEndpointAuthMethod.ClientSecretBasic, options.ClientAuthentication);
        Assert.Same(TimeProvider.System, options.TimeProvider);
        Assert.False(options.UseOlderRoutes);
        Assert.Equal("https://api.telnyx.com/v2", TelnyxOAuthClientOptions.DefaultBaseAddress.OriginalString);
        Assert.All(
            (IEnumerable<object?>)[options.ApiKey, options.TokenSource, options.BaseAddress, options.ClientId, options.ClientSecret, options.Scope, options.HttpClient, options.LoggerFactory, options.TokenStore],
            Assert.Null);
    }

    [Theory]
    [InlineData("KEY", null, null, null)]
    [InlineData("KEY", "id", "secret", null)]
    [InlineData(null, "id", "secret", null)]
    [InlineData(null, "id", "secret", "https://proxy.example:8443/v2")]
    public async Task Options_and_environment_make_the_same_client(string? key, string? id, string? secret, string? address)
    {
        var ofOptions = await SendAllAsync(
            new TelnyxOAuthClientOptions { ApiKey = key, ClientId = id, ClientSecret = secret, BaseAddress = address is null ? null : new Uri(address) },
            static _ => null);
        var ofEnvironment = await SendAllAsync(
            new TelnyxOAuthClientOptions(),
            name => name switch
            {
                "TELNYX_API_KEY" => key,
                "TELNYX_CLIENT_ID" => id,
                "TELNYX_CLIENT_SECRET" => secret,
                "TELNYX_BASE_URL" => address,
                _ => null,
            });

        Assert.Equal(ofOptions, ofEnvironment);
        Assert.True(ofOptions.Count >= Operations.All.Count - 1);
    }

    private static async Task<List<Received>> SendAllAsync(TelnyxOAuthClientOptions options, Func<string, string?> getVariable)
    {
        const string Token = """{"access_token":"t","token_type":"Bearer","expires_in":60}""";
        using var server = new Server(request => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(request.RequestUri!.AbsolutePath.EndsWith("/oauth/token", StringComparison.Ordinal) ? Token : LeastResponse.To(request)),
        });
        options.HttpClient = server.HttpClient;
        using var client = options.CreateClient(getVariable);
        foreach (var (name, call) in Operations.All)
        {
            try
            {
                await call(client, CancellationToken.None);
            }
            catch (InvalidOperationException exception) when (name == "OAuth.Introspect" && options.ClientId is null)
            {
                // Without a client there is nothing to authenticate with, and the message says so.
                Assert.Contains("ClientId and ClientSecret", exception.Message, StringComparison.Ordinal);
            }
        }

        return server.Requests;
    }
}
