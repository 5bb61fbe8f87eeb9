using System;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TelnyxOAuth.DependencyInjection.Tests.Support;
using Xunit;

namespace TelnyxOAuth.DependencyInjection.Tests.Configuration;

/// <summary>These change the environment of the process, so nothing else runs meanwhile.</summary>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EnvironmentTests : IDisposable
{
    private const string Name = "Environment";

    private readonly FakeApi _api = new();

    public void Dispose() => CleanEnvironment.Clear();

    [Fact]
    public async Task What_the_options_leave_open_comes_from_the_environment()
    {
        Environment.SetEnvironmentVariable("TELNYX_API_KEY", "ENV");
        Environment.SetEnvironmentVariable("TELNYX_BASE_URL", "https://env.example/v2");

        await CallAsync(services => services.AddTelnyxOAuth().ConfigurePrimaryHttpMessageHandler(_api.CreateHandler));

        Assert.Equal(["https://env.example/v2/oauth_clients Bearer ENV"], _api.Requests);
    }

    [Fact]
    public async Task The_section_comes_before_the_environment()
    {
        Environment.SetEnvironmentVariable("TELNYX_API_KEY", "ENV");
        Environment.SetEnvironmentVariable("TELNYX_BASE_URL", "https://env.example/v2");

        await CallAsync(services => services
            .AddTelnyxOAuth(Settings.Section(("ApiKey", "SECTION"), ("BaseAddress", "")))
            .ConfigurePrimaryHttpMessageHandler(_api.CreateHandler));

        Assert.Equal(["https://env.example/v2/oauth_clients Bearer SECTION"], _api.Requests);
    }

    [Fact]
    public async Task An_error_of_the_environment_is_told_like_any_other()
    {
        Environment.SetEnvironmentVariable("TELNYX_BASE_URL", "nowhere");

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => CallAsync(services => services.AddTelnyxOAuth()));

        var error = Assert.Single(exception.Failures);
        Assert.Contains("TELNYX_BASE_URL", error, StringComparison.Ordinal);
        Assert.Contains("'nowhere'", error, StringComparison.Ordinal);
    }

    private static async Task CallAsync(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<TelnyxOAuthClient>().OAuthClients.ListAsync();
    }
}
