using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Threading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TelnyxOAuth.DependencyInjection.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.DependencyInjection.Tests.Configuration;

public class BindingTests
{
    // What no configuration can hold.
    private static readonly string[] Objects =
        [nameof(TelnyxOAuthClientOptions.HttpClient), nameof(TelnyxOAuthClientOptions.TokenSource), nameof(TelnyxOAuthClientOptions.LoggerFactory), nameof(TelnyxOAuthClientOptions.TimeProvider), nameof(TelnyxOAuthClientOptions.TokenStore)];

    [Fact]
    public void Every_option_that_a_text_can_hold_is_read_by_its_name()
    {
        var texts = new Dictionary<string, (string Text, object Value)>
        {
            ["ApiKey"] = ("KEY", "KEY"),
            ["BaseAddress"] = ("https://proxy.example/v2", new Uri("https://proxy.example/v2")),
            ["ClientId"] = ("id", "id"),
            ["ClientSecret"] = (" se cret ", " se cret "),
            ["ClientAuthentication"] = ("ClientSecretPost", TokenEndpointAuthMethod.ClientSecretPost),
            ["Scope"] = ("admin read", "admin read"),
            ["UserAgent"] = ("App/1.0", "App/1.0"),
            ["UseOlderRoutes"] = ("True", true),
            ["RequireDocumentedMembers"] = ("true", true),
            ["MaxRetries"] = ("5", 5),
            ["AttemptTimeout"] = ("00:00:07.5", TimeSpan.FromSeconds(7.5)),
            ["TotalTimeout"] = ("1.02:03:04", new TimeSpan(1, 2, 3, 4)),
            ["MaxResponseBytes"] = ("4096", 4096),
        };

        var options = Read(Settings.Section([.. texts.Select(text => (text.Key, (string?)text.Value.Text))]));

        var settable = typeof(TelnyxOAuthClientOptions).GetProperties().Where(property => property.CanWrite).Select(property => property.Name).ToList();
        Assert.Equal(settable.Except(Objects).Order(StringComparer.Ordinal), texts.Keys.Order(StringComparer.Ordinal));
        Assert.All(texts, text => Assert.Equal(text.Value.Value, Property(options, text.Key)));
    }

    [Fact]
    public void What_a_section_leaves_open_is_as_the_constructor_has_it()
    {
        var expected = new TelnyxOAuthClientOptions();
        var options = Read(Settings.Section(("ApiKey", "KEY"), ("BaseAddress", ""), ("ClientId", " "), ("MaxRetries", ""), ("TotalTimeout", null), ("UseOlderRoutes", " ")));

        Assert.Equal("KEY", options.ApiKey);
        Assert.All(
            typeof(TelnyxOAuthClientOptions).GetProperties().Where(property => property.CanWrite && property.Name is not ("ApiKey" or "LoggerFactory")),
            property => Assert.Equal(property.GetValue(expected), property.GetValue(options)));
    }

    [Theory]
    [InlineData("apikey")]
    [InlineData("APIKEY")]
    public void Keys_are_the_same_in_any_case(string key) => Assert.Equal("KEY", Read(Settings.Section((key, "KEY"))).ApiKey);

    [Theory]
    [InlineData("client_secret_post", "client_secret_post")]
    [InlineData("clientsecretpost", "client_secret_post")]
    [InlineData("ClientSecretBasic", "client_secret_basic")]
    public void An_enum_is_named_as_in_code_or_as_on_the_wire(string text, string expected) =>
        Assert.Equal(expected, Read(Settings.Section(("ApiKey", "KEY"), ("ClientAuthentication", text))).ClientAuthentication.Value);

    [Theory]
    [InlineData("Infinite")]
    [InlineData("infinite")]
    [InlineData("-00:00:00.001")]
    public void A_time_can_be_without_end(string text) =>
        Assert.Equal(Timeout.InfiniteTimeSpan, Read(Settings.Section(("ApiKey", "KEY"), ("TotalTimeout", text))).TotalTimeout);

