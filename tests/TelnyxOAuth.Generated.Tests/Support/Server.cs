using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using RichardSzalay.MockHttp;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Support;

/// <summary>A client whose requests go nowhere: they are kept, and responded as the test says.</summary>
internal sealed class Server : IDisposable
{
    private readonly MockHttpMessageHandler _handler = new();

    internal Server(
        string? body = null,
        HttpStatusCode status = HttpStatusCode.OK,
        Action<TelnyxOAuthClientOptions>? change = null,
        string mediaType = "application/json")
        : this(request => new HttpResponseMessage(status) { Content = new StringContent(body ?? LeastResponse.To(request), Encoding.UTF8, mediaType) }, change)
    {
    }

    internal Server(Func<HttpRequestMessage, HttpResponseMessage> response, Action<TelnyxOAuthClientOptions>? change = null)
    {
        _handler.Fallback.Respond(async request =>
        {
            var received = await Received.OfAsync(request);
            lock (Requests)
            {
                Requests.Add(received);
            }

            return response(request);
        });
        HttpClient = new HttpClient(_handler);

        // What is not about retries neither causes nor waits for any.
        var options = new TelnyxOAuthClientOptions { ApiKey = "KEY", HttpClient = HttpClient, MaxRetries = 0, LoggerFactory = new RecordingLoggerFactory() };
        change?.Invoke(options);
        Client = options.CreateClient();
    }

    internal TelnyxOAuthClient Client { get; }

    /// <summary>What reaches this server and no other.</summary>
    internal HttpClient HttpClient { get; }

    internal List<Received> Requests { get; } = [];

    internal Received Request => Assert.Single(Requests);

    /// <summary>Asserts what the one request was, from its first line to its body.</summary>
    internal void AssertSent(
        string method,
        string address,
        string? authorization = "Bearer KEY",
        string accept = "application/json",
        string? contentType = null,
        string? body = null)
    {
        Assert.Equal(new Received(method, address, authorization, accept, SdkUserAgent.Value, contentType, body), Request);
    }

    internal void AssertSentJson(string method, string address, string body, string? authorization = "Bearer KEY") =>
        AssertSent(method, address, authorization, contentType: "application/json; charset=utf-8", body: body);

    internal void AssertSentForm(string address, string body, string? authorization) =>
        AssertSent("POST", address, authorization, contentType: "application/x-www-form-urlencoded", body: body);

    public void Dispose()
    {
        Client.Dispose();
        _handler.Dispose();
    }
}
