using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.OAuth;

/// <summary>A sign-in from its start to the exchange of its code.</summary>
public sealed class SignInTests : IDisposable
{
    private readonly TokenEndpointServer _server = new();

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();

    [Fact]
    public void The_address_has_what_the_authorization_endpoint_needs_once_each()
    {
        var signIn = _server.Client.StartSignIn(
            TokenEndpointServer.RedirectUri,
            new() { Scope = "read write", Resources = [new("https://api.example/a"), new("https://api.example/b")], Parameters = new Dictionary<string, string> { ["prompt"] = "log in&" } });

        Assert.StartsWith("https://as.example/authorize?tenant=1&response_type=code&client_id=c1&", signIn.AuthorizationUri.AbsoluteUri, StringComparison.Ordinal);
        var query = Query(signIn.AuthorizationUri);
        Assert.Equal(["https://app.example/back"], query["redirect_uri"]);
        Assert.Equal(["read write"], query["scope"]);
        Assert.Equal([signIn.State], query["state"]);
        Assert.Equal(["S256"], query["code_challenge_method"]);
        Assert.Equal(["https://api.example/a", "https://api.example/b"], query["resource"]);
        Assert.Equal(["log in&"], query["prompt"]);
        Assert.Equal(43, query["code_challenge"].Single().Length);
        Assert.NotEqual(signIn.State, _server.Client.StartSignIn(TokenEndpointServer.RedirectUri).State);
    }

