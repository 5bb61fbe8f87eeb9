using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Runtime.Tests.OAuth.Discovery;

/// <summary>Documents at addresses, and a discovery that reads them. Where there is none, 404 is answered.</summary>
internal sealed class MetadataServer : IDisposable
{
    internal const string Issuer = "https://as.example";

    private readonly HttpClient _http;

    internal MetadataServer(Action<AuthorizationDiscoveryOptions>? configure = null)
    {
        Handler = new StubHandler((request, _) => Task.FromResult(
            Documents.TryGetValue(request.RequestUri!.AbsoluteUri, out var respond) ? respond() : StubHandler.Response(HttpStatusCode.NotFound, "nothing", "text/plain")));
        _http = new HttpClient(Handler);
        var options = new AuthorizationDiscoveryOptions { HttpClient = _http, TimeProvider = Clock };
        configure?.Invoke(options);
        Discovery = new AuthorizationDiscovery(options);
    }

    internal ManualTimeProvider Clock { get; } = new();

    internal StubHandler Handler { get; }

    internal AuthorizationDiscovery Discovery { get; }

    /// <summary>What is answered at an address.</summary>
    internal Dictionary<string, Func<HttpResponseMessage>> Documents { get; } = [];

    /// <summary>The addresses that were asked for.</summary>
    internal IEnumerable<string> Asked => Handler.Requests.Select(request => request.RequestUri!.AbsoluteUri);

    /// <summary>The metadata of an authorization server, with more members behind the first two.</summary>
    internal static string Server(string issuer = Issuer, string more = "") =>
        $$"""{"issuer":"{{issuer}}","token_endpoint":"https://as.example/token"{{more}}}""";

    internal static string Resource(string resource, string more = "") =>
        $$"""{"resource":"{{resource}}","authorization_servers":["{{Issuer}}"]{{more}}}""";

    internal void Add(string address, string document, string? cacheControl = null) => Documents[address] = () =>
    {
        var response = StubHandler.Response(HttpStatusCode.OK, document);
        if (cacheControl is not null)
        {
            response.Headers.TryAddWithoutValidation("Cache-Control", cacheControl);
        }

        return response;
    };

    internal void AddRedirect(string address, string target) => Documents[address] = () =>
    {
        var response = new HttpResponseMessage(HttpStatusCode.Redirect);
        response.Headers.TryAddWithoutValidation("Location", target);
        return response;
    };

    public void Dispose()
    {
        Discovery.Dispose();
        _http.Dispose();
    }
}
