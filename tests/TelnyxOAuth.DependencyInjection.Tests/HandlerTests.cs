using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using TelnyxOAuth.DependencyInjection.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.DependencyInjection.Tests;

public class HandlerTests
{
    private readonly FakeApi _api = new();
    private readonly List<string> _marks = [];

    [Fact]
    public async Task Handlers_are_passed_in_the_order_in_which_they_were_added()
    {
        await CallAsync(services =>
        {
            services.AddTelnyxOAuth(options => options.ApiKey = "KEY")
                .AddHttpMessageHandler(() => Mark("first"))
                .ConfigurePrimaryHttpMessageHandler(_api.CreateHandler)
                .AddHttpMessageHandler(() => Mark("second"));
            services.AddTelnyxOAuth().AddHttpMessageHandler(() => Mark("third"));
        });

        Assert.Equal(["first", "second", "third"], _marks);
    }

    [Fact]
    public async Task Handlers_see_requests_with_their_credential_and_token_requests_too()
    {
        var seen = new List<string>();
        await CallAsync(services => services
            .AddTelnyxOAuth(options => (options.ClientId, options.ClientSecret) = ("id", "secret"))
            .ConfigurePrimaryHttpMessageHandler(_api.CreateHandler)
            .AddHttpMessageHandler(() => new SeeingHandler(seen)));

        Assert.Equal(["/v2/oauth/token Basic", "/v2/oauth_clients Bearer"], seen);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_an_application_says_of_all_its_http_clients_goes_for_this_one(bool isBefore)
    {
        await CallAsync(services =>
        {
            if (isBefore)
            {
                services.ConfigureHttpClientDefaults(Defaults);
            }

            services.AddTelnyxOAuth(options => options.ApiKey = "KEY").AddHttpMessageHandler(() => Mark("own"));
            if (!isBefore)
            {
                services.ConfigureHttpClientDefaults(Defaults);
            }
        });

        Assert.Equal(["all", "own"], _marks);
        Assert.Single(_api.Requests);

        void Defaults(IHttpClientBuilder builder) => builder.ConfigurePrimaryHttpMessageHandler(_api.CreateHandler).AddHttpMessageHandler(() => Mark("all"));
    }

    [Fact]
    public async Task Handlers_of_one_name_are_not_those_of_another()
    {
        var services = new ServiceCollection();
        services.AddTelnyxOAuth("tenant-a", options => options.ApiKey = "A").ConfigurePrimaryHttpMessageHandler(_api.CreateHandler).AddHttpMessageHandler(() => Mark("a"));
        services.AddTelnyxOAuth("tenant-b", options => options.ApiKey = "B").ConfigurePrimaryHttpMessageHandler(_api.CreateHandler).AddHttpMessageHandler(() => Mark("b"));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<TelnyxOAuthClient>("tenant-b").OAuthClients.ListAsync();

        Assert.Equal(["b"], _marks);
    }

    [Fact]
    public async Task The_http_client_is_configured_as_any_other()
    {
        var seen = new List<string>();
        await CallAsync(services => services
            .AddTelnyxOAuth(options => options.ApiKey = "KEY")
            .ConfigureHttpClient(client => client.DefaultRequestHeaders.Add("X-Tenant", "blue"))
            .ConfigurePrimaryHttpMessageHandler(_api.CreateHandler)
            .AddHttpMessageHandler(() => new SeeingHandler(seen)));

        Assert.Equal(["/v2/oauth_clients Bearer blue"], seen);
    }

    [Fact]
    public async Task An_attempt_may_take_longer_than_an_http_client_waits_by_itself()
    {
        var timeout = default(TimeSpan);
        await CallAsync(services => services
            .AddTelnyxOAuth(options => options.ApiKey = "KEY")
            .ConfigureHttpClient(client => timeout = client.Timeout)
            .ConfigurePrimaryHttpMessageHandler(_api.CreateHandler));

        Assert.Equal(System.Threading.Timeout.InfiniteTimeSpan, timeout);
    }

    [Fact]
    public async Task An_http_client_in_the_options_is_refused_since_handlers_would_be_left_out()
    {
        using var own = new HttpClient();

        var exception = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => CallAsync(services =>
            services.AddTelnyxOAuth(options => (options.ApiKey, options.HttpClient) = ("KEY", own))));

        Assert.Contains("HttpClient", Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_itself_the_client_follows_no_redirect_keeps_no_cookie_and_decompresses()
    {
        await using var server = await CookieServer.StartAsync();
        var services = new ServiceCollection();
        services.AddTelnyxOAuth(options => (options.ApiKey, options.BaseAddress) = ("KEY", server.BaseAddress));
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<TelnyxOAuthClient>();

        var clients = await client.OAuthClients.ListAsync();
        var redirect = await client.OAuth.AuthorizeAsync(ResponseType.Code, "c1", new Uri("https://app.example/back"));

        Assert.Equal("Zipped", Assert.Single(clients.Data).Name);
        Assert.Equal(new Uri("https://app.example/back?code=1"), redirect.Location);
        Assert.Equal(["/v2/oauth_clients cookies: ", "/v2/oauth/authorize cookies: "], server.Requests);
    }

    private MarkingHandler Mark(string name) => new(name, _marks);

    private static async Task CallAsync(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        await provider.GetRequiredService<TelnyxOAuthClient>().OAuthClients.ListAsync();
    }

    private sealed class SeeingHandler(List<string> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
        {
            var tenant = request.Headers.TryGetValues("X-Tenant", out var values) ? " " + values.Single() : "";
            seen.Add($"{request.RequestUri!.AbsolutePath} {request.Headers.Authorization?.Scheme}{tenant}");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
