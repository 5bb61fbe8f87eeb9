using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Clients;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Http;

public class CredentialTests
{
    [Fact]
    public async Task A_key_is_sent_as_a_bearer_token()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}");
        using var client = ThingsApi.Client(handler, options => options.Schemes["key"] = new BearerCredential("KEY~1.+/="));

        await client.SendAsync(ThingsApi.Request(ThingsApi.Operation(securitySchemes: "key")));

        Assert.Equal("Bearer KEY~1.+/=", Authorization(handler));
    }

    [Fact]
    public async Task A_public_operation_is_sent_without_one()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}");
        using var client = ThingsApi.Client(handler, options => options.Schemes["key"] = new BearerCredential("KEY"));

        await client.SendAsync(ThingsApi.Request(ThingsApi.Operation()));

        Assert.Null(Authorization(handler));
    }

    [Fact]
    public async Task The_first_scheme_that_the_client_has_a_credential_for_is_used()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}");
        using var client = ThingsApi.Client(handler, options =>
        {
            options.Schemes["second"] = new BearerCredential("SECOND");
            options.Schemes["third"] = new BearerCredential("THIRD");
        });

        await client.SendAsync(ThingsApi.Request(ThingsApi.Operation(securitySchemes: ["first", "second", "third"])));

        Assert.Equal("Bearer SECOND", Authorization(handler));
    }

    [Fact]
    public async Task Where_none_is_needed_none_is_missed()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}");
        using var client = ThingsApi.Client(handler);

        await client.SendAsync(ThingsApi.Request(ThingsApi.Operation(securitySchemes: ["key", ""])));

        Assert.Null(Authorization(handler));
    }

    [Fact]
    public async Task Where_one_is_needed_and_missing_nothing_is_sent()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}");
        using var client = ThingsApi.Client(handler, options => options.Named["key"] = "Key or Credential");

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => client.SendAsync(ThingsApi.Request(ThingsApi.Operation(securitySchemes: ["key", "other"]))));

        Assert.Equal(
            "Things.Call needs a credential that the client does not have: set the option Key or Credential, or the credential of the security scheme 'other', for which there is no option, by SetCredential.",
            exception.Message);
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task What_is_needed_together_is_sent_together()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}");
        using var client = ThingsApi.Client(handler, options =>
        {
            options.Schemes["token"] = new BearerCredential("TOKEN");
            options.Schemes["owner"] = ApiKeyCredential.InHeader("X-Owner", "me");
        });

        await client.SendAsync(ThingsApi.Request(ThingsApi.Operation(securitySchemes: ["owner+token"])));

        Assert.Equal("Bearer TOKEN", Authorization(handler));
        Assert.Equal(["me"], handler.Requests.Single().Headers.GetValues("X-Owner"));
    }

    [Fact]
    public async Task A_pair_of_which_one_is_missing_gives_way_to_what_comes_next()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}");
        using var client = ThingsApi.Client(handler, options =>
        {
            options.Schemes["owner"] = ApiKeyCredential.InHeader("X-Owner", "me");
            options.Schemes["other"] = new BearerCredential("OTHER");
        });

        await client.SendAsync(ThingsApi.Request(ThingsApi.Operation(securitySchemes: ["owner+token", "other"])));

        Assert.Equal("Bearer OTHER", Authorization(handler));
        Assert.False(handler.Requests.Single().Headers.Contains("X-Owner"));
    }

    [Fact]
    public async Task Of_a_pair_the_one_that_is_missing_is_named()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}");
        using var client = ThingsApi.Client(handler, options =>
        {
            options.Schemes["owner"] = ApiKeyCredential.InHeader("X-Owner", "me");
            (options.Named["owner"], options.Named["token"], options.Named["other"]) = ("Owner", "Token", "Other");
        });

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => client.SendAsync(ThingsApi.Request(ThingsApi.Operation(securitySchemes: ["owner+token", "other"]))));

        Assert.EndsWith(": set the option Token, or the option Other.", exception.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task The_token_of_a_call_is_the_one_of_a_pair_that_is_missing()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}");
        using var client = ThingsApi.Client(handler, options => options.Schemes["owner"] = ApiKeyCredential.InHeader("X-Owner", "me"));
        using var view = client.WithOptions(new RequestOptions { Token = "CALL" });

        await view.SendAsync(ThingsApi.Request(ThingsApi.Operation(securitySchemes: ["owner+token"])));
        await Assert.ThrowsAsync<InvalidOperationException>(() => view.SendAsync(ThingsApi.Request(ThingsApi.Operation(securitySchemes: ["owner+token+third"]))));

        Assert.Equal("Bearer CALL", Authorization(handler));
        Assert.Equal(["me"], handler.Requests.Single().Headers.GetValues("X-Owner"));
    }

    [Fact]
    public async Task The_token_of_a_call_takes_the_place_of_the_token_in_a_pair()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}");
        using var client = ThingsApi.Client(handler, options =>
        {
            options.Schemes["token"] = new BearerCredential("TOKEN");
            options.Schemes["owner"] = ApiKeyCredential.InHeader("X-Owner", "me");
        });

        await client.WithOptions(new RequestOptions { Token = "CALL" }).SendAsync(ThingsApi.Request(ThingsApi.Operation(securitySchemes: ["owner+token"])));

        Assert.Equal("Bearer CALL", Authorization(handler));
        Assert.Equal(["me"], handler.Requests.Single().Headers.GetValues("X-Owner"));
    }

    [Theory]
    [InlineData("https://other.example.test", false)]
    [InlineData("http://api.example.test", false)]
    [InlineData("https://api.example.test:8443", false)]
    [InlineData("https://api.example.test.evil.test", false)]
    [InlineData("https://api.example.test", true)]
    [InlineData("https://API.example.test:443/v9", true)]
    [InlineData("/", true)]
    public async Task A_credential_is_sent_to_the_origin_it_was_given_for_and_no_other(string server, bool isSent)
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}");
        using var client = ThingsApi.Client(handler, options => options.Schemes["key"] = new BearerCredential("KEY"));

        await client.SendAsync(ThingsApi.Request(ThingsApi.Operation(server: server, securitySchemes: "key")));

        Assert.Equal(isSent ? "Bearer KEY" : null, Authorization(handler));
    }

    [Theory]
    [InlineData("https://other.example.test", true)]
    [InlineData("http://other.example.test", false)]
    [InlineData("http://api.example.test", false)]
    public async Task A_credential_is_sent_to_trusted_servers_of_the_document_by_https_only(string server, bool isSent)
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}");
        using var client = ThingsApi.Client(handler, options =>
        {
            options.DocumentAddress = ThingsApi.BaseAddress;
            options.Schemes["key"] = new BearerCredential("KEY");
        });

        await client.SendAsync(ThingsApi.Request(ThingsApi.Operation(server: server, securitySchemes: "key")));

        Assert.Equal(isSent ? "Bearer KEY" : null, Authorization(handler));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hush hush")]
    [InlineData("hush\r")]
    [InlineData("hush\nX-Forged: 1")]
    [InlineData("hush\0")]
    [InlineData("hush\u007f")]
    [InlineData("hüsh")]
    [InlineData("hush\u2028")]
    [InlineData(" hush")]
    public void A_key_that_a_header_cannot_carry_is_refused_and_never_shown(string secret)
    {
        var exception = Assert.Throws<ArgumentException>("key", () => new BearerCredential(secret));

        Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hüsh", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_says_where_the_bad_character_is()
    {
        var exception = Assert.Throws<ArgumentException>(() => new BearerCredential("abc\ndef"));

        Assert.Contains("index 3", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_credential_is_given_the_request()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}");
        using var cancellation = new CancellationTokenSource();
        var credential = new RecordingCredential();
        using var client = ThingsApi.Client(handler, options => options.Schemes["key"] = credential);
        var request = ThingsApi.Request(ThingsApi.Operation(securitySchemes: "key"));

        await client.SendAsync(request, cancellation.Token);

        Assert.Same(request, credential.Request);
        Assert.False(credential.WasCancelled);
    }

    [Fact]
    public async Task A_credential_is_cancelled_with_the_call()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}");
        using var cancellation = new CancellationTokenSource();
        var credential = new RecordingCredential { WhenApplied = cancellation.Cancel };
        using var client = ThingsApi.Client(handler, options => options.Schemes["key"] = credential);

        var exception = await Assert.ThrowsAsync<OperationCanceledException>(
            () => client.SendAsync(ThingsApi.Request(ThingsApi.Operation(securitySchemes: "key")), cancellation.Token));

        Assert.True(credential.WasCancelled);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task Credentials_that_are_added_later_have_no_effect()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}");
        var options = new ThingsOptions { HttpClient = new HttpClient(handler) };
        using var client = new ApiClient(options);
        options.Schemes["key"] = new BearerCredential("KEY");

        await client.SendAsync(ThingsApi.Request(ThingsApi.Operation(securitySchemes: ["key", ""])));

        Assert.Null(Authorization(handler));
    }

    private static string? Authorization(StubHandler handler) => Assert.Single(handler.Requests).Headers.Authorization?.ToString();

    private sealed class RecordingCredential : ApiCredential
    {
        internal ApiRequest? Request { get; private set; }

        internal Action? WhenApplied { get; init; }

        internal bool WasCancelled { get; private set; }

        public override ValueTask ApplyAsync(ApiRequest request, HttpRequestMessage message, CancellationToken cancellationToken)
        {
            Request = request;
            WhenApplied?.Invoke();
            WasCancelled = cancellationToken.IsCancellationRequested;
            cancellationToken.ThrowIfCancellationRequested();
            return default;
        }
    }
}
