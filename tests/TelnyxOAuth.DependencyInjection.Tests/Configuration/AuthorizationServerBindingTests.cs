using System;
using System.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TelnyxOAuth.DependencyInjection.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.DependencyInjection.Tests.Configuration;

/// <summary>The options of an authorization server's client, from configuration.</summary>
public class AuthorizationServerBindingTests
{
    // What no configuration can hold.
    private static readonly string[] Objects =
        [nameof(AuthorizationServerOptions.HttpClient), nameof(AuthorizationServerOptions.LoggerFactory), nameof(AuthorizationServerOptions.TimeProvider), nameof(AuthorizationServerOptions.TokenStore)];

    [Fact]
    public void Every_option_that_a_text_can_hold_has_a_key()
    {
        using var services = Register(("TokenEndpoint", "https://as.example/token"), ("ClientId", "id"), ("Unknown", "x"));

        var error = Assert.Throws<OptionsValidationException>(() => Read(services)).Message;

        var settable = typeof(AuthorizationServerOptions).GetProperties().Where(property => property.CanWrite).Select(property => property.Name).Except(Objects);
        Assert.All(settable, name => Assert.Contains(name, error, StringComparison.Ordinal));
    }

    [Fact]
    public void Resources_are_separated_by_spaces()
    {
        using var services = Register(
            ("TokenEndpoint", "https://as.example/token"), ("IntrospectionEndpoint", "https://as.example/introspect"), ("ClientId", "id"),
            ("Resources", "https://a.example  https://b.example/x"));

        var options = Read(services);

        Assert.Equal(["https://a.example", "https://b.example/x"], options.Resources.Select(resource => resource.OriginalString));
        Assert.Equal("https://as.example/introspect", options.IntrospectionEndpoint!.OriginalString);
    }

    [Fact]
    public void A_resource_that_is_no_address_is_an_error_without_its_text()
    {
        using var services = Register(("TokenEndpoint", "https://as.example/token"), ("ClientId", "id"), ("Resources", "https://a.example b-9"));

        var error = Assert.Throws<OptionsValidationException>(() => Read(services)).Message;

        Assert.Contains("Resources", error, StringComparison.Ordinal);
        Assert.DoesNotContain("b-9", error, StringComparison.Ordinal);
    }

    private static ServiceProvider Register(params (string Key, string? Value)[] values)
    {
        var services = new ServiceCollection();
        services.AddAuthorizationServerClient(Settings.Section(values));
        return services.BuildServiceProvider();
    }

    private static AuthorizationServerOptions Read(ServiceProvider services) => services.GetRequiredService<IOptionsMonitor<AuthorizationServerOptions>>().CurrentValue;
}