    [Fact]
    public void Texts_mean_the_same_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("", false) { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
        try
        {
            var options = Read(Settings.Section(("ApiKey", "KEY"), ("AttemptTimeout", "00:00:07.5"), ("TotalTimeout", "-00:00:00.001")));

            Assert.Equal(TimeSpan.FromSeconds(7.5), options.AttemptTimeout);
            Assert.Equal(Timeout.InfiniteTimeSpan, options.TotalTimeout);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData("BaseAddress", "https://host:99999/hush")]
    [InlineData("ClientAuthentication", "hush")]
    [InlineData("UseOlderRoutes", "hush")]
    [InlineData("UseOlderRoutes", "1")]
    [InlineData("MaxRetries", "hush")]
    [InlineData("MaxRetries", "2.5")]
    [InlineData("MaxRetries", "99999999999")]
    [InlineData("AttemptTimeout", "hush")]
    [InlineData("TotalTimeout", "30")]
    [InlineData("MaxResponseBytes", "10 MB")]
    public void A_value_that_cannot_be_read_is_named_by_its_key_and_not_shown(string key, string value)
    {
        var error = Assert.Single(Errors(Settings.Section(("ApiKey", "KEY"), (key, value))));

        Assert.StartsWith($"TelnyxOAuth: The value of the key Telnyx:{key} can't be read: it has to be ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ApiKeey")]
    [InlineData("Timeout")]
    [InlineData("HttpClient")]
    [InlineData("TokenSource")]
    [InlineData("LoggerFactory")]
    [InlineData("TimeProvider")]
    public void A_key_that_is_no_option_is_named_with_those_that_are(string key)
    {
        var error = Assert.Single(Errors(Settings.Section(("ApiKey", "KEY"), (key, "hush"))));

        Assert.Contains($"Telnyx:{key} ", error, StringComparison.Ordinal);
        Assert.Contains("BaseAddress, UserAgent, UseOlderRoutes, RequireDocumentedMembers, MaxRetries, AttemptTimeout, TotalTimeout, MaxResponseBytes, ApiKey, ClientId, ClientSecret, ClientAuthentication, Scope.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error, StringComparison.Ordinal);
        Assert.DoesNotContain(Objects, name => name != key && error.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void Sections_inside_and_other_keys_beside_the_section_are_let_be()
    {
        var root = Settings.Root(("Telnyx:ApiKey", "KEY"), ("Telnyx:Tenants:a:ApiKey", "A"), ("Other", "value"));

        Assert.Equal("KEY", Read(root.GetSection("Telnyx")).ApiKey);
        Assert.Equal("A", Read(root.GetSection("Telnyx:Tenants:a")).ApiKey);
    }

    [Fact]
    public void The_root_of_a_configuration_may_hold_the_keys_of_others() =>
        Assert.Equal("KEY", Read(Settings.Root(("ApiKey", "KEY"), ("Path", "/bin"))).ApiKey);

    [Fact]
    public void An_option_that_is_a_section_is_a_error()
    {
        var error = Assert.Single(Errors(Settings.Section(("ApiKey", "KEY"), ("Scope:0", "admin"))));

        Assert.Contains("Telnyx:Scope is a section or a list, and has to be a text", error, StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_of_keys_values_and_options_are_named_at_once()
    {
        var errors = Errors(Settings.Section(("MaxRetries", "many"), ("Retries", "3"), ("ClientId", "id"), ("BaseAddress", "nowhere"), ("MaxResponseBytes", "0")));

        Assert.All(
            ["Telnyx:MaxRetries", "Telnyx:Retries", "There is a ClientId without a ClientSecret", "'nowhere'", "MaxResponseBytes is 0"],
            part => Assert.Single(errors, error => error.Contains(part, StringComparison.Ordinal)));
        Assert.Equal(5, errors.Count);
    }

    [Fact]
    public void What_is_configured_later_comes_after_the_section()
    {
        var services = new ServiceCollection();
        services.AddTelnyxOAuth(Settings.Section(("ApiKey", "KEY"), ("MaxRetries", "5"), ("Scope", "admin")));
        services.Configure<TelnyxOAuthClientOptions>(options => options.MaxRetries = 1);
        using var provider = services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptions<TelnyxOAuthClientOptions>>().Value;

        Assert.Equal((1, "admin"), (options.MaxRetries, options.Scope));
    }

    [Fact]
    public void A_change_of_the_configuration_does_not_reach_a_client_that_exists()
    {
        var root = Settings.Root(("Telnyx:ApiKey", "KEY"));
        var services = new ServiceCollection();
        services.AddTelnyxOAuth(root.GetSection("Telnyx"));
        using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<TelnyxOAuthClient>();

        root["Telnyx:ApiKey"] = "OTHER";
        root.Reload();

        Assert.Same(client, provider.GetRequiredService<TelnyxOAuthClient>());
        Assert.Equal("KEY", provider.GetRequiredService<IOptionsMonitor<TelnyxOAuthClientOptions>>().CurrentValue.ApiKey);
    }

    private static object? Property(TelnyxOAuthClientOptions options, string name) => typeof(TelnyxOAuthClientOptions).GetProperty(name)!.GetValue(options);

    private static List<string> Errors(IConfiguration configuration) => [.. Assert.Throws<OptionsValidationException>(() => Read(configuration)).Failures];

    private static TelnyxOAuthClientOptions Read(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddTelnyxOAuth(configuration);
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<TelnyxOAuthClientOptions>>().CurrentValue;
    }
}
