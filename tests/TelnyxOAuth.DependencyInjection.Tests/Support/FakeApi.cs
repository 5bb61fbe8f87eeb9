using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using RichardSzalay.MockHttp;

namespace TelnyxOAuth.DependencyInjection.Tests.Support;

/// <summary>An API without a network: each of its handlers responds with tokens and empty objects, and keeps what was asked.</summary>
internal sealed class FakeApi
{
    private static readonly string[] Lists = ["/oauth_clients", "/oauth_grants", "/oauth/clients", "/oauth/grants"];

    private readonly ConcurrentQueue<string> _requests = new();
    private int _handlers;
    private int _tokens;

    /// <summary>The requests as <c>address authorization</c>, the order of their arrival kept.</summary>
    internal IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>The requests that were not for a token.</summary>
    internal IEnumerable<string> Calls => Requests.Where(request => !request.Contains("/oauth/token", StringComparison.Ordinal));

    internal int TokenRequests => Volatile.Read(ref _tokens);

    /// <summary>How many handlers were made: one, until whoever holds it replaces it.</summary>
    internal int Handlers => Volatile.Read(ref _handlers);

    internal HttpMessageHandler CreateHandler()
    {
        Interlocked.Increment(ref _handlers);
        var handler = new MockHttpMessageHandler();
        handler.Fallback.Respond(Respond);
        return handler;
    }

    private HttpResponseMessage Respond(HttpRequestMessage request)
    {
        _requests.Enqueue($"{request.RequestUri!.AbsoluteUri} {request.Headers.Authorization}".TrimEnd());

        // The least that can be read: lists are at paths that end with their name.
        var body = Lists.Any(path => request.RequestUri!.AbsolutePath.EndsWith(path, StringComparison.Ordinal)) ? """{"data":[]}""" : """{"data":{}}""";
        if (request.RequestUri!.AbsolutePath.EndsWith("/oauth/token", StringComparison.Ordinal))
        {
            var number = Interlocked.Increment(ref _tokens).ToString(CultureInfo.InvariantCulture);
            body = $$"""{"access_token":"T{{number}}","token_type":"Bearer","expires_in":3600}""";
        }

        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
    }
}
