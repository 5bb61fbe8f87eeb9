using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;
using TelnyxOAuth.Tests;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.OAuth.Discovery;

/// <summary>Calls to a protected resource, from the first refusal to tokens with more scopes: over sockets, with a browser that agrees at once.</summary>
public sealed class ProtectedResourceTests : IAsyncLifetime, IDisposable
{
    private readonly ResourceListener _listener = new();
    private readonly HttpClient _browser = new(new SocketsHttpHandler { UseProxy = false });
    private readonly MemoryTokenStore _tokens = new();
    private readonly MemoryClientRegistrationStore _registrations = new();
    private readonly ManualTimeProvider _clock = new() { HoldsPauses = true };
    private readonly List<string> _asked = [];
    private int _signIns;

    /// <inheritdoc/>
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task DisposeAsync() => await _listener.DisposeAsync();

    /// <inheritdoc/>
    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task The_first_call_finds_the_server_registers_signs_in_and_is_sent_again_as_it_was()
    {
        using var client = CreateClient();

        Assert.Equal("\"t3\"", await CallAsync(client, "/mcp", "hello"));

        Assert.Equal(
            ["POST /mcp", "GET /.well-known/oauth-protected-resource/mcp", "GET /.well-known/oauth-authorization-server/as", "POST /as/register", "GET /as/authorize", "POST /as/token", "POST /mcp"],
            _listener.Requests);
        Assert.Equal("hello", Assert.Single(_listener.Bodies));
        var asked = Assert.Single(_listener.Authorizations);
        Assert.Equal((_listener.Resource.OriginalString, "read offline_access", "c1", "S256", "consent"), (asked["resource"], asked["scope"], asked["client_id"], asked["code_challenge_method"], asked["prompt"]));
        Assert.Equal(_listener.Resource.OriginalString, Assert.Single(_listener.Forms)["resource"]);

        // From here on, the token is at hand.
        Assert.Equal("\"t3\"", await CallAsync(client, "/mcp"));
        Assert.Equal(8, _listener.Requests.Count);
    }

