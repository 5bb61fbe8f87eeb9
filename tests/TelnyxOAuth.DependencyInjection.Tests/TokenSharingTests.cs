using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using TelnyxOAuth.DependencyInjection.Tests.Support;
using Xunit;

namespace TelnyxOAuth.DependencyInjection.Tests;

public class TokenSharingTests
{
    private readonly FakeApi _api = new();

    [Fact]
    public async Task A_thousand_scopes_cause_one_token_request()
    {
        await using var provider = Build(services => Add(services, null));

        await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(async () =>
        {
            await using var scope = provider.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<TelnyxOAuthClient>().OAuthClients.ListAsync();
        })));

        Assert.Equal(1, _api.TokenRequests);
        Assert.Equal(1000, _api.Calls.Count(call => call.EndsWith("Bearer T1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Each_name_has_a_token_of_its_own()
    {
        await using var provider = Build(services =>
        {
            Add(services, "tenant-a");
            Add(services, "tenant-b");
        });

        foreach (var name in new[] { "tenant-a", "tenant-b", "tenant-a", "tenant-b" })
        {
            await provider.GetRequiredKeyedService<TelnyxOAuthClient>(name).OAuthClients.ListAsync();
        }

        Assert.Equal(2, _api.TokenRequests);
        Assert.Equal(["T1", "T2", "T1", "T2"], _api.Calls.Select(call => call[^2..]));
    }

    [Fact]
    public async Task The_factory_replaces_handlers_as_they_age_and_the_token_stays()
    {
        await using var provider = Build(services => Add(services, null).SetHandlerLifetime(TimeSpan.FromSeconds(1)));
        var client = provider.GetRequiredService<TelnyxOAuthClient>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        var calls = 0;
        while (_api.Handlers < 2)
        {
            await client.OAuthClients.ListAsync(cancellationToken: patience.Token);
            calls++;
        }

        Assert.Equal(1, _api.TokenRequests);
        Assert.Equal(calls, _api.Calls.Count(call => call.EndsWith("Bearer T1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_request_goes_by_the_handlers_of_that_moment()
    {
        var factory = new TurningFactory();
        await using var provider = Build(services =>
        {
            Add(services, null);
            services.AddSingleton<IHttpMessageHandlerFactory>(factory);
        });
        var client = provider.GetRequiredService<TelnyxOAuthClient>();

        await client.OAuthClients.ListAsync();
        var before = factory.Current;
        factory.Turn();
        await client.OAuthClients.ListAsync();

        Assert.Equal(1, before.TokenRequests);
        Assert.Single(before.Calls);
        Assert.Equal(0, factory.Current.TokenRequests);
        Assert.Equal(["https://api.telnyx.com/v2/oauth_clients Bearer T1"], factory.Current.Requests);
    }

    private static ServiceProvider Build(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private IHttpClientBuilder Add(IServiceCollection services, string? name)
    {
        var builder = name is null ? services.AddTelnyxOAuth(Configure) : services.AddTelnyxOAuth(name, Configure);
        return builder.ConfigurePrimaryHttpMessageHandler(_api.CreateHandler);

        static void Configure(TelnyxOAuthClientOptions options) => (options.ClientId, options.ClientSecret) = ("id", "secret");
    }

    /// <summary>A factory whose handlers are replaced when the test says so.</summary>
    private sealed class TurningFactory : IHttpMessageHandlerFactory
    {
        private HttpMessageHandler? _handler;

        internal FakeApi Current { get; private set; } = new();

        public HttpMessageHandler CreateHandler(string name) => _handler ??= Current.CreateHandler();

        internal void Turn() => (Current, _handler) = (new FakeApi(), null);
    }
}
