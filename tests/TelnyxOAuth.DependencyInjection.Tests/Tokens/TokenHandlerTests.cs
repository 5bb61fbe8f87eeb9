using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TelnyxOAuth.DependencyInjection.Tests.Support;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.DependencyInjection.Tests.Tokens;

/// <summary>A token for a container's HTTP clients, over sockets.</summary>
public sealed class TokenHandlerTests : IAsyncLifetime
{
    private readonly ServiceCollection _services = new();
    private TokenApi _api = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _api = await TokenApi.StartAsync();
        _services.AddAuthorizationServerClient(Settings.Section(
            ("TokenEndpoint", new Uri(_api.Address, "/token").AbsoluteUri), ("ClientId", "id"), ("ClientSecret", "secret"), ("ClientAuthentication", "client_secret_post")));
        _services.AddSingleton<IHttpContextAccessor, HttpContextAccessor>();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task All_http_clients_of_a_server_share_the_clients_own_token()
    {
        _services.AddHttpClient<Notes>(client => client.BaseAddress = _api.Address).AddTelnyxOAuthToken();
        _services.AddHttpClient("other", client => client.BaseAddress = _api.Address).AddTelnyxOAuthToken();
        _services.AddHttpClient("scoped", client => client.BaseAddress = _api.Address).AddTelnyxOAuthToken(options => options.Scope = "read");
        await using var provider = _services.BuildServiceProvider(validateScopes: true);
        var clients = provider.GetRequiredService<IHttpClientFactory>();

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => provider.GetRequiredService<Notes>().GetAsync("a"))), answer => Assert.Equal("Bearer client-1", answer));
        Assert.Equal("Bearer client-1", await clients.CreateClient("other").GetStringAsync("b"));
        Assert.Equal("Bearer read-2", await clients.CreateClient("scoped").GetStringAsync("c"));
        Assert.Equal(2, _api.TokenRequests);
    }

    [Fact]
    public async Task A_refused_token_is_replaced_and_the_body_sent_again()
    {
        _services.AddHttpClient("notes", client => client.BaseAddress = _api.Address).AddTelnyxOAuthToken();
        await using var provider = _services.BuildServiceProvider();
        _api.Refused["client-1"] = true;
        using var body = new StringContent("the note");

        using var response = await provider.GetRequiredService<IHttpClientFactory>().CreateClient("notes").PostAsync("notes", body);

        Assert.Equal("Bearer client-2", await response.Content.ReadAsStringAsync());
        Assert.Equal(["/notes|Bearer client-1|the note", "/notes|Bearer client-2|the note"], _api.Calls);
    }

    [Fact]
    public async Task Another_origin_gets_no_token_and_a_redirect_takes_none_along()
    {
        await using var other = await TokenApi.StartAsync();
        _services.AddHttpClient("notes", client => client.BaseAddress = _api.Address).AddTelnyxOAuthToken();
        await using var provider = _services.BuildServiceProvider();
        var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("notes");
        other.Refused[""] = true;

        using var direct = await client.GetAsync(new Uri(other.Address, "direct"));
        using var redirected = await client.GetAsync(new Uri($"a?to={new Uri(other.Address, "redirected")}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, redirected.StatusCode);
        Assert.Equal(["/direct||", "/redirected||"], other.Calls);
        Assert.Equal("/a|Bearer client-1|", Assert.Single(_api.Calls));
        Assert.Equal(1, _api.TokenRequests);
    }

    [Fact]
    public async Task Users_of_requests_at_the_same_time_never_mix()
    {
        const int calls = 1000;
        AddUserClient();
        await using var provider = _services.BuildServiceProvider(validateScopes: true);
        string[] users = ["ann", "bob", "cyd"];
        foreach (var user in users)
        {
            await StoreAsync(provider, user);
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, calls).Select(call => Task.Run(async () =>
        {
            var user = users[call % users.Length];
            SignIn(provider, user);
            await Task.Yield();
            return (User: user, Answer: await provider.GetRequiredService<Notes>().GetAsync($"{call}"));
        })));

        Assert.All(answers, answer => Assert.StartsWith($"Bearer {answer.User}-", answer.Answer, StringComparison.Ordinal));
        Assert.Equal(users.Length, _api.TokenRequests);
    }

    [Fact]
    public async Task Without_a_user_or_their_tokens_nothing_is_sent_and_the_user_has_to_sign_in()
    {
        AddUserClient();
        await using var provider = _services.BuildServiceProvider();
        var notes = provider.GetRequiredService<Notes>();
        Assert.Contains("Nobody", (await Assert.ThrowsAsync<SignInRequiredException>(() => notes.GetAsync("a"))).Message, StringComparison.Ordinal);

        SignIn(provider, "ann");
        await Assert.ThrowsAsync<SignInRequiredException>(() => notes.GetAsync("a"));

        await StoreAsync(provider, "ann");
        Assert.Equal("Bearer ann-1", await notes.GetAsync("a"));
        await provider.GetRequiredService<AuthorizationServerClient>().RemoveUserTokensAsync("ann");
        await Assert.ThrowsAsync<SignInRequiredException>(() => notes.GetAsync("a"));
        Assert.Single(_api.Calls);
    }

    [Fact]
    public async Task Outside_of_a_request_of_a_user_the_call_names_them()
    {
        AddUserClient();
        await using var provider = _services.BuildServiceProvider();
        await StoreAsync(provider, "ann");
        await StoreAsync(provider, "bob");
        SignIn(provider, "bob");
        using var request = new HttpRequestMessage(HttpMethod.Get, "night");
        request.SetTokenUser("ann");

        using var response = await provider.GetRequiredService<Notes>().Client.SendAsync(request);

        Assert.Equal("Bearer ann-1", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_server_of_another_name_and_a_source_of_ones_own_give_tokens_too()
    {
        _services.AddAuthorizationServerClient("second", options => (options.TokenEndpoint, options.ClientId, options.ClientSecret) = (new Uri(_api.Address, "/token"), "other", "secret"));
        _services.AddHttpClient("second", client => client.BaseAddress = _api.Address).AddTelnyxOAuthToken(options => options.ServerName = "second");
        _services.AddHttpClient("own", client => client.BaseAddress = _api.Address).AddTelnyxOAuthToken(options => options.TokenSource = _ => new OwnSource());
        _services.AddHttpClient("none", client => client.BaseAddress = _api.Address).AddTelnyxOAuthToken(options => options.ServerName = "third");
        _services.AddHttpClient("origins").AddTelnyxOAuthToken(options => options.Origins.Add(_api.Address));
        await using var provider = _services.BuildServiceProvider();
        var clients = provider.GetRequiredService<IHttpClientFactory>();

        Assert.Equal("Bearer client-1", await clients.CreateClient("second").GetStringAsync("a"));
        Assert.Equal("Bearer own", await clients.CreateClient("own").GetStringAsync("a"));
        Assert.Equal("Bearer client-2", await clients.CreateClient("origins").GetStringAsync(new Uri(_api.Address, "a")));
        Assert.Contains("'third'", (await Assert.ThrowsAsync<InvalidOperationException>(() => clients.CreateClient("none").GetStringAsync("a"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_without_an_address_or_with_one_by_http_is_refused()
    {
        _services.AddHttpClient("none").AddTelnyxOAuthToken();
        _services.AddHttpClient("http", client => client.BaseAddress = new Uri("http://api.example")).AddTelnyxOAuthToken();
        await using var provider = _services.BuildServiceProvider();
        var clients = provider.GetRequiredService<IHttpClientFactory>();

        Assert.Contains("BaseAddress", Assert.Throws<InvalidOperationException>(() => clients.CreateClient("none")).Message, StringComparison.Ordinal);
        Assert.Contains("use https", Assert.Throws<InvalidOperationException>(() => clients.CreateClient("http")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_factorys_log_shows_no_token_whatever_it_is_told_of_headers()
    {
        using var logs = new RecordingLogs();
        _services.AddLogging(logging => logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace));
        _services.AddHttpClient("notes", client => client.BaseAddress = _api.Address).AddTelnyxOAuthToken().RedactLoggedHeaders(["X-Other"]);
        await using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<IHttpClientFactory>().CreateClient("notes").GetStringAsync("a");

        Assert.Contains(logs.Entries, entry => entry.Contains("Authorization", StringComparison.Ordinal));
        Assert.DoesNotContain(logs.Entries, entry => entry.Contains("client-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_store_that_is_down_costs_no_call()
    {
        using var logs = new RecordingLogs();
        _services.AddLogging(logging => logging.AddProvider(logs));
        _services.AddSingleton<TokenStore>(new BrokenStore());
        _services.AddHttpClient("notes", client => client.BaseAddress = _api.Address).AddTelnyxOAuthToken();
        await using var provider = _services.BuildServiceProvider();
        var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("notes");

        Assert.Equal("Bearer client-1", await client.GetStringAsync("a"));
        _api.Refused["client-1"] = true;
        Assert.Equal("Bearer client-2", await client.GetStringAsync("a"));
        Assert.Single(logs.Entries, entry => entry.Contains("store of tokens", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Options_of_a_server_are_checked_and_all_errors_named()
    {
        var services = new ServiceCollection();
        services.AddAuthorizationServerClient("bad", Settings.Section(("TokenEndpoint", "http://as.example/token"), ("Clientid", "id"), ("ClientAuthentication", "mtls"), ("Isuer", "x")));
        await using var provider = services.BuildServiceProvider();

        var message = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<AuthorizationServerClient>("bad")).Message;

        Assert.All((string[])["use https", "Telnyx:Isuer", "Telnyx:ClientAuthentication", "AuthorizationServerClient 'bad'"], expected => Assert.Contains(expected, message, StringComparison.Ordinal));
    }

    private static async Task StoreAsync(ServiceProvider provider, string user) =>
        await provider.GetRequiredService<AuthorizationServerClient>().StoreUserTokensAsync(user, new OAuthTokens("old", DateTimeOffset.UtcNow.AddHours(-2), TimeSpan.FromHours(1), user));

    /// <summary>Makes the rest of the caller's work part of a request of a user.</summary>
    private static void SignIn(ServiceProvider provider, string user) => provider.GetRequiredService<IHttpContextAccessor>().HttpContext =
        new DefaultHttpContext { User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user)], "test")) };

    private void AddUserClient() => _services.AddHttpClient<Notes>(client => client.BaseAddress = _api.Address).AddTelnyxOAuthToken(options =>
        options.UserId = services => services.GetRequiredService<IHttpContextAccessor>().HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier));

    private sealed class Notes(HttpClient client)
    {
        internal HttpClient Client => client;

        internal Task<string> GetAsync(string path) => client.GetStringAsync(path);
    }

    private sealed class OwnSource : TokenSource
    {
        public override ValueTask<string> GetTokenAsync(CancellationToken cancellationToken) => new("own");
    }

    private sealed class BrokenStore : TokenStore
    {
        public override ValueTask<OAuthTokens?> ReadAsync(string key, CancellationToken cancellationToken) => throw new TimeoutException();

        public override ValueTask WriteAsync(string key, OAuthTokens tokens, CancellationToken cancellationToken) => throw new TimeoutException();

        public override ValueTask RemoveAsync(string key, CancellationToken cancellationToken) => throw new TimeoutException();
    }
}
