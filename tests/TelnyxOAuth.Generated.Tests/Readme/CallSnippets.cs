using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Readme;

/// <summary>The pages' code on how calls are made.</summary>
public class CallSnippets
{
    [Fact]
    public void Enums_stay_open()
    {
        var client = new OAuthClient { ClientType = "hybrid" };

        // readme: enums
        ClientType type = client.ClientType;
        if (!type.IsKnown)
        {
            Console.WriteLine($"A client type that this version does not know: {type}");
        }

        switch (type.Value)
        {
            case ClientType.Values.Public: break;
            case ClientType.Values.Confidential: break;
            default: break;
        }
        // end

        Assert.Equal("hybrid", type.Value);
    }

    [Fact]
    public async Task Tokens_come_from_a_source_of_your_own()
    {
        using var server = new Server();
        var httpClient = server.HttpClient;
        var vault = new Vault();

        // readme: token-source
        using var telnyx = new TelnyxOAuthClient(new TelnyxOAuthClientOptions
        {
            TokenSource = new VaultTokenSource(vault),
            HttpClient = httpClient,
        });
        // end

        await telnyx.OAuthGrants.ListAsync();
        Assert.Equal("Bearer kept", server.Request.Authorization);
    }

    // readme: token-source-class
    private sealed class VaultTokenSource(Vault vault) : TokenSource
    {
        public override async ValueTask<string> GetTokenAsync(CancellationToken cancellationToken) =>
            await vault.ReadAsync("telnyx", cancellationToken);
    }
    // end

    [Fact]
    public async Task Retries_and_timeouts_are_options()
    {
        var responses = 0;
        using var server = new Server(request => new HttpResponseMessage(++responses == 1 ? HttpStatusCode.BadGateway : HttpStatusCode.OK) { Content = new StringContent(LeastResponse.To(request)) });
        var httpClient = server.HttpClient;
        var clock = new ManualTimeProvider();

        // readme: retries
        var options = new TelnyxOAuthClientOptions
        {
            ApiKey = "KEY",
            MaxRetries = 4,
            AttemptTimeout = TimeSpan.FromSeconds(10),
            TotalTimeout = TimeSpan.FromMinutes(1),
        };
        // end

        options.HttpClient = httpClient;
        options.TimeProvider = clock;
        using var telnyx = new TelnyxOAuthClient(options);
        await telnyx.OAuthGrants.ListAsync();
        Assert.Equal(2, server.Requests.Count);
        Assert.Single(clock.Pauses);
    }

    [Fact]
    public async Task Calls_have_options_of_their_own()
    {
        using var server = new Server("""{"data":{"client_id":"c1"}}""");
        var telnyx = server.Client;
        var request = new OAuthClientUpdateRequest { Name = "n" };
        const string id = "c1", customerKey = "CUSTOMER";

        // readme: per-call
        var patient = telnyx.OAuthClients.WithOptions(new RequestOptions { MaxRetries = 5, AttemptTimeout = TimeSpan.FromSeconds(30) });
        await patient.UpdateAsync(id, request);

        var customer = telnyx.WithOptions(new RequestOptions
        {
            Token = customerKey,
            Headers = { ["X-Trace"] = "abc" },
            Query = { ["preview"] = "true" },
        });
        await customer.OAuthClients.GetAsync(id);
        // end

        Assert.Equal(["Bearer KEY", "Bearer CUSTOMER"], server.Requests.Select(sent => sent.Authorization ?? "none"));
        Assert.EndsWith("/c1?preview=true", server.Requests[1].Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Responses_come_with_their_values()
    {
        using var server = new Server("""{"data":{"client_id":"c1"}}""");
        var telnyx = server.Client;
        const string id = "c1";

        // readme: responses
        ApiResponse<OAuthClientResponse> response = await telnyx.OAuthClients.WithResponseAsync(clients => clients.GetAsync(id));
        Console.WriteLine($"{(int)response.StatusCode} in {response.Elapsed}, request {response.RequestId}: {response.Value.Data.Name}");

        using HttpResponseMessage unread = await telnyx.OAuthClients.WithUnreadResponseAsync(clients => clients.GetAsync(id));
        using var body = await unread.Content.ReadAsStreamAsync();
        // end

        Assert.Equal("c1", response.Value.Data.ClientId);
        Assert.Equal((byte)'{', body.ReadByte());
    }

    [Fact]
    public async Task Logs_and_traces_can_be_listened_to()
    {
        using var server = new Server();
        using var loggerFactory = new RecordedLog();
        var httpClient = server.HttpClient;
        var names = new ConcurrentQueue<string>();

        // readme: telemetry
        using var telnyx = new TelnyxOAuthClient(new TelnyxOAuthClientOptions
        {
            ApiKey = "KEY",
            HttpClient = httpClient,
            LoggerFactory = loggerFactory,   // the category is TelnyxOAuthClient.TelemetryName, too
        });

        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TelnyxOAuthClient.TelemetryName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => names.Enqueue(activity.DisplayName),
        };
        ActivitySource.AddActivityListener(listener);
        // end

        await telnyx.OAuthGrants.GetAsync("g1");
        Assert.Contains(names, name => name.StartsWith("GET", StringComparison.Ordinal) && name.Contains("{id}", StringComparison.Ordinal));
        Assert.Contains(loggerFactory.Lines, line => line.Text.Contains("OAuthGrants.Get", StringComparison.Ordinal));
        Assert.DoesNotContain(loggerFactory.Lines, line => line.Text.Contains("KEY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_is_read_and_a_refused_key_is_told()
    {
        using var server = new Server(_ => new HttpResponseMessage(HttpStatusCode.Unauthorized) { Content = new StringContent("""{"error":"invalid_token"}""") });
        var httpClient = server.HttpClient;

        // readme: migrated list
        using var telnyx = new TelnyxOAuthClient(new TelnyxOAuthClientOptions { ApiKey = "KEY", HttpClient = httpClient });
        try
        {
            await foreach (OAuthClient client in telnyx.OAuthClients.ListAllAsync())
            {
                Console.WriteLine(client.Name);
            }
        }
        catch (UnauthorizedException exception)
        {
            Console.WriteLine($"The key is refused (request {exception.RequestId}).");
        }
        // end

        Assert.Equal("Bearer KEY", Assert.Single(server.Requests).Authorization);
    }

    /// <summary>Stands for whatever keeps secrets.</summary>
    private sealed class Vault
    {
        private readonly ConcurrentDictionary<string, string> _secrets = new() { ["telnyx"] = "kept" };

        internal Task<string> ReadAsync(string name, CancellationToken cancellationToken) =>
            Task.Run(() => _secrets[name], cancellationToken);
    }
}
