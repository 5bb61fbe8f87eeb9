using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TelnyxOAuth.DependencyInjection.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.DependencyInjection.Tests;

/// <summary>The container's logger factory and clock are where options start.</summary>
public sealed class ContainerServicesTests : IDisposable
{
    private readonly FakeApi _api = new();
    private readonly RecordingLogs _logs = new();

    public void Dispose() => _logs.Dispose();

    [Fact]
    public async Task Calls_are_logged_to_the_container_by_the_client_and_by_nobody_else()
    {
        await using var provider = Build(_ => { });

        await provider.GetRequiredService<TelnyxOAuthClient>().OAuth.GetConsentAsync("hush");

        Assert.NotEmpty(_logs.Entries);
        Assert.All(_logs.Entries, entry => Assert.StartsWith(TelnyxOAuthClient.TelemetryName + ": ", entry, StringComparison.Ordinal));
        Assert.DoesNotContain(_logs.Entries, entry => entry.Contains("hush", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_logger_of_http_clients_is_there_for_who_asks_for_it()
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(_logs).SetMinimumLevel(LogLevel.Trace));
        services.AddTelnyxOAuth(options => options.ApiKey = "KEY").ConfigurePrimaryHttpMessageHandler(_api.CreateHandler).AddDefaultLogger();
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<TelnyxOAuthClient>().OAuthClients.ListAsync();

        Assert.Contains(_logs.Entries, entry => entry.StartsWith("System.Net.Http.HttpClient.TelnyxOAuth.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_logger_factory_of_the_options_comes_before_the_containers()
    {
        using var own = new RecordingLogs();
        using var factory = new LoggerFactory([own], new LoggerFilterOptions { MinLevel = LogLevel.Trace });
        await using var provider = Build(options => options.LoggerFactory = factory);

        await provider.GetRequiredService<TelnyxOAuthClient>().OAuthClients.ListAsync();

        Assert.NotEmpty(own.Entries);
        Assert.Empty(_logs.Entries);
    }

    [Fact]
    public async Task Logging_can_be_turned_off()
    {
        await using var provider = Build(options => options.LoggerFactory = null);

        await provider.GetRequiredService<TelnyxOAuthClient>().OAuthClients.ListAsync();

        Assert.Empty(_logs.Entries);
    }

    [Fact]
    public async Task Tokens_expire_by_the_containers_clock()
    {
        var clock = new Clock();
        await using var provider = Build(options => { }, services => services.AddSingleton<TimeProvider>(clock), isClient: true);
        var client = provider.GetRequiredService<TelnyxOAuthClient>();

        await client.OAuthClients.ListAsync();
        clock.Now += TimeSpan.FromHours(2);
        await client.OAuthClients.ListAsync();

        Assert.Equal(2, _api.TokenRequests);
        Assert.Equal(["T1", "T2"], _api.Calls.Select(call => call[^2..]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_clock_of_the_options_comes_before_the_containers(bool isBefore)
    {
        var own = new Clock();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new Clock());
        if (isBefore)
        {
            services.Configure<TelnyxOAuthClientOptions>(options => options.TimeProvider = own);
        }

        services.AddTelnyxOAuth(options => options.ApiKey = "KEY");
        if (!isBefore)
        {
            services.Configure<TelnyxOAuthClientOptions>(options => options.TimeProvider = own);
        }

        using var provider = services.BuildServiceProvider();

        Assert.Same(own, provider.GetRequiredService<IOptions<TelnyxOAuthClientOptions>>().Value.TimeProvider);
    }

    [Fact]
    public void Without_a_clock_in_the_container_it_is_the_systems()
    {
        using var provider = Build(_ => { });

        Assert.Same(TimeProvider.System, provider.GetRequiredService<IOptions<TelnyxOAuthClientOptions>>().Value.TimeProvider);
    }

    [Fact]
    public async Task A_source_of_tokens_can_be_a_service_of_the_container()
    {
        var services = new ServiceCollection();
        services.AddSingleton<FixedTokens>();
        services.AddTelnyxOAuth("tenant-a").ConfigurePrimaryHttpMessageHandler(_api.CreateHandler);
        services.AddOptions<TelnyxOAuthClientOptions>("tenant-a").Configure<FixedTokens>((options, tokens) => options.TokenSource = tokens);
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        await provider.GetRequiredKeyedService<TelnyxOAuthClient>("tenant-a").OAuthClients.ListAsync();

        Assert.Equal(["https://api.telnyx.com/v2/oauth_clients Bearer OWN"], _api.Requests);
    }

    private ServiceProvider Build(Action<TelnyxOAuthClientOptions> configure, Action<IServiceCollection>? add = null, bool isClient = false)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(_logs).SetMinimumLevel(LogLevel.Trace));
        add?.Invoke(services);
        services.AddTelnyxOAuth(Settings.Section(isClient ? [("ClientId", "id"), ("ClientSecret", "secret")] : [("ApiKey", "KEY")]));
        services.AddTelnyxOAuth(configure).ConfigurePrimaryHttpMessageHandler(_api.CreateHandler);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private sealed class FixedTokens : TokenSource
    {
        public override ValueTask<string> GetTokenAsync(CancellationToken cancellationToken) => new("OWN");
    }

    private sealed class Clock : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