    [Fact]
    public async Task The_code_is_exchanged_with_the_verifier_of_the_challenge_also_by_another_process()
    {
        var started = _server.Client.StartSignIn(TokenEndpointServer.RedirectUri, new() { Resources = [new("https://api.example/a")] });
        var loaded = SignIn.Load(started.Save());

        var tokens = await _server.Client.CompleteSignInAsync(loaded, Callback($"code=c%2B1&state={started.State}&iss=https%3A%2F%2Fas.example&more=1&more=2"));

        Assert.Equal(("t1", "r1", _server.Clock.GetUtcNow().AddHours(1)), (tokens.AccessToken, tokens.RefreshToken, tokens.ExpiresAt));
        var form = Query(new Uri("https://x.example/?" + Assert.Single(_server.Forms)));
        Assert.Equal(["authorization_code"], form["grant_type"]);
        Assert.Equal(["c+1"], form["code"]);
        Assert.Equal(["https://app.example/back"], form["redirect_uri"]);
        Assert.Equal(["https://api.example/a"], form["resource"]);
        Assert.False(form.Contains("client_id"));
        var challenge = Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].Single()))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        Assert.Equal(Query(started.AuthorizationUri)["code_challenge"], [challenge]);
        Assert.Equal("Basic " + Convert.ToBase64String("c1:s-3cret"u8.ToArray()), Assert.Single(_server.Handler.Requests).Headers.Authorization?.ToString());
    }

    [Theory]
    [InlineData(null, ClientAuthentication.Default, "client_id=c1")]
    [InlineData("s 1", ClientAuthentication.ClientSecretPost, "client_id=c1&client_secret=s+1")]
    public async Task A_public_client_and_one_that_proves_itself_in_the_form_say_who_they_are_there(string? secret, ClientAuthentication authentication, string expected)
    {
        using var server = new TokenEndpointServer(options => (options.ClientSecret, options.ClientAuthentication) = (secret, authentication));
        var signIn = server.Client.StartSignIn(TokenEndpointServer.RedirectUri);

        await server.Client.CompleteSignInAsync(signIn, Callback($"code=c&state={signIn.State}"));

        Assert.EndsWith("&" + expected, Assert.Single(server.Forms), StringComparison.Ordinal);
        Assert.Null(Assert.Single(server.Handler.Requests).Headers.Authorization);
    }

    [Theory]
    [InlineData("code=c", SignInFailure.MalformedCallback, "state")]
    [InlineData("code=c&state=", SignInFailure.MalformedCallback, "state")]
    [InlineData("code=c&state=x", SignInFailure.OtherState, "forged")]
    [InlineData("code=c&state=STATEx", SignInFailure.OtherState, "forged")]
    [InlineData("code=c&state=STATE&state=STATE", SignInFailure.MalformedCallback, "'state' more than once")]
    [InlineData("code=c&code=d&state=STATE", SignInFailure.MalformedCallback, "'code' more than once")]
    [InlineData("code=c&state=STATE&iss=https%3A%2F%2Fevil.example", SignInFailure.OtherIssuer, "https://as.example")]
    [InlineData("code=c&state=STATE&iss=https%3A%2F%2Fas.example&iss=https%3A%2F%2Fas.example", SignInFailure.MalformedCallback, "'iss' more than once")]
    [InlineData("code=c&error=access_denied&state=STATE", SignInFailure.MalformedCallback, "both")]
    [InlineData("state=STATE", SignInFailure.MalformedCallback, "neither")]
    [InlineData("code=&state=STATE", SignInFailure.MalformedCallback, "neither")]
    [InlineData("error=access_denied&state=x", SignInFailure.OtherState, "forged")]
    [InlineData("error=access_denied&error_description=no+thanks&state=STATE", SignInFailure.Refused, "access_denied")]
    [InlineData("error=%0D%0Aforged&state=STATE", SignInFailure.Refused, "none")]
    public async Task A_callback_that_is_not_the_sign_in_s_ends_it_and_nothing_is_sent(string query, SignInFailure failure, string message)
    {
        var signIn = _server.Client.StartSignIn(TokenEndpointServer.RedirectUri);

        var exception = await Assert.ThrowsAsync<SignInException>(() =>
            _server.Client.CompleteSignInAsync(signIn, Callback(query.Replace("STATE", signIn.State, StringComparison.Ordinal))));

        Assert.Equal(failure, exception.Failure);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(signIn.State, exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(_server.Forms);
    }

    [Fact]
    public async Task A_refusal_has_the_server_s_own_words()
    {
        var signIn = _server.Client.StartSignIn(TokenEndpointServer.RedirectUri);

        var exception = await Assert.ThrowsAsync<SignInException>(() =>
            _server.Client.CompleteSignInAsync(signIn, Callback($"error=access_denied&error_description=no+thanks&state={signIn.State}")));

        Assert.Equal(("access_denied", "no thanks"), (exception.ErrorCode, exception.ErrorDescription));
    }

    [Fact]
    public async Task A_server_that_names_itself_in_callbacks_has_to()
    {
        using var server = new TokenEndpointServer(options => options.SendsIssuer = true);
        var signIn = server.Client.StartSignIn(TokenEndpointServer.RedirectUri);

        var exception = await Assert.ThrowsAsync<SignInException>(() => server.Client.CompleteSignInAsync(signIn, Callback($"code=c&state={signIn.State}")));

        Assert.Equal(SignInFailure.MalformedCallback, exception.Failure);
        Assert.Contains("iss", exception.Message, StringComparison.Ordinal);
        await server.Client.CompleteSignInAsync(signIn, Callback($"code=c&state={signIn.State}&iss=https%3A%2F%2Fas.example"));
    }

    [Fact]
    public async Task A_callback_at_another_path_or_after_the_end_is_none_and_the_origin_may_be_a_proxy_s()
    {
        var signIn = _server.Client.StartSignIn(TokenEndpointServer.RedirectUri, new() { Lifetime = TimeSpan.FromMinutes(5) });
        var query = $"?code=c&state={signIn.State}";

        Assert.Equal(SignInFailure.OtherAddress, (await Assert.ThrowsAsync<SignInException>(() => _server.Client.CompleteSignInAsync(signIn, new Uri("https://app.example/other" + query)))).Failure);
        Assert.Equal(SignInFailure.MalformedCallback, (await Assert.ThrowsAsync<SignInException>(() => _server.Client.CompleteSignInAsync(signIn, Callback("code=" + new string('c', 20_000))))).Failure);
        await _server.Client.CompleteSignInAsync(signIn, new Uri("http://inside:8080/back" + query));
        await _server.Client.CompleteSignInAsync(signIn, new Uri("/back" + query, UriKind.Relative));
        _server.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromTicks(1));
        Assert.Equal(SignInFailure.Expired, (await Assert.ThrowsAsync<SignInException>(() => _server.Client.CompleteSignInAsync(signIn, Callback(query.TrimStart('?'))))).Failure);
        Assert.Equal(2, _server.Forms.Count);
    }

    [Fact]
    public async Task A_sign_in_of_another_client_or_server_is_refused_before_anything_is_sent()
    {
        using var other = new TokenEndpointServer(options => options.ClientId = "c2");
        using var elsewhere = new TokenEndpointServer(options => options.Issuer = "https://other.example");
        var signIn = _server.Client.StartSignIn(TokenEndpointServer.RedirectUri);

        await Assert.ThrowsAsync<ArgumentException>(() => other.Client.CompleteSignInAsync(signIn, Callback($"code=c&state={signIn.State}")));
        await Assert.ThrowsAsync<ArgumentException>(() => elsewhere.Client.CompleteSignInAsync(signIn, Callback($"code=c&state={signIn.State}")));
        Assert.Empty(other.Forms.Concat(elsewhere.Forms));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("CUT")]
    [InlineData("""{"state":{"a":1}}""")]
    public void What_was_not_saved_can_not_be_loaded_and_is_not_repeated(string text)
    {
        var saved = _server.Client.StartSignIn(TokenEndpointServer.RedirectUri).Save();

        var exception = Assert.Throws<FormatException>(() => SignIn.Load(text == "CUT" ? saved[..(saved.Length / 2)] : text));

        Assert.Null(exception.InnerException);
    }

    [Fact]
    public void A_sign_in_and_its_tokens_show_no_secret()
    {
        var signIn = _server.Client.StartSignIn(TokenEndpointServer.RedirectUri);
        var verifier = signIn.Save().Split("code_verifier\":\"")[1].Split('"')[0];

        Assert.DoesNotContain(signIn.State, signIn.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(verifier, signIn.ToString(), StringComparison.Ordinal);
        Assert.Contains("https://app.example/back", signIn.ToString(), StringComparison.Ordinal);
        var tokens = new OAuthTokens("secret-a", _server.Clock.GetUtcNow(), TimeSpan.FromHours(1), "secret-r", idToken: "secret-i").ToString();
        Assert.DoesNotContain("secret", tokens, StringComparison.Ordinal);
        Assert.Contains("refresh token", tokens, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_of_the_code_shows_neither_code_nor_verifier_nor_secret()
    {
        var signIn = _server.Client.StartSignIn(TokenEndpointServer.RedirectUri);
        var verifier = signIn.Save().Split("code_verifier\":\"")[1].Split('"')[0];
        _server.Respond = _ => Task.FromResult(StubHandler.Response(HttpStatusCode.BadRequest, $$"""{"error":"invalid_grant","error_description":"code-9 {{verifier}} s-3cret"}"""));

        var exception = await Assert.ThrowsAsync<BadRequestException>(() => _server.Client.CompleteSignInAsync(signIn, Callback($"code=code-9&state={signIn.State}")));

        Assert.Equal("invalid_grant", exception.ErrorCode);
        Assert.All((string[])["code-9", verifier, "s-3cret"], secret => Assert.DoesNotContain(secret, exception + exception.ErrorDescription + exception.BodyExcerpt, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{}""", "without an access token")]
    [InlineData("""{"access_token":"t","token_type":"DPoP"}""", "DPoP")]
    [InlineData("""{"access_token":"a b","token_type":"Bearer"}""", "can't carry")]
    [InlineData("""{"error":"invalid_grant"}""", "invalid_grant")]
    [InlineData("""[]""", "not a JSON object")]
    public async Task An_answer_without_a_token_that_can_be_sent_is_a_failure(string body, string message)
    {
        var signIn = _server.Client.StartSignIn(TokenEndpointServer.RedirectUri);
        _server.Respond = _ => Task.FromResult(StubHandler.Response(HttpStatusCode.OK, body));

        var exception = await Assert.ThrowsAsync<ApiContentException>(() => _server.Client.CompleteSignInAsync(signIn, Callback($"code=c&state={signIn.State}")));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("0")]
    [InlineData("\"soon\"")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task A_lifetime_that_is_none_is_no_reason_to_refuse_a_token(string lifetime)
    {
        var signIn = _server.Client.StartSignIn(TokenEndpointServer.RedirectUri);
        _server.Respond = _ => Task.FromResult(StubHandler.Response(HttpStatusCode.OK, $$"""{"access_token":"t","expires_in":{{lifetime}}}"""));

        Assert.Null((await _server.Client.CompleteSignInAsync(signIn, Callback($"code=c&state={signIn.State}"))).ExpiresAt);
    }

    [Fact]
    public void What_a_sign_in_can_not_be_started_with_is_named()
    {
        Assert.Throws<ArgumentException>(() => _server.Client.StartSignIn(new Uri("/back", UriKind.Relative)));
        Assert.Throws<ArgumentException>(() => _server.Client.StartSignIn(new Uri("https://app.example/back#f")));
        Assert.Throws<ArgumentException>(() => _server.Client.StartSignIn(TokenEndpointServer.RedirectUri, new() { Resources = [new("https://a.example/#f")] }));
        Assert.Contains("'state'", Assert.Throws<ArgumentException>(() => _server.Client.StartSignIn(TokenEndpointServer.RedirectUri, new() { Parameters = new Dictionary<string, string> { ["state"] = "mine" } })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => _server.Client.StartSignIn(TokenEndpointServer.RedirectUri, new() { Lifetime = TimeSpan.Zero }));
    }

    [Theory]
    [InlineData("http://as.example/token", "c1", null, "use https")]
    [InlineData("https://user:pass-9@as.example/token", "c1", null, "as.example")]
    [InlineData("/token", "c1", null, "TokenEndpoint")]
    [InlineData(null, "c1", null, "TokenEndpoint")]
    [InlineData("https://as.example/token", null, null, "ClientId")]
    [InlineData("https://as.example/token", "c1", "s\n1", "ClientSecret")]
    public void Options_that_can_not_be_used_are_named_and_no_secret_is_repeated(string? endpoint, string? clientId, string? secret, string expected)
    {
        var options = new AuthorizationServerOptions { TokenEndpoint = endpoint is null ? null : new Uri(endpoint, UriKind.RelativeOrAbsolute), ClientId = clientId, ClientSecret = secret };

        var exception = Assert.Throws<ArgumentException>(() => new AuthorizationServerClient(options));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pass-9", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_can_be_faked()
    {
        AuthorizationServerClient fake = new FakeClient();

        Assert.Equal("faked", (await fake.RefreshAsync("r")).AccessToken);
        Assert.Throws<InvalidOperationException>(() => fake.StartSignIn(TokenEndpointServer.RedirectUri));
    }

    private static Uri Callback(string query) => new(TokenEndpointServer.RedirectUri + "?" + query);

    private static ILookup<string, string> Query(Uri address) => address.Query.TrimStart('?').Split('&').Select(pair => pair.Split('='))
        .ToLookup(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')));

    private sealed class FakeClient : AuthorizationServerClient
    {
        public override Task<OAuthTokens> RefreshAsync(string refreshToken, System.Threading.CancellationToken cancellationToken = default) =>
            Task.FromResult(new OAuthTokens("faked", DateTimeOffset.UnixEpoch));
    }
}
