using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Clients;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Telemetry;

/// <summary>Nothing that can be seen of a call gives its secrets away; the whole run of tests is watched for that.</summary>
public class SecretTests
{
    private const string Echo =
        $$"""
        {"error":"invalid_client","error_description":"client_secret={{Secrets.ClientSecret}} is wrong","client_secret":"{{Secrets.ClientSecret}}",
        "nested":"{\"refresh_token\":\"{{Secrets.RefreshToken}}\"}","page":"<input name='consent_token' value='{{Secrets.ConsentToken}}'>"}
        """;

    public static TheoryData<string> Responses => ["200", "echo", "400", "401", "429", "500", "refused", "reset", "no headers", "no body", "truncated", "broken json", "too long"];

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task A_call_made_of_secrets_shows_none_of_them(string response)
    {
        var clock = new ManualTimeProvider();
        using var failing = new FailingServer(clock, response == "echo" ? "400" : response) { Headers = $"Set-Cookie: session={Secrets.AccessToken}; X-Echo: Bearer {Secrets.AccessToken}" };
        using var echoing = new StubHandler(System.Net.HttpStatusCode.BadRequest, Echo);
        var logger = new RecordingLogger();
        using var client = ThingsApi.Client(response == "echo" ? echoing : failing, clientOptions =>
        {
            clientOptions.MaxRetries = 2;
            clientOptions.TimeProvider = clock;
            clientOptions.LoggerFactory = new RecordingLoggerFactory(logger);
            clientOptions.MaxResponseBytes = 10_000;
            clientOptions.Schemes["key"] = new BearerTokenCredential(new RenewingSource(Secrets.ApiKey, Secrets.AccessToken));
        });
        var request = ThingsApi.Request(ThingsApi.Operation("PUT", "/things", securitySchemes: "key"));
        request.AddQuery("token", Secrets.QueryValue);
        request.AddHeader("X-Secret", Secrets.HeaderValue);
        request.SetJsonBody(new Thing { Name = Secrets.ClientSecret }, ThingCodec.Instance);
        var options = new RequestOptions
        {
            Headers = { ["X-Other"] = Secrets.HeaderValue },
            Query = { ["q"] = Secrets.QueryValue },
            IdempotencyKey = Secrets.Code,
        };
        var before = SecretGuard.Seen;

        var exception = await Record.ExceptionAsync(() => client.WithOptions(options).SendAsync(request));

        Assert.Equal(response == "200", exception is null);
        Assert.NotEmpty(logger.Lines);
        Assert.True(SecretGuard.Seen > before);
        Assert.Null(Secrets.Find(exception?.ToString()));
    }

    [Theory]
    [InlineData("/things/{id}")]
    [InlineData("/things/{id}/parts")]
    public async Task A_path_made_of_secrets_shows_none_of_them(string path)
    {
        using var client = ThingsApi.Client(new FailingServer(new ManualTimeProvider(), "refused"));
        var request = ThingsApi.Request(ThingsApi.Operation(path: path));
        request.AddPath("id", Secrets.ConsentToken, "id");

        await Assert.ThrowsAsync<ApiConnectionException>(() => client.SendAsync(request));
    }

    [Fact]
    public async Task A_link_made_of_secrets_shows_none_of_them()
    {
        using var client = ThingsApi.Client(new FailingServer(new ManualTimeProvider(), "refused"));
        var request = ThingsApi.Request();
        request.FollowLink($"/v2/things/{Secrets.ConsentToken}?cursor={Secrets.Code}");

        await Assert.ThrowsAsync<ApiConnectionException>(() => client.SendAsync(request));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_shows_no_secret()
    {
        using var handler = new StubHandler(static (_, token) => Task.FromCanceled<HttpResponseMessage>(token));
        using var client = ThingsApi.Client(handler, clientOptions => clientOptions.Schemes["key"] = new BearerCredential(Secrets.ApiKey));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.SendAsync(ThingsApi.Request(ThingsApi.Operation(securitySchemes: "key")), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Objects_that_hold_secrets_do_not_say_them()
    {
        var request = ThingsApi.Request(ThingsApi.Operation("POST", "/things/{id}"));
        request.AddPath("id", Secrets.ConsentToken, "id");
        request.AddQuery("q", Secrets.QueryValue);
        request.AddHeader("X-Secret", Secrets.HeaderValue);
        request.SetFormBody(new Thing { Name = Secrets.ClientSecret }, ThingCodec.Instance);
        request.SetFormField("client_secret", Secrets.ClientSecret);
        var clientOptions = new ThingsOptions { Schemes = { ["key"] = new BearerCredential(Secrets.ApiKey) } };
        var options = new RequestOptions { Token = Secrets.CallToken, IdempotencyKey = Secrets.Code, Headers = { ["X"] = Secrets.HeaderValue }, Query = { ["q"] = Secrets.QueryValue } };
        using var client = new ApiClient(clientOptions);
        using var view = client.WithOptions(options);

        foreach (var holder in (object[])[request, clientOptions, options, client, view, new BearerCredential(Secrets.ApiKey), new BearerTokenCredential(new RenewingSource(Secrets.AccessToken)), new ThingsResource(view)])
        {
            Assert.Null(Secrets.Find(holder.ToString()));
        }
    }

    [Fact]
    public void A_base_address_with_a_password_is_refused_and_not_repeated()
    {
        foreach (var address in (string[])["https://user:hush@api.example.test", "ftp://user:hush@api.example.test"])
        {
            var exception = Assert.Throws<ArgumentException>(() => new ApiClient(new ThingsOptions(new Uri(address))));

            Assert.Null(Secrets.Find(exception.ToString()));
        }
    }

    /// <summary>What the watch is made of finds what it is to find.</summary>
    [Theory]
    [InlineData("Bearer " + Secrets.ApiKey, true)]
    [InlineData("Basic aHVzaC1pZDpodXNo", true)]
    [InlineData("nothing of it", false)]
    [InlineData(null, false)]
    public void A_secret_is_found_in_a_text(string? text, bool isFound) => Assert.Equal(isFound, Secrets.Find(text) is not null);
}
