using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.OAuth;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;
using TelnyxOAuth.Tests;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Http;

/// <summary>A token for the requests of any HTTP client.</summary>
public sealed class BearerTokenHandlerTests : IDisposable
{
    private static readonly Uri Origin = new("https://api.example/v1/");

    private readonly TokenEndpointServer _server = new();
    private readonly List<string> _requests = [];
    private readonly HttpClient _client;

    public BearerTokenHandlerTests() => _client = CreateClient(_server.Client.CreateClientTokenSource());

    public static TheoryData<string> Repeatable => ["none", "text", "form", "json", "memory", "parts", "file"];

    public static TheoryData<string> Unrepeatable => ["stream", "parts with a stream", "own"];

    /// <summary>Answers a request, given its authorization.</summary>
    private Func<HttpRequestMessage, HttpResponseMessage> Respond { get; set; } = _ => new HttpResponseMessage(HttpStatusCode.OK);

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }

    [Theory]
    [InlineData("https://api.example/v1/a", "Bearer t1")]
    [InlineData("https://API.example:443/", "Bearer t1")]
    [InlineData("https://files.example/a", "Bearer t1")]
    [InlineData("http://127.0.0.1:5000/a", "Bearer t1")]
    [InlineData("http://127.0.0.1:5001/a", "none")]
    [InlineData("http://api.example/v1/a", "none")]
    [InlineData("https://api.example:8443/v1/a", "none")]
    [InlineData("https://api.example.evil.example/", "none")]
    [InlineData("https://evil.example/?https://api.example/", "none")]
    public async Task A_token_goes_to_the_origins_that_are_named_and_to_no_others(string address, string authorization)
    {
        using var response = await _client.GetAsync(new Uri(address));

        Assert.EndsWith(authorization, Assert.Single(_requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_requested_once_for_all_and_renewed_ahead_of_its_expiry()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => GetAsync("a")));
        Assert.Single(_server.Forms);
        _server.Clock.Advance(TimeSpan.FromMinutes(56));
        await GetAsync("b");
        await GetAsync("c");

        while (_server.Forms.Count < 2)
        {
            await Task.Yield();
        }

        Assert.Equal(Enumerable.Repeat("Bearer t1", 101), _requests.Take(101).Select(Authorization));
        _server.Clock.Advance(TimeSpan.FromMinutes(10));
        await GetAsync("d");
        Assert.Equal("Bearer t2", Authorization(_requests[^1]));
    }

    [Fact]
    public async Task An_authorization_of_the_callers_own_is_left_alone()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "a");
        request.Headers.Authorization = new("Basic", "b3du");
        Respond = _ => new HttpResponseMessage(HttpStatusCode.Unauthorized);

        using var response = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Basic b3du", Authorization(Assert.Single(_requests)));
        Assert.Empty(_server.Forms);
    }

    [Theory]
    [MemberData(nameof(Repeatable))]
    public async Task A_token_that_is_refused_is_replaced_once_and_the_request_sent_again(string body)
    {
        Respond = Refuse("t1");

        using var response = await _client.PostAsync(new Uri("a", UriKind.Relative), CreateBody(body));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["Bearer t1", "Bearer t2"], _requests.Select(Authorization));
        Assert.Single(_requests.Select(request => request.Replace("t2", "t1", StringComparison.Ordinal)).Distinct());
        Assert.Equal(body != "none", _requests[0].Contains("content", StringComparison.Ordinal));
        Assert.Equal(2, _server.Forms.Count);
    }

    [Theory]
    [MemberData(nameof(Unrepeatable))]
    public async Task A_body_that_can_not_be_sent_again_brings_the_refusal_back_and_the_next_request_has_the_new_token(string body)
    {
        Respond = Refuse("t1");

        using var refused = await _client.PostAsync(new Uri("a", UriKind.Relative), CreateBody(body));
        using var next = await _client.GetAsync(new Uri("a", UriKind.Relative));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (refused.StatusCode, next.StatusCode));
        Assert.Equal(["Bearer t1", "Bearer t2"], _requests.Select(Authorization));
    }

    [Fact]
    public async Task Many_requests_that_are_refused_at_once_cause_one_renewal()
    {
        Respond = Refuse("t1");

        var responses = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => _client.GetAsync(new Uri("a", UriKind.Relative))));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal(2, _server.Forms.Count);
    }

    [Fact]
    public async Task A_new_token_that_is_refused_too_brings_the_refusal_back()
    {
        Respond = Refuse("t1", "t2");

        using var response = await _client.GetAsync(new Uri("a", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(2, _requests.Count);
    }

    [Theory]
    [InlineData("Bearer error=\"insufficient_scope\"", 1)]
    [InlineData("Bearer error=\"invalid_token\"", 2)]
    [InlineData("Bearer", 2)]
    public async Task Only_a_refusal_that_may_mean_an_expired_token_replaces_it(string challenge, int requests)
    {
        Respond = _ =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.Unauthorized);
            response.Headers.WwwAuthenticate.ParseAdd(challenge);
            return response;
        };

        using var response = await _client.GetAsync(new Uri("a", UriKind.Relative));

        Assert.Equal(requests, _requests.Count);
    }

    [Fact]
    public async Task A_refusal_at_the_end_of_a_redirect_replaces_nothing()
    {
        Respond = request =>
        {
            // As the platform's handler does it.
            request.RequestUri = new Uri("https://elsewhere.example/");
            request.Headers.Authorization = null;
            return new HttpResponseMessage(HttpStatusCode.Unauthorized) { RequestMessage = request };
        };

        using var response = await _client.GetAsync(new Uri("a", UriKind.Relative));

        Assert.Single(_requests);
        Assert.Single(_server.Forms);
    }

    [Fact]
    public async Task Who_sends_the_request_again_gets_a_token_of_that_moment()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Origin, "a"));
        using var handler = new HttpMessageInvoker(CreateHandler(_server.Client.CreateClientTokenSource()));
        using var first = await handler.SendAsync(request, default);
        Assert.Null(request.Headers.Authorization);
        _server.Clock.Advance(TimeSpan.FromHours(2));
        using var second = await handler.SendAsync(request, default);

        Assert.Equal(["Bearer t1", "Bearer t2"], _requests.Select(Authorization));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_it_waits_for_the_token_ends_and_the_others_get_it()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _server.Respond = _ => answer.Task;
        using var cancellation = new CancellationTokenSource();
        var cancelled = _client.GetAsync(new Uri("a", UriKind.Relative), cancellation.Token);
        var other = GetAsync("b");

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        answer.SetResult(TokenEndpointServer.Tokens("t1"));
        await other;

        Assert.Equal("Bearer t1", Authorization(Assert.Single(_requests)));
    }

    [Fact]
    public async Task Where_there_is_no_token_nothing_is_sent_and_the_reason_is_typed()
    {
        using var user = CreateClient(_server.Client.GetUserTokenSource("user-1"));
        await Assert.ThrowsAsync<SignInRequiredException>(() => user.GetAsync(new Uri("a", UriKind.Relative)));

        _server.Respond = _ => Task.FromResult(TokenEndpointServer.Error("invalid_client"));
        await Assert.ThrowsAsync<BadRequestException>(() => _client.GetAsync(new Uri("a", UriKind.Relative)));
        Assert.Empty(_requests);
    }

    [Fact]
    public async Task A_token_that_can_not_be_replaced_is_told()
    {
        Respond = Refuse("t1");
        _server.Respond = number => Task.FromResult(number == 1 ? TokenEndpointServer.Tokens("t1") : TokenEndpointServer.Error("invalid_client"));

        await Assert.ThrowsAsync<BadRequestException>(() => _client.GetAsync(new Uri("a", UriKind.Relative)));
        Assert.Single(_requests);
    }

    [Theory]
    [InlineData("http://api.example/")]
    [InlineData("ftp://api.example/")]
    [InlineData("/a")]
    [InlineData("https://user:hush@api.example/")]
    public void An_origin_that_no_token_may_go_to_is_refused(string origin)
    {
        var exception = Assert.Throws<ArgumentException>("origins", () => new BearerTokenHandler(_server.Client.CreateClientTokenSource(), [new Uri(origin, UriKind.RelativeOrAbsolute)]));
        Assert.DoesNotContain(Secrets.Mark, exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("origins", () => new BearerTokenHandler(_server.Client.CreateClientTokenSource(), []));
    }

    private static string Authorization(string request) => request.Split('|')[^1];

    private static HttpContent? CreateBody(string body) => body switch
    {
        "none" => null,
        "text" => new StringContent("content"),
        "form" => new FormUrlEncodedContent([new("content", "1")]),
        "json" => JsonContent.Create(new Dictionary<string, int> { ["content"] = 1 }),
        // The older build knows no memory as a body.
        "memory" => TestedBuild.IsNetStandard ? new ByteArrayContent("content"u8.ToArray()) : new ReadOnlyMemoryContent("content"u8.ToArray()),
        "parts" => new MultipartContent("mixed", "b") { new StringContent("content"), new StreamContent(new MemoryStream("more"u8.ToArray())) },
        "file" => new StreamContent(new MemoryStream("content"u8.ToArray())),
        "stream" => new StreamContent(new UnseekableStream()),
        "parts with a stream" => new MultipartContent { new StringContent("content"), new StreamContent(new UnseekableStream()) },
        _ => new OwnContent(),
    };

    private static Func<HttpRequestMessage, HttpResponseMessage> Refuse(params string[] tokens) => request =>
        new HttpResponseMessage(tokens.Contains(request.Headers.Authorization?.Parameter) ? HttpStatusCode.Unauthorized : HttpStatusCode.OK);

    private async Task GetAsync(string path) => (await _client.GetAsync(new Uri(path, UriKind.Relative))).Dispose();

    private HttpClient CreateClient(TokenSource source) => new(CreateHandler(source)) { BaseAddress = Origin };

    private BearerTokenHandler CreateHandler(TokenSource source) => new(source, [Origin, new Uri("https://files.example"), new Uri("http://127.0.0.1:5000")])
    {
        InnerHandler = new Handler(this),
    };

    /// <summary>Reads a body as the platform does, which begins anew each time and keeps nothing.</summary>
    private sealed class Handler(BearerTokenHandlerTests test) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var body = new MemoryStream();
            await (request.Content?.CopyToAsync(body, cancellationToken) ?? Task.CompletedTask);
            lock (test._requests)
            {
                test._requests.Add($"{request.Method} {Encoding.UTF8.GetString(body.ToArray())}|{request.Headers.Authorization?.ToString() ?? "none"}");
            }

            return test.Respond(request);
        }
    }

    private sealed class UnseekableStream() : MemoryStream("content"u8.ToArray())
    {
        public override bool CanSeek => false;
    }

    private sealed class OwnContent : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync("content"u8.ToArray()).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
