using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.OAuth;

/// <summary>The tokens of a signed-in user: kept in a store, and renewed by one request.</summary>
public sealed class UserTokenTests : IDisposable
{
    private const int Many = 1000;
    private const string User = "user-1";

    private static readonly string Key = StoreKey.ForUser("https://as.example/token", "c1", User);

    private readonly TokenEndpointServer _server;
    private readonly TestTokenStore _store = new();
    private readonly List<AuthorizationServerClient> _clients = [];

    public UserTokenTests() => _server = new TokenEndpointServer(UseStore);

    /// <inheritdoc/>
    public void Dispose()
    {
        _clients.ForEach(client => client.Dispose());
        _server.Dispose();
    }

    [Fact]
    public async Task A_token_that_is_good_is_used_and_nothing_is_sent()
    {
        _store.Tokens[Key] = Tokens("a0", "r0");
        var source = GetSource();

        Assert.Equal("a0", await source.GetTokenAsync(default));
        Assert.Equal("a0", await source.GetTokenAsync(default));
        Assert.Empty(_server.Forms);
        Assert.Equal(1, _store.Reads);
    }

    [Fact]
    public async Task Any_number_of_callers_cause_one_refresh_and_the_new_refresh_token_is_stored_first()
    {
        // The store's time limit is not to pass.
        using var server = new TokenEndpointServer(UseStore, holdsPauses: true);
        _store.Tokens[Key] = Tokens("a0", "r0");
        var source = server.Client.GetUserTokenSource(User);
        server.Clock.Advance(TimeSpan.FromHours(1));
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        server.Respond = _ => answer.Task;

        var calls = Enumerable.Range(0, Many).Select(_ => source.GetTokenAsync(default).AsTask()).ToArray();
        var stored = new TaskCompletionSource();
        _store.BeforeWrite = () => stored.Task;
        answer.SetResult(TokenEndpointServer.Tokens("a1", "r1"));
        await _store.Writing.Task.WaitAsync(TimeSpan.FromSeconds(30));

        // Time enough for whoever would not wait for the store.
        for (var turn = 0; turn < 1000; turn++)
        {
            await Task.Run(static () => { });
        }

        Assert.All(calls, call => Assert.False(call.IsCompleted));
        stored.SetResult();

        Assert.All(await Task.WhenAll(calls), token => Assert.Equal("a1", token));
        Assert.Equal("grant_type=refresh_token&refresh_token=r0", Assert.Single(server.Forms));
        Assert.Equal("r1", _store.Tokens[Key].RefreshToken);
    }

    [Fact]
    public async Task Each_refresh_token_is_sent_once_and_one_that_is_not_replaced_stays()
    {
        _store.Tokens[Key] = Tokens("a0", "r0");
        var source = GetSource();
        _server.Respond = number => Task.FromResult(TokenEndpointServer.Tokens($"a{number}", number == 2 ? null : $"r{number}"));

        foreach (var expected in (string[])["a1", "a2", "a3"])
        {
            _server.Clock.Advance(TimeSpan.FromHours(2));
            Assert.Equal(expected, await source.GetTokenAsync(default));
        }

        Assert.Equal(["r0", "r1", "r1"], _server.Forms.Select(form => form.Split("refresh_token=")[1]));
    }

    [Fact]
    public async Task A_token_that_the_API_refuses_is_replaced_once()
    {
        _store.Tokens[Key] = Tokens("a0", "r0");
        var source = GetSource();
        await source.GetTokenAsync(default);

        Assert.True(await source.TryReplaceAsync("a0", default));
        Assert.Equal("t1", await source.GetTokenAsync(default));
        Assert.True(await source.TryReplaceAsync("a0", default));
        Assert.Single(_server.Forms);
    }

    [Fact]
    public async Task What_another_process_has_stored_is_taken_where_it_was_first()
    {
        _store.Tokens[Key] = Tokens("a0", "r0");
        var source = GetSource();
        _server.Clock.Advance(TimeSpan.FromHours(1));
        _server.Respond = _ =>
        {
            _store.Tokens[Key] = Tokens("other", "r-other");
            return Task.FromResult(TokenEndpointServer.Error("invalid_grant"));
        };

        Assert.Equal("other", await source.GetTokenAsync(default));
        Assert.Single(_server.Forms);
    }

    [Fact]
    public async Task Without_tokens_or_with_a_refresh_token_that_is_taken_no_more_the_user_signs_in_again()
    {
        var source = GetSource();
        await Assert.ThrowsAsync<SignInRequiredException>(() => source.GetTokenAsync(default).AsTask());

        _store.Tokens[Key] = Tokens("a0", "r-secret");
        _server.Clock.Advance(TimeSpan.FromHours(1));
        _server.Respond = _ => Task.FromResult(TokenEndpointServer.Error("invalid_grant"));
        var exception = await Assert.ThrowsAsync<SignInRequiredException>(() => GetSource().GetTokenAsync(default).AsTask());

        Assert.IsType<BadRequestException>(exception.InnerException);
        Assert.DoesNotContain("r-secret", exception.ToString(), StringComparison.Ordinal);
        Assert.Equal("r-secret", _store.Tokens[Key].RefreshToken);

        _store.Tokens[Key] = new OAuthTokens("a0", _server.Clock.GetUtcNow().AddHours(-1), TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<SignInRequiredException>(() => GetSource().GetTokenAsync(default).AsTask());
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, "{}")]
    [InlineData(HttpStatusCode.OK, "{}")]
    [InlineData(HttpStatusCode.OK, """{"access_token":"a1","token_type":"mac"}""")]
    public async Task An_answer_without_tokens_leaves_the_store_as_it_was(HttpStatusCode status, string body)
    {
        var tokens = _store.Tokens[Key] = Tokens("a0", "r0");
        _server.Clock.Advance(TimeSpan.FromHours(1));
        _server.Respond = _ => Task.FromResult(StubHandler.Response(status, body));

        await Assert.ThrowsAnyAsync<ApiException>(() => GetSource().GetTokenAsync(default).AsTask());

        Assert.Same(tokens, _store.Tokens[Key]);
        Assert.Equal(0, _store.Writes);
    }

    [Fact]
    public async Task A_client_s_own_token_needs_its_secret_and_is_requested_once_for_all()
    {
        var source = _server.Client.CreateClientTokenSource("read");
        var calls = Enumerable.Range(0, Many).Select(_ => source.GetTokenAsync(default).AsTask());
        Assert.All(await Task.WhenAll(calls), token => Assert.Equal("t1", token));
        Assert.Equal("grant_type=client_credentials&scope=read", Assert.Single(_server.Forms));

        using var open = new TokenEndpointServer(options => options.ClientSecret = null);
        Assert.Contains("ClientSecret", (await Assert.ThrowsAsync<InvalidOperationException>(() => open.Client.RequestClientTokenAsync())).Message, StringComparison.Ordinal);
    }

    private void UseStore(AuthorizationServerOptions options) => options.TokenStore = _store;

    /// <summary>What another process has that reads the store anew.</summary>
    private TokenSource GetSource()
    {
        var other = new AuthorizationServerClient(_server.CreateOptions(UseStore));
        _clients.Add(other);
        return other.GetUserTokenSource(User);
    }

    private OAuthTokens Tokens(string access, string refresh) => new(access, _server.Clock.GetUtcNow(), TimeSpan.FromHours(1), refresh);
}
