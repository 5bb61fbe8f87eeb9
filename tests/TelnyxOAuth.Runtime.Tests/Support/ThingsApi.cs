using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Clients;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Runtime.Tests.Support;

/// <summary>Makes clients and calls. A client makes one attempt, unless the test says otherwise.</summary>
internal static class ThingsApi
{
    internal static readonly Uri BaseAddress = new("https://api.example.test/v2");

    internal static ApiClient Client(HttpMessageHandler handler, Action<ThingsOptions>? change = null) =>
        Client(handler, BaseAddress, change);

    internal static ApiClient Client(HttpMessageHandler handler, Uri baseAddress, Action<ThingsOptions>? change = null)
    {
        var options = new ThingsOptions(baseAddress) { HttpClient = new HttpClient(handler), MaxRetries = 0, LoggerFactory = new RecordingLoggerFactory() };
        change?.Invoke(options);
        return new ApiClient(options);
    }

    internal static ApiClient Client(Uri baseAddress, Action<ThingsOptions>? change = null)
    {
        var options = new ThingsOptions(baseAddress) { MaxRetries = 0, LoggerFactory = new RecordingLoggerFactory() };
        change?.Invoke(options);
        return new ApiClient(options);
    }

    /// <summary>A client that is asked for addresses only.</summary>
    internal static ApiClient Client(string baseAddress, bool useOlderRoutes = false) =>
        new(new ThingsOptions(new Uri(baseAddress)) { UseOlderRoutes = useOlderRoutes });

    internal static ApiOperation Operation(
        string method = "GET",
        string path = "/things",
        string? server = null,
        string? alternatePath = null,
        params IReadOnlyList<string> securitySchemes) =>
        new("Things.Call", method, path, server, alternatePath, securitySchemes);

    internal static ApiRequest Request(ApiOperation? operation = null) => new(operation ?? Operation());

    internal static ApiRequest Get(string id)
    {
        var request = new ApiRequest(Operation(path: "/things/{id}"));
        request.AddPath("id", id, "id");
        return request;
    }

    internal static Task<Thing> SendAsync(this ApiClient client, ApiRequest? request = null, CancellationToken cancellationToken = default) =>
        client.SendAsync(request ?? Request(), ThingCodec.Instance, cancellationToken);
}
