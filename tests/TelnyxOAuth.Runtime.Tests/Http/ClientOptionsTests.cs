using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using TelnyxOAuth.Runtime.Clients;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Http;

/// <summary>The options of a client: checked as a whole, completed on a copy, and fixed once they are in use.</summary>
public class ClientOptionsTests
{
    public static TheoryData<string> Names => [.. Settable.Select(option => option.Name)];

    private static PropertyInfo[] Settable { get; } = [.. typeof(ApiClientOptions).GetProperties().Where(option => option.CanWrite)];

    [Theory]
    [InlineData(-1, 1, 1, 1, "MaxRetries is -1")]
    [InlineData(101, 1, 1, 1, "MaxRetries is 101")]
    [InlineData(0, 0, 1, 1, "AttemptTimeout is 00:00:00")]
    [InlineData(0, -5, 1, 1, "AttemptTimeout is -00:00:05")]
    [InlineData(0, 1, 5_000_000, 1, "TotalTimeout is 57.")]
    [InlineData(0, 1, 1, 0, "MaxResponseBytes is 0")]
    [InlineData(0, 1, 1, 1_000_000_001, "MaxResponseBytes is 1000000001")]
    public void A_limit_out_of_its_range_is_refused(int retries, double attempt, double total, int bytes, string expected)
    {
        var options = new ThingsOptions
        {
            MaxRetries = retries,
            AttemptTimeout = TimeSpan.FromSeconds(attempt),
            TotalTimeout = TimeSpan.FromSeconds(total),
            MaxResponseBytes = bytes,
        };

        var exception = Assert.Throws<ArgumentException>(nameof(options), () => new ApiClient(options));

        Assert.StartsWith(expected, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Things\r\nX-Forged: 1")]
    [InlineData("Thïngs")]
    public void A_user_agent_that_no_header_can_carry_is_refused(string userAgent)
    {
        var options = new ThingsOptions { UserAgent = userAgent };

        var exception = Assert.Throws<ArgumentException>(nameof(options), () => new ApiClient(options));

        Assert.Contains("UserAgent", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_are_named_at_once_and_the_options_can_still_be_changed()
    {
        var options = new ThingsOptions(new Uri("ftp://api.example.test")) { UserAgent = "\n", MaxRetries = -1, MaxResponseBytes = 0 };

        var errors = options.Validate();
        var exception = Assert.Throws<ArgumentException>(nameof(options), () => new ApiClient(options));

        Assert.Equal(4, errors.Count);
        Assert.StartsWith(string.Join(" ", errors), exception.Message, StringComparison.Ordinal);

        (options.BaseAddress, options.UserAgent, options.MaxRetries, options.MaxResponseBytes) = (ThingsApi.BaseAddress, null, 0, 1);
        Assert.Empty(options.Validate());
        new ApiClient(options).Dispose();
    }

    [Fact]
    public void An_address_has_to_come_from_somewhere()
    {
        var options = new ThingsOptions { BaseAddress = null };
        Assert.Equal(["There is no base address: set the option BaseAddress."], options.Validate());

        options.DocumentAddress = ThingsApi.BaseAddress;
        Assert.Empty(options.Validate());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_option_of_a_client_cannot_be_changed(string name)
    {
        var option = Settable.Single(settable => settable.Name == name);
        var options = new ThingsOptions();
        option.SetValue(options, Other(name));
        Assert.Equal(Other(name).ToString(), option.GetValue(options)!.ToString());
        using var client = new ApiClient(options);

        var exception = Assert.IsType<InvalidOperationException>(
            Assert.Throws<TargetInvocationException>(() => option.SetValue(options, option.GetValue(options))).InnerException);

        Assert.Contains(name, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_filled_up_for_a_client_leaves_the_options_as_they_are()
    {
        var options = new ThingsOptions { BaseAddress = null, DocumentAddress = ThingsApi.BaseAddress };

        using var client = new ApiClient(options);

        Assert.Null(options.BaseAddress);
        Assert.Null(options.UserAgent);
        Assert.Equal("https://api.example.test/v2/things", client.GetUri(ThingsApi.Request()).ToString());
    }

    [Fact]
    public void A_null_clock_is_refused() =>
        Assert.Throws<ArgumentNullException>("value", () => new ThingsOptions { TimeProvider = null! });

    [Fact]
    public async Task A_credential_can_make_calls_of_its_own()
    {
        using var handler = new StubHandler(System.Net.HttpStatusCode.OK, """{"name":"token"}""");
        var options = new TokenOptions { HttpClient = new HttpClient(handler), MaxRetries = 0 };
        using var client = new ApiClient(options);

        await client.SendAsync(ThingsApi.Request(ThingsApi.Operation(securitySchemes: "key")));

        Assert.Equal([null, "Bearer token"], handler.Requests.Select(request => request.Headers.Authorization?.ToString()));
    }

    [Fact]
    public void Options_have_no_client_until_one_is_made_of_them()
    {
        var options = new ThingsOptions();
        options.Validate();

        Assert.Throws<InvalidOperationException>(options.GetClient);
    }

    [Fact]
    public async Task The_log_stands_under_the_clients_name()
    {
        var categories = new List<string>();
        using var factory = new CategoryFactory(categories);
        using var handler = new StubHandler(System.Net.HttpStatusCode.OK, "{}");
        using var client = ThingsApi.Client(handler, options =>
        {
            options.DocumentAddress = ThingsApi.BaseAddress;
            options.LoggerFactory = factory;
        });

        await client.SendAsync();

        Assert.Equal(["Test.Things"], categories);
    }

    private static object Other(string name) => name switch
    {
        nameof(ApiClientOptions.BaseAddress) => new Uri("https://other.example.test"),
        nameof(ApiClientOptions.HttpClient) => new HttpClient(),
        nameof(ApiClientOptions.UseOlderRoutes) or nameof(ApiClientOptions.RequireDocumentedMembers) => true,
        nameof(ApiClientOptions.UserAgent) => "Other/1.0",
        nameof(ApiClientOptions.MaxRetries) or nameof(ApiClientOptions.MaxResponseBytes) => 7,
        nameof(ApiClientOptions.AttemptTimeout) or nameof(ApiClientOptions.TotalTimeout) => TimeSpan.FromSeconds(7),
        nameof(ApiClientOptions.TimeProvider) => new ManualTimeProvider(),
        nameof(ApiClientOptions.LoggerFactory) => new RecordingLoggerFactory(),
        nameof(ApiClientOptions.TokenStore) => new MemoryTokenStore(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no other value of this option: add one."),
    };

    /// <summary>Options whose credential asks the client itself for its token.</summary>
    private sealed class TokenOptions : ApiClientOptions
    {
        protected override void Complete(ICollection<string> errors)
        {
            BaseAddress = ThingsApi.BaseAddress;
            SetCredential("key", new BearerTokenCredential(new Source(() => Client)));
            base.Complete(errors);
        }

        private sealed class Source(Func<ApiClient> getClient) : TokenSource
        {
            public override async ValueTask<string> GetTokenAsync(System.Threading.CancellationToken cancellationToken) =>
                (await getClient().SendAsync(cancellationToken: cancellationToken)).Name!;
        }
    }

    private sealed class CategoryFactory(List<string> categories) : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName)
        {
            categories.Add(categoryName);
            return new RecordingLogger();
        }

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }
    }
}
