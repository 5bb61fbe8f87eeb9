using System;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using Microsoft.Extensions.Logging.Abstractions;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Construction;

/// <summary>Options belong to whoever makes them until a client uses them; from then on they say what the client does.</summary>
public class OptionsInUseTests
{
    public static TheoryData<string> Names => [.. Settable.Select(option => option.Name)];

    private static PropertyInfo[] Settable { get; } =
        [.. typeof(TelnyxOAuthClientOptions).GetProperties().Where(option => option.CanWrite)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_option_of_a_client_cannot_be_changed(string name)
    {
        var options = new TelnyxOAuthClientOptions { ApiKey = "KEY" };
        var option = Settable.Single(settable => settable.Name == name);
        var value = Other(name);
        option.SetValue(new TelnyxOAuthClientOptions(), value);
        using var client = options.CreateClient();
        var before = option.GetValue(options);

        var exception = Assert.IsType<InvalidOperationException>(
            Assert.Throws<TargetInvocationException>(() => option.SetValue(options, value)).InnerException);

        Assert.Contains(name, exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, option.GetValue(options));
        Assert.NotEqual(before, value);
    }

    [Fact]
    public void Options_that_were_refused_can_be_mended()
    {
        var options = new TelnyxOAuthClientOptions { ApiKey = "KEY", MaxRetries = -1 };
        Assert.Throws<ArgumentException>(() => options.CreateClient());

        options.MaxRetries = 0;

        using var client = options.CreateClient();
    }

    [Fact]
    public void The_same_options_serve_two_clients()
    {
        var options = new TelnyxOAuthClientOptions { ApiKey = "KEY" };

        using var one = options.CreateClient();
        using var other = options.CreateClient();

        Assert.Equal(Address(one), Address(other));
    }

    [Fact]
    public void A_null_clock_is_refused() =>
        Assert.Throws<ArgumentNullException>("value", () => new TelnyxOAuthClientOptions { TimeProvider = null! });

    private static Uri Address(TelnyxOAuthClient client) => client.OAuth.BuildAuthorizationUri("c1", new Uri("https://app.example"));

    private static object Other(string name) => name switch
    {
        nameof(TelnyxOAuthClientOptions.BaseAddress) => new Uri("https://other.example"),
        nameof(TelnyxOAuthClientOptions.TokenSource) => new FixedTokenSource("other"),
        nameof(TelnyxOAuthClientOptions.ClientAuthentication) => TokenEndpointAuthMethod.ClientSecretPost,
        nameof(TelnyxOAuthClientOptions.HttpClient) => new HttpClient(),
        nameof(TelnyxOAuthClientOptions.UseOlderRoutes) or nameof(TelnyxOAuthClientOptions.RequireDocumentedMembers) => true,
        nameof(TelnyxOAuthClientOptions.MaxRetries) => 7,
        nameof(TelnyxOAuthClientOptions.MaxResponseBytes) => 7,
        nameof(TelnyxOAuthClientOptions.AttemptTimeout) or nameof(TelnyxOAuthClientOptions.TotalTimeout) => TimeSpan.FromSeconds(7),
        nameof(TelnyxOAuthClientOptions.TimeProvider) => new ManualTimeProvider(),
        nameof(TelnyxOAuthClientOptions.LoggerFactory) => NullLoggerFactory.Instance,
        nameof(TelnyxOAuthClientOptions.TokenStore) => new MemoryTokenStore(),
        _ => "other",
    };
}
