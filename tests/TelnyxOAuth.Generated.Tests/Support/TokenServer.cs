using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RichardSzalay.MockHttp;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Generated.Tests.Support;

/// <summary>A client of the client credentials grant before an API whose token endpoint and other endpoints response as the test says.</summary>
internal sealed class TokenServer : IDisposable
{
    private readonly MockHttpMessageHandler _handler = new();
    private readonly object _gate = new();
    private readonly List<Received> _calls = [];
    private readonly List<Received> _tokenRequests = [];

    /// <param name="change">Changes the options of the client.</param>
    internal TokenServer(Action<TelnyxOAuthClientOptions>? change = null)
    {
        _handler.When("*/oauth/token").Respond(async request =>
        {
            var number = Keep(_tokenRequests, await Received.OfAsync(request));
            return await RespondToToken(number);
        });
        _handler.Fallback.Respond(async request =>
        {
            Keep(_calls, await Received.OfAsync(request));
            return await AnswerCall(request);
        });
        var options = new TelnyxOAuthClientOptions
        {
            ClientId = "id",
            ClientSecret = "secret",
            HttpClient = new HttpClient(_handler),
            MaxRetries = 0,
            TimeProvider = Clock,
            LoggerFactory = Log,
        };
        change?.Invoke(options);
        Client = options.CreateClient();
    }

    internal TelnyxOAuthClient Client { get; }

    internal ManualTimeProvider Clock { get; } = new();

    internal RecordedLog Log { get; } = new();

    /// <summary>Responds to token requests, counted from 1; as it is, with the tokens <c>t1</c>, <c>t2</c> and so on, each good for an hour.</summary>
    internal Func<int, Task<HttpResponseMessage>> RespondToToken { get; set; } = number => Task.FromResult(Token("t" + number));

    /// <summary>Responds to all other requests; as it is, with as little as can be read.</summary>
    internal Func<HttpRequestMessage, Task<HttpResponseMessage>> AnswerCall { get; set; } = request => Task.FromResult(Json(LeastResponse.To(request)));

    internal Received[] TokenRequests => Copy(_tokenRequests);

    internal Received[] Calls => Copy(_calls);

    /// <summary>What each call but those for tokens was authorized with, <c>none</c> included, in the order in which they came.</summary>
    internal string[] Authorizations => [.. Calls.Select(call => call.Authorization ?? "none")];

    internal static HttpResponseMessage Token(string token, int expiresIn = 3600) =>
        Json($$"""{"access_token":"{{token}}","token_type":"Bearer","expires_in":{{expiresIn}}}""");

    internal static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body) };

    /// <summary>A refusal with the challenge of RFC 6750.</summary>
    internal static HttpResponseMessage Refusal(string? challenge = "Bearer error=\"invalid_token\"")
    {
        var response = Json("""{"error":"invalid_token"}""", HttpStatusCode.Unauthorized);
        if (challenge is not null)
        {
            response.Headers.TryAddWithoutValidation("WWW-Authenticate", challenge);
        }

        return response;
    }

    /// <summary>Refuses one token from now on.</summary>
    internal void Refuse(string token) =>
        AnswerCall = request => Task.FromResult(request.Headers.Authorization?.Parameter == token ? Refusal() : Json(LeastResponse.To(request)));

    /// <summary>Starts calls one behind another, without waiting for any.</summary>
    internal Task[] StartCalls(int count) => [.. Enumerable.Range(0, count).Select(_ => Client.OAuthClients.ListAsync())];

    public void Dispose()
    {
        Client.Dispose();
        _handler.Dispose();
    }

    private int Keep(List<Received> list, Received received)
    {
        lock (_gate)
        {
            list.Add(received);
            return list.Count;
        }
    }

    private Received[] Copy(List<Received> list)
    {
        lock (_gate)
        {
            return [.. list];
        }
    }
}