    [Fact]
    public async Task Any_number_of_calls_cause_one_sign_in()
    {
        using var client = CreateClient();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => CallAsync(client, "/mcp")));

        Assert.All(answers, answer => Assert.Equal("\"t3\"", answer));
        Assert.Equal(1, _signIns);
        Assert.Equal(1, _listener.Count("POST /as/register"));
    }

    [Fact]
    public async Task A_store_that_fails_costs_neither_a_call_nor_another_sign_in()
    {
        static Task Fail() => throw new TimeoutException("down");
        using var client = CreateClient(options => options.TokenStore = new TestTokenStore { BeforeRead = Fail, BeforeWrite = Fail });

        Assert.Equal("\"t3\"", await CallAsync(client, "/mcp"));
        Assert.Equal("\"t3\"", await CallAsync(client, "/mcp"));
        _listener.Revoke();
        Assert.Equal("\"t4\"", await CallAsync(client, "/mcp"));
        Assert.Equal(1, _signIns);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_renewed_for_the_same_resource_without_the_user()
    {
        using var client = CreateClient();
        await CallAsync(client, "/mcp");
        _listener.Revoke();

        Assert.Equal("\"t4\"", await CallAsync(client, "/mcp", "again"));

        Assert.Equal(1, _signIns);
        var form = _listener.Forms.Last();
        Assert.Equal(("refresh_token", _listener.Resource.OriginalString), (form["grant_type"], form["resource"]));
        Assert.Equal("again", _listener.Bodies.Last());
    }

    [Fact]
    public async Task The_next_start_has_the_client_and_the_tokens_of_this_one()
    {
        using (var first = CreateClient())
        {
            await CallAsync(first, "/mcp");
        }

        using var second = CreateClient();
        Assert.Equal("\"t3\"", await CallAsync(second, "/mcp"));

        Assert.Equal(1, _signIns);
        Assert.Equal(1, _listener.Count("POST /as/register"));

        // Of another user, there are none.
        using var other = CreateClient(options => options.User = "ann");
        Assert.NotEqual("\"t3\"", await CallAsync(other, "/mcp"));
        Assert.Equal(2, _signIns);
    }

    [Fact]
    public async Task More_scopes_are_asked_for_beside_those_from_before_where_the_application_agrees()
    {
        using var client = CreateClient(options => options.ConfirmStepUp = (request, _) => Ask(request, true));
        await CallAsync(client, "/mcp");

        Assert.Equal("\"t5\"", await CallAsync(client, "/mcp/write", "text"));

        Assert.Equal("write (to write)", Assert.Single(_asked));
        Assert.Equal("read offline_access write", _listener.Authorizations.Last()["scope"]);
        Assert.Equal("text", _listener.Bodies.Last());
        Assert.Equal("\"t5\"", await CallAsync(client, "/mcp"));
        Assert.Equal(2, _signIns);
    }

    [Fact]
    public async Task One_question_answers_all_calls_that_wait_for_the_same_scopes()
    {
        using var client = CreateClient(options => options.ConfirmStepUp = (request, _) => Ask(request, true));
        await CallAsync(client, "/mcp");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => CallAsync(client, "/mcp/write")));

        Assert.All(answers, answer => Assert.Equal("\"t5\"", answer));
        Assert.Single(_asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_the_application_does_not_agree_or_is_not_asked_the_refusal_is_the_response(bool isAsked)
    {
        using var client = CreateClient(options => options.ConfirmStepUp = isAsked ? (request, _) => Ask(request, false) : null);
        await CallAsync(client, "/mcp");

        using var response = await client.PostAsync(new Uri(_listener.Origin + "/mcp/write"), null);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(isAsked ? 1 : 0, _asked.Count);
        Assert.Equal(1, _signIns);
    }

    [Fact]
    public async Task A_resource_that_is_never_content_is_asked_a_few_times_and_no_more()
    {
        _listener.WriteScope = "never";
        using var client = CreateClient(options => options.ConfirmStepUp = (request, _) => Ask(request, true));

        using var forbidden = await client.PostAsync(new Uri(_listener.Origin + "/mcp/write"), null);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.Equal((2, 3), (_asked.Count, _signIns));

        _listener.RefusesAll = true;
        using var refused = await client.PostAsync(_listener.Resource, null);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(4, _signIns);
    }

    [Fact]
    public async Task Nothing_but_the_resource_s_origin_gets_a_token_and_a_call_s_own_credential_stays()
    {
        await using var other = new ResourceListener();
        using var client = CreateClient();
        await CallAsync(client, "/mcp");

        using var elsewhere = await client.PostAsync(other.Resource, null);
        Assert.Equal(HttpStatusCode.Unauthorized, elsewhere.StatusCode);
        Assert.Equal("POST /mcp", Assert.Single(other.Requests));
        Assert.Equal("", Assert.Single(other.Credentials));

        using var own = new HttpRequestMessage(HttpMethod.Post, _listener.Resource) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", "own") } };
        using var refused = await client.SendAsync(own);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(["", "Bearer t3", "Bearer own"], _listener.Credentials);
        Assert.Equal(1, _signIns);
    }

    [Fact]
    public async Task A_call_that_is_sent_again_gets_the_token_of_then()
    {
        using var client = new HttpMessageInvoker(new ProtectedResourceHandler(CreateOptions()) { InnerHandler = ApiHttpHandler.Create() });
        using var request = new HttpRequestMessage(HttpMethod.Post, _listener.Resource) { Content = new StringContent("same") };
        using var first = await client.SendAsync(request, default);
        Assert.Null(request.Headers.Authorization);
        _listener.Revoke();

        using var second = await client.SendAsync(request, default);

        Assert.Equal("\"t4\"", await second.Content.ReadAsStringAsync());
        Assert.Equal(["same", "same"], _listener.Bodies);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task What_comes_from_elsewhere_by_a_redirect_that_was_followed_asks_for_nothing(HttpStatusCode status)
    {
        var options = CreateOptions();
        options.ConfirmStepUp = (request, _) => Ask(request, true);
        var isElsewhere = false;
        using var handler = new ProtectedResourceHandler(options)
        {
            InnerHandler = new FollowingHandler { InnerHandler = ApiHttpHandler.Create(), IsElsewhere = () => isElsewhere, Status = status },
        };
        using var client = new HttpMessageInvoker(handler);
        using var request = new HttpRequestMessage(HttpMethod.Post, _listener.Resource);
        (await client.SendAsync(request, default)).Dispose();
        isElsewhere = true;

        using var response = await client.SendAsync(request, default);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal((1, 0), (_signIns, _asked.Count));
    }

    [Fact]
    public async Task A_user_who_refuses_ends_the_call_and_changes_nothing()
    {
        using var client = CreateClient(options => options.ConfirmStepUp = (request, _) => Ask(request, true));
        await CallAsync(client, "/mcp");
        var before = await ReadTokensAsync();
        _listener.Refusal = "error=access_denied";

        Assert.Equal("access_denied", (await Assert.ThrowsAsync<SignInException>(() => CallAsync(client, "/mcp/write"))).ErrorCode);

        Assert.Same(before, await ReadTokensAsync());
        Assert.Equal("\"t3\"", await CallAsync(client, "/mcp"));
        _listener.Refusal = null;
        _listener.Revoke();
        _listener.AnswerToken = form => form["grant_type"] == "refresh_token" ? (400, """{"error":"invalid_grant"}""") : null;
        await CallAsync(client, "/mcp");
        Assert.Equal("read offline_access", _listener.Authorizations.Last()["scope"]);
    }

    [Theory]
    [InlineData("{}", "without an access token")]
    [InlineData("""{"access_token":"t","token_type":"DPoP"}""", "DPoP")]
    public async Task A_token_answer_without_a_token_is_told_and_nothing_is_stored(string answer, string message)
    {
        _listener.AnswerToken = _ => (200, answer);
        using var client = CreateClient();

        var exception = await Assert.ThrowsAsync<ApiContentException>(() => CallAsync(client, "/mcp"));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Null(await ReadTokensAsync());
    }

    [Fact]
    public async Task A_client_that_the_server_has_forgotten_is_registered_anew()
    {
        using var client = CreateClient();
        await CallAsync(client, "/mcp");
        _listener.Revoke();
        _listener.AnswerToken = form => form["client_id"] == "c1" ? (401, """{"error":"invalid_client"}""") : null;

        Assert.StartsWith("\"t", await CallAsync(client, "/mcp"), StringComparison.Ordinal);

        Assert.Equal((2, 2), (_listener.Count("POST /as/register"), _signIns));
        Assert.NotEqual("c1", (await _registrations.ReadAsync(_listener.Issuer, default))!.ClientId);
    }

    [Fact]
    public async Task Another_authorization_server_of_the_resource_gets_nothing_of_the_one_before()
    {
        using var client = CreateClient();
        await CallAsync(client, "/mcp");
        _listener.Server = "/new";
        _listener.Revoke();
        _clock.Advance(TimeSpan.FromMinutes(1));
        var forms = _listener.Forms.Count;

        // As long as the answer from before is kept, the server from before is asked, which is no more.
        await Assert.ThrowsAnyAsync<ApiException>(() => CallAsync(client, "/mcp"));
        _clock.Advance(TimeSpan.FromHours(1));
        await CallAsync(client, "/mcp");

        var form = Assert.Single(_listener.Forms.Skip(forms));
        Assert.Equal(("authorization_code", false), (form["grant_type"], form["client_id"] == "c1"));
        Assert.Equal(1, _listener.Count("POST /new/register"));
    }

    [Fact]
    public async Task A_server_without_PKCE_signs_nobody_in()
    {
        _listener.MoreMetadata = """, "token_endpoint_auth_methods_supported":["none"]""";
        using var client = CreateClient();

        Assert.Equal(DiscoveryFailure.NoPkce, (await Assert.ThrowsAsync<DiscoveryException>(() => CallAsync(client, "/mcp"))).Failure);
        Assert.Empty(_listener.Authorizations);
    }

    [Fact]
    public async Task A_client_that_was_registered_by_hand_is_used_at_its_own_server_and_at_no_other()
    {
        using var own = CreateClient(options => options.Client = new(_listener.Issuer, "mine", redirectUris: [new("http://127.0.0.1/callback")]));
        await CallAsync(own, "/mcp");
        Assert.Equal("mine", Assert.Single(_listener.Authorizations)["client_id"]);
        Assert.Equal(0, _listener.Count("POST /as/register"));

        using var other = CreateClient(options => (options.Client, options.User) = (new("https://other.example", "mine", redirectUris: [new("http://127.0.0.1/callback")]), "ann"));
        Assert.Equal(DiscoveryFailure.OtherIssuer, (await Assert.ThrowsAsync<DiscoveryException>(() => CallAsync(other, "/mcp"))).Failure);
    }

    [Fact]
    public async Task A_program_without_a_user_gets_tokens_for_itself()
    {
        _listener.MoreMetadata = """, "token_endpoint_auth_methods_supported":["client_secret_post"]""";
        using var client = CreateClient(options =>
        {
            options.Client = new(_listener.Issuer, "mine", "s-1");
            options.SignIn = (server, asked, cancellationToken) => server.RequestClientTokenAsync(asked.Scope, cancellationToken);
        });

        await CallAsync(client, "/mcp");

        var form = Assert.Single(_listener.Forms);
        Assert.Equal(("client_credentials", "mine", "s-1", _listener.Resource.OriginalString), (form["grant_type"], form["client_id"], form["client_secret"], form["resource"]));
    }

    [Fact]
    public void Options_that_can_not_be_used_are_named()
    {
        Assert.Contains("Resource", Throws(new() { ClientProfile = new() { Name = "App" } }), StringComparison.Ordinal);
        Assert.Contains("https", Throws(new() { Resource = new("http://api.example"), ClientProfile = new() { Name = "App" } }), StringComparison.Ordinal);
        Assert.Contains("ClientProfile", Throws(new() { Resource = _listener.Resource }), StringComparison.Ordinal);
        Assert.Contains("Name", Throws(new() { Resource = _listener.Resource, ClientProfile = new() }), StringComparison.Ordinal);
        Assert.Contains("redirect URIs", Throws(new() { Resource = _listener.Resource, Client = new("https://as.example", "c1") }), StringComparison.Ordinal);

        static string Throws(ProtectedResourceOptions options) => Assert.Throws<ArgumentException>(() => new ProtectedResourceHandler(options)).Message;
    }

    [Fact]
    public void A_call_that_can_not_wait_is_not_supported()
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, _listener.Resource);

        if (!TestedBuild.IsNetStandard)
        {
            Assert.Throws<NotSupportedException>(() => client.Send(request));
        }
    }

    private static async Task<string> CallAsync(HttpClient client, string path, string body = "")
    {
        using var response = await client.PostAsync(new Uri(path, UriKind.Relative), new StringContent(body));
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<OAuthTokens?> ReadTokensAsync() => await _tokens.ReadAsync(ResourceServer.CreateKey(_listener.Issuer, _listener.Resource, ""), default);

    private HttpClient CreateClient(Action<ProtectedResourceOptions>? configure = null)
    {
        var options = CreateOptions();
        configure?.Invoke(options);
        var client = ProtectedResourceHandler.CreateHttpClient(options);
        client.BaseAddress = new Uri(_listener.Origin);
        return client;
    }

    private ProtectedResourceOptions CreateOptions() => new()
    {
        Resource = _listener.Resource,
        ClientProfile = new() { Name = "Test" },
        RegistrationStore = _registrations,
        TokenStore = _tokens,
        TimeProvider = _clock,
        SignIn = (server, asked, cancellationToken) =>
        {
            Interlocked.Increment(ref _signIns);
            return server.SignInByBrowserAsync(new() { SignIn = asked, OpenBrowser = BrowseAsync }, cancellationToken);
        },
    };

    private Task BrowseAsync(Uri address, CancellationToken cancellationToken)
    {
        _ = Task.Run(() => _browser.GetStringAsync(address, cancellationToken), cancellationToken);
        return Task.CompletedTask;
    }

    private Task<bool> Ask(StepUpRequest request, bool answer)
    {
        lock (_asked)
        {
            _asked.Add($"{string.Join(' ', request.Scopes)} ({request.Reason})");
        }

        return Task.FromResult(answer);
    }

    /// <summary>Answers as a handler does that has followed a redirect to another origin.</summary>
    private sealed class FollowingHandler : DelegatingHandler
    {
        internal Func<bool> IsElsewhere { get; init; } = () => false;

        internal HttpStatusCode Status { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!IsElsewhere())
            {
                return await base.SendAsync(request, cancellationToken);
            }

            var response = new HttpResponseMessage(Status) { RequestMessage = new HttpRequestMessage(HttpMethod.Post, "https://evil.example/mcp") };
            response.Headers.TryAddWithoutValidation("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"write\"");
            return response;
        }
    }
}
