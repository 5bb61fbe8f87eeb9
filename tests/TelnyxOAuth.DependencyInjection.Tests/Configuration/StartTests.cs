using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TelnyxOAuth.DependencyInjection.Tests.Support;
using Xunit;

namespace TelnyxOAuth.DependencyInjection.Tests.Configuration;

public class StartTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("tenant-a")]
    public async Task A_host_does_not_start_with_options_that_cannot_be_used_and_says_all_that_is_wrong(string? name)
    {
        using var host = CreateHost(services => Add(services, name, Wrong));

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(ExpectedErrors(name), exception.Failures);
        Assert.Equal(name ?? "", exception.OptionsName);
        Assert.All(exception.Failures, error => Assert.Contains(error, exception.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("tenant-a")]
    public void Without_a_host_the_first_who_asks_for_the_client_hears_the_same(string? name)
    {
        var services = new ServiceCollection();
        Add(services, name, Wrong);
        using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() =>
            name is null ? provider.GetRequiredService<TelnyxOAuthClient>() : provider.GetRequiredKeyedService<TelnyxOAuthClient>(name));

        Assert.Equal(ExpectedErrors(name), exception.Failures);
    }

    [Fact]
    public async Task Each_client_that_is_wrong_is_told_of()
    {
        using var host = CreateHost(services =>
        {
            Add(services, null, Wrong);
            Add(services, "tenant-a", Wrong);
            Add(services, "tenant-b", options => options.ApiKey = "B");
        });

        var exception = await Assert.ThrowsAsync<AggregateException>(() => host.StartAsync());

        Assert.Equal(["", "tenant-a"], exception.InnerExceptions.Cast<OptionsValidationException>().Select(error => error.OptionsName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_host_starts_with_options_that_can_be_used_and_asks_nothing_of_the_API()
    {
        var api = new FakeApi();
        using var host = CreateHost(services =>
        {
            services.AddTelnyxOAuth(Settings.Section(("ClientId", "id"), ("ClientSecret", "secret"))).ConfigurePrimaryHttpMessageHandler(api.CreateHandler);
        });

        await host.StartAsync();
        await host.StopAsync();

        Assert.Empty(api.Requests);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("tenant-a")]
    public async Task A_host_starts_without_a_key_and_its_client_discovers(string? name)
    {
        var api = new FakeApi();
        using var host = CreateHost(services =>
            (name is null ? services.AddTelnyxOAuth() : services.AddTelnyxOAuth(name)).ConfigurePrimaryHttpMessageHandler(api.CreateHandler));

        await host.StartAsync();
        var client = name is null ? host.Services.GetRequiredService<TelnyxOAuthClient>() : host.Services.GetRequiredKeyedService<TelnyxOAuthClient>(name);
        await client.WellKnown.GetAuthorizationServerMetadataAsync();
        var missing = await Assert.ThrowsAsync<InvalidOperationException>(() => client.OAuthClients.ListAsync());
        await host.StopAsync();

        Assert.Contains("ApiKey", missing.Message, StringComparison.Ordinal);
        Assert.Single(api.Requests);
    }

    [Fact]
    public async Task The_checks_are_those_of_the_client_itself()
    {
        var options = new TelnyxOAuthClientOptions();
        Wrong(options);
        using var host = CreateHost(services => services.AddTelnyxOAuth(Wrong));

        var atStart = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        var byConstructor = Assert.Throws<ArgumentException>(() => new TelnyxOAuthClient(options));

        Assert.StartsWith(
            string.Join(" ", atStart.Failures.Select(error => error["TelnyxOAuth: ".Length..])),
            byConstructor.Message,
            StringComparison.Ordinal);
    }

    private static void Wrong(TelnyxOAuthClientOptions options) =>
        (options.BaseAddress, options.ClientSecret, options.MaxRetries) = (new Uri("http://far.example"), "hush", -1);

    private static IEnumerable<string> ExpectedErrors(string? name)
    {
        var options = new TelnyxOAuthClientOptions();
        Wrong(options);
        var errors = options.Validate();
        Assert.Equal(3, errors.Count);
        Assert.DoesNotContain(errors, error => error.Contains("hush", StringComparison.Ordinal));
        return errors.Select(error => (name is null ? "TelnyxOAuth: " : $"TelnyxOAuth '{name}': ") + error);
    }

    private static void Add(IServiceCollection services, string? name, Action<TelnyxOAuthClientOptions> configure) =>
        _ = name is null ? services.AddTelnyxOAuth(configure) : services.AddTelnyxOAuth(name, configure);

    private static IHost CreateHost(Action<IServiceCollection> add)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        add(builder.Services);
        return builder.Build();
    }
}
