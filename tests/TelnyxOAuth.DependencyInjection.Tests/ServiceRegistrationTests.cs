using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TelnyxOAuth.DependencyInjection.Tests.Support;
using Xunit;

namespace TelnyxOAuth.DependencyInjection.Tests;

public class ServiceRegistrationTests
{
    [Fact]
    public async Task The_default_client_is_one_for_all_scopes_and_disposing_it_does_not_end_it()
    {
        var api = new FakeApi();
        var services = new ServiceCollection();
        services.AddTelnyxOAuth(options => options.ApiKey = "KEY").ConfigurePrimaryHttpMessageHandler(api.CreateHandler);
        services.AddScoped<Consumer>();
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        await using (var scope = provider.CreateAsyncScope())
        {
            using var client = scope.ServiceProvider.GetRequiredService<Consumer>().Client;
            await client.OAuthClients.ListAsync();
        }

        var again = provider.CreateScope().ServiceProvider.GetRequiredService<Consumer>().Client;
        await again.OAuthClients.ListAsync();

        Assert.Same(provider.GetRequiredService<TelnyxOAuthClient>(), again);
        Assert.Equal(Enumerable.Repeat("https://api.telnyx.com/v2/oauth_clients Bearer KEY", 2), api.Requests);
    }

    [Fact]
    public async Task Named_clients_are_keyed_services_with_options_of_their_own()
    {
        var api = new FakeApi();
        var services = new ServiceCollection();
        services.AddTelnyxOAuth("tenant-a", options => options.ApiKey = "A").ConfigurePrimaryHttpMessageHandler(api.CreateHandler);
        services.AddTelnyxOAuth("tenant-b", Settings.Section(("ApiKey", "B"))).ConfigurePrimaryHttpMessageHandler(api.CreateHandler);
        services.AddTelnyxOAuth("tenant-c").ConfigurePrimaryHttpMessageHandler(api.CreateHandler);
        services.Configure<TelnyxOAuthClientOptions>("tenant-c", options => options.ApiKey = "C");
        services.AddSingleton<TenantConsumer>();
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        var consumer = provider.GetRequiredService<TenantConsumer>();
        await consumer.A.OAuthGrants.ListAsync();
        await consumer.B.OAuthGrants.ListAsync();
        await provider.GetRequiredKeyedService<TelnyxOAuthClient>("tenant-c").OAuthGrants.ListAsync();

        Assert.Equal(["Bearer A", "Bearer B", "Bearer C"], api.Requests.Select(request => request[(request.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
        Assert.Null(provider.GetService<TelnyxOAuthClient>());
    }

    [Fact]
    public void The_factory_gives_the_keyed_clients()
    {
        var services = new ServiceCollection();
        services.AddTelnyxOAuth(options => options.ApiKey = "KEY");
        services.AddTelnyxOAuth("tenant-a", options => options.ApiKey = "A");
        using var provider = services.BuildServiceProvider(validateScopes: true);

        var client = provider.GetRequiredService<ITelnyxOAuthClientFactory>().GetClient("tenant-a");

        Assert.Same(provider.GetRequiredKeyedService<TelnyxOAuthClient>("tenant-a"), client);
        Assert.NotSame(provider.GetRequiredService<TelnyxOAuthClient>(), client);
    }

    [Theory]
    [InlineData("tenant-b")]
    [InlineData("Tenant-A")]
    [InlineData("")]
    public void The_factory_says_which_name_is_not_registered(string name)
    {
        var services = new ServiceCollection();
        services.AddTelnyxOAuth("tenant-a", options => options.ApiKey = "A");
        using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<ITelnyxOAuthClientFactory>();

        var exception = Assert.Throws<ArgumentException>(nameof(name), () => factory.GetClient(name));

        Assert.Contains($"'{name}'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("AddTelnyxOAuth", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(nameof(name), () => factory.GetClient(null!));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("tenant-a")]
    public async Task Registering_a_name_again_adds_to_its_options_and_handlers(string? name)
    {
        var api = new FakeApi();
        var services = new ServiceCollection();
        var first = name is null ? services.AddTelnyxOAuth(Section()) : services.AddTelnyxOAuth(name, Section());
        first.ConfigurePrimaryHttpMessageHandler(api.CreateHandler);
        var second = name is null ? services.AddTelnyxOAuth(More) : services.AddTelnyxOAuth(name, More);
        await using var provider = services.BuildServiceProvider();

        var clients = name is null ? provider.GetServices<TelnyxOAuthClient>() : provider.GetKeyedServices<TelnyxOAuthClient>(name);
        await Assert.Single(clients).OAuthClients.ListAsync();

        Assert.Equal(first.Name, second.Name);
        Assert.Equal(["https://later.example/v2/oauth/clients Bearer FIRST"], api.Requests);

        static IConfigurationSection Section() => Settings.Section(("ApiKey", "FIRST"), ("BaseAddress", "https://first.example"));

        static void More(TelnyxOAuthClientOptions options)
        {
            options.BaseAddress = new Uri("https://later.example/v2");
            options.UseOlderRoutes = true;
        }
    }

    [Fact]
    public void An_http_client_of_the_same_name_stays_the_applications()
    {
        var services = new ServiceCollection();
        services.AddHttpClient("tenant-a", client => client.BaseAddress = new Uri("https://own.example"));
        var builder = services.AddTelnyxOAuth("tenant-a", options => options.ApiKey = "A").ConfigureHttpClient(client => client.BaseAddress = null);
        using var provider = services.BuildServiceProvider();

        Assert.Equal(new Uri("https://own.example"), provider.GetRequiredService<IHttpClientFactory>().CreateClient("tenant-a").BaseAddress);
        Assert.NotEqual("tenant-a", builder.Name);
    }

    [Fact]
    public void Options_for_all_clients_reach_the_named_ones_and_the_used_ones_are_frozen()
    {
        var services = new ServiceCollection();
        services.ConfigureAll<TelnyxOAuthClientOptions>(options => options.MaxRetries = 7);
        services.AddTelnyxOAuth("tenant-a", options => options.ApiKey = "A");
        using var provider = services.BuildServiceProvider();

        _ = provider.GetRequiredKeyedService<TelnyxOAuthClient>("tenant-a");
        var options = provider.GetRequiredService<IOptionsMonitor<TelnyxOAuthClientOptions>>().Get("tenant-a");

        Assert.Equal(7, options.MaxRetries);
        Assert.Throws<InvalidOperationException>(() => options.MaxRetries = 8);
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        var services = new ServiceCollection();
        IServiceCollection none = null!;
        Action<TelnyxOAuthClientOptions> configure = null!;
        IConfiguration configuration = null!;
        string name = null!;

        Assert.Throws<ArgumentNullException>(nameof(services), () => none.AddTelnyxOAuth());
        Assert.Throws<ArgumentNullException>(nameof(services), () => none.AddTelnyxOAuth("name"));
        Assert.Throws<ArgumentNullException>(nameof(services), () => none.AddTelnyxOAuth(Settings.Root()));
        Assert.Throws<ArgumentNullException>(nameof(services), () => none.AddTelnyxOAuth(_ => { }));
        Assert.Throws<ArgumentNullException>(nameof(services), () => none.AddTelnyxOAuth("name", Settings.Root()));
        Assert.Throws<ArgumentNullException>(nameof(services), () => none.AddTelnyxOAuth("name", _ => { }));
        Assert.Throws<ArgumentNullException>(nameof(configure), () => services.AddTelnyxOAuth(configure));
        Assert.Throws<ArgumentNullException>(nameof(configure), () => services.AddTelnyxOAuth("name", configure));
        Assert.Throws<ArgumentNullException>(nameof(configuration), () => services.AddTelnyxOAuth(configuration));
        Assert.Throws<ArgumentNullException>(nameof(configuration), () => services.AddTelnyxOAuth("name", configuration));
        Assert.Throws<ArgumentNullException>(nameof(name), () => services.AddTelnyxOAuth(name));
        Assert.Throws<ArgumentNullException>(nameof(name), () => services.AddTelnyxOAuth(name, _ => { }));
        Assert.Throws<ArgumentNullException>(nameof(name), () => services.AddTelnyxOAuth(name, Settings.Root()));
        Assert.Empty(services);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_blank_name_is_refused(string name)
    {
        var services = new ServiceCollection();

        Assert.Throws<ArgumentException>(nameof(name), () => services.AddTelnyxOAuth(name));
        Assert.Throws<ArgumentException>(nameof(name), () => services.AddTelnyxOAuth(name, _ => { }));
        Assert.Throws<ArgumentException>(nameof(name), () => services.AddTelnyxOAuth(name, Settings.Root()));
        Assert.Empty(services);
    }

    private sealed class Consumer(TelnyxOAuthClient client)
    {
        public TelnyxOAuthClient Client => client;
    }

    private sealed class TenantConsumer(
        [FromKeyedServices("tenant-a")] TelnyxOAuthClient a,
        [FromKeyedServices("tenant-b")] TelnyxOAuthClient b)
    {
        public TelnyxOAuthClient A => a;

        public TelnyxOAuthClient B => b;
    }
}
