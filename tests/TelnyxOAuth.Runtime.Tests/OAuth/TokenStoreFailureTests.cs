using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.OAuth;

/// <summary>A store that fails, is silent, can't be written or holds rubbish takes no call with it that can go on without, and is warned of once.</summary>
public sealed class TokenStoreFailureTests : IDisposable
{
    private const string User = "user-1";

    private static readonly string Key = StoreKey.ForUser("https://as.example/token", "c1", User);

    private readonly TestTokenStore _store = new();
    private readonly RecordingLoggerFactory _logs = new();
    private readonly TokenEndpointServer _server;

    public TokenStoreFailureTests() => _server = new TokenEndpointServer(Configure);

    public static TheoryData<string> Failures => ["throws", "throws at once", "silent", "rubbish", "read-only", "no lease"];

    private IEnumerable<string> Warnings => _logs.Logger.Lines.Where(line => line.Level >= LogLevel.Warning).Select(line => line.Text);

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_client_gets_its_tokens_from_the_server_with_one_warning(string failure)
    {
        Break(failure);
        var source = _server.Client.CreateClientTokenSource();
        var other = _server.Client.CreateClientTokenSource("read");
        foreach (var round in Enumerable.Range(1, 4))
        {
            Assert.NotEmpty(await source.GetTokenAsync(default).AsTask().WithinAsync(Limits.Step, "The call"));
            Assert.NotEmpty(await other.GetTokenAsync(default).AsTask().WithinAsync(Limits.Step, "The call"));
            _server.Clock.Advance(TimeSpan.FromHours(2));
        }

        Assert.Equal(8, _server.Forms.Count);
        Assert.Contains("store of tokens", Assert.Single(Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_user_goes_on_with_the_tokens_that_came_last_and_one_warning(string failure)
    {
        _store.Tokens[Key] = new OAuthTokens("a0", _server.Clock.GetUtcNow(), TimeSpan.FromHours(1), "r0");
        var source = _server.Client.GetUserTokenSource(User);
        Assert.Equal("a0", await source.GetTokenAsync(default));
        Break(failure);

        foreach (var round in Enumerable.Range(1, 4))
        {
            _server.Clock.Advance(TimeSpan.FromHours(2));
            Assert.Equal($"t{round}", await source.GetTokenAsync(default).AsTask().WithinAsync(Limits.Step, "The call"));
        }

        Assert.Equal(["r0", "r1", "r2", "r3"], _server.Forms.Select(form => form.Split("refresh_token=")[1]));
        Assert.Single(Warnings);
    }

    [Fact]
    public async Task A_store_that_works_again_is_warned_of_again_when_it_fails_again()
    {
        var source = _server.Client.CreateClientTokenSource();
        foreach (var isDown in (bool[])[true, true, false, true])
        {
            _store.BeforeRead = () => isDown ? Task.FromException(new TimeoutException()) : Task.CompletedTask;
            _store.BeforeWrite = _store.BeforeRead;
            await source.GetTokenAsync(default);
            _server.Clock.Advance(TimeSpan.FromHours(2));
        }

        Assert.Equal(2, Warnings.Count());
    }

    [Fact]
    public async Task Where_no_tokens_of_a_user_are_known_the_call_fails_by_the_reason()
    {
        Break("throws");
        var down = await Assert.ThrowsAsync<TokenStoreException>(() => GetSource().GetTokenAsync(default).AsTask());
        Assert.IsType<InvalidOperationException>(down.InnerException);

        Break("silent");
        Assert.IsType<TimeoutException>((await Assert.ThrowsAsync<TokenStoreException>(() => GetSource().GetTokenAsync(default).AsTask())).InnerException);

        Break("rubbish");
        await Assert.ThrowsAsync<SignInRequiredException>(() => GetSource().GetTokenAsync(default).AsTask());

        Break("throws");
        await Assert.ThrowsAsync<TokenStoreException>(() => _server.Client.StoreUserTokensAsync(User, new OAuthTokens("a0", default)));
        Break("silent");
        await Assert.ThrowsAsync<TokenStoreException>(() => _server.Client.StoreUserTokensAsync(User, new OAuthTokens("a0", default)));
    }

    [Fact]
    public async Task Nobody_waits_for_a_silent_store_longer_than_ten_seconds()
    {
        using var server = new TokenEndpointServer(Configure, holdsPauses: true);
        Break("silent");
        var call = server.Client.CreateClientTokenSource().GetTokenAsync(default).AsTask();
        await server.Clock.FirstPause.WithinAsync(Limits.Step, "The wait for the store");

        server.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Empty(server.Forms);
        server.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("t1", await call.WithinAsync(Limits.Step, "The call"));
    }

    [Fact]
    public async Task Tokens_that_could_not_be_stored_are_stored_later()
    {
        _store.Tokens[Key] = Expired("a0", "r0");
        _store.BeforeWrite = () => _store.Writes < 3 ? Task.FromException(new TimeoutException()) : Task.CompletedTask;

        Assert.Equal("t1", await GetSource().GetTokenAsync(default));

        await _store.Written.Task.WithinAsync(Limits.Step, "The third write");
        Assert.Equal(("r1", 3), (_store.Tokens[Key].RefreshToken, _store.Writes));
    }

    [Fact]
    public async Task A_write_that_outlasts_its_limit_does_not_land_after_a_newer_one()
    {
        using var server = new TokenEndpointServer(Configure, holdsPauses: true);
        var late = new TaskCompletionSource();
        _store.Tokens[Key] = new OAuthTokens("a0", server.Clock.GetUtcNow() - TimeSpan.FromHours(2), TimeSpan.FromHours(1), "r0");
        _store.BeforeWrite = () => _store.Writes == 1 ? late.Task : Task.CompletedTask;
        var source = server.Client.GetUserTokenSource(User);
        var first = source.GetTokenAsync(default).AsTask();
        await _store.Writing.Task.WithinAsync(Limits.Step, "The first write");
        await PassAsync(server, first);
        Assert.Equal("t1", await first);

        server.Clock.Advance(TimeSpan.FromHours(2));
        var second = source.GetTokenAsync(default).AsTask();
        await PassAsync(server, second);
        Assert.Equal("t2", await second);
        Assert.Equal(1, _store.Writes);
        late.SetResult();
        while (_store.Tokens[Key].AccessToken != "t2")
        {
            server.Clock.Advance(TimeSpan.FromSeconds(60));
            await Task.Yield();
        }

        Assert.Equal(["r0", "r1"], server.Forms.Select(form => form.Split("refresh_token=")[1]));
        server.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal("t2", _store.Tokens[Key].AccessToken);
    }

    [Fact]
    public async Task Tokens_of_a_user_who_has_signed_out_elsewhere_do_not_come_back()
    {
        using var server = new TokenEndpointServer(Configure, holdsPauses: true);
        _store.Tokens[Key] = new OAuthTokens("a0", server.Clock.GetUtcNow() - TimeSpan.FromHours(2), TimeSpan.FromHours(1), "r0");
        _store.BeforeWrite = () => Task.FromException(new TimeoutException());
        var source = server.Client.GetUserTokenSource(User);
        Assert.Equal("t1", await source.GetTokenAsync(default));
        await server.Clock.FirstPause.WithinAsync(Limits.Step, "The pause before the next write");

        _store.Tokens.Clear();
        _store.BeforeWrite = () => Task.CompletedTask;
        for (var read = _store.Reads; _store.Reads == read;)
        {
            server.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        server.Clock.Advance(TimeSpan.FromHours(2));
        await Assert.ThrowsAsync<SignInRequiredException>(() => source.GetTokenAsync(default).AsTask());
        Assert.Empty(_store.Tokens);
        Assert.Equal(1, _store.Writes);
    }

    [Fact]
    public async Task A_user_who_signs_out_while_the_tokens_are_renewed_has_to_sign_in()
    {
        _store.Tokens[Key] = Expired("a0", "r0");
        _server.Respond = _ =>
        {
            _store.Tokens.Clear();
            return Task.FromResult(TokenEndpointServer.Tokens("t1", "r1"));
        };

        await Assert.ThrowsAsync<SignInRequiredException>(() => GetSource().GetTokenAsync(default).AsTask());
        Assert.Empty(_store.Tokens);
    }

    /// <summary>Lets time pass until a call has its token.</summary>
    private static async Task PassAsync(TokenEndpointServer server, Task call)
    {
        while (!call.IsCompleted)
        {
            server.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    private TokenSource GetSource() => new AuthorizationServerClient(_server.CreateOptions(Configure)).GetUserTokenSource(User);

    private OAuthTokens Expired(string access, string refresh) => new(access, _server.Clock.GetUtcNow() - TimeSpan.FromHours(2), TimeSpan.FromHours(1), refresh);

    private void Configure(AuthorizationServerOptions options)
    {
        options.TokenStore = _store;
        options.LoggerFactory = _logs;
    }

    private void Break(string failure)
    {
        Func<Task> fail = failure switch
        {
            "throws" or "read-only" => () => Task.FromException(new InvalidOperationException("The store is down.")),
            "throws at once" => () => throw new InvalidOperationException("The store is down."),
            "silent" => () => new TaskCompletionSource().Task,
            "rubbish" => () => Task.FromException(new FormatException("What is stored is no tokens.")),
            _ => () => Task.CompletedTask,
        };
        _store.BeforeRead = failure == "read-only" ? () => Task.CompletedTask : fail;
        _store.BeforeWrite = failure == "rubbish" ? () => Task.CompletedTask : fail;
        _store.Lease = failure == "no lease" ? () => throw new InvalidOperationException("The store gives no lease.") : null;
    }
}
