using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Runtime.Tests.OAuth;

/// <summary>A token endpoint that answers as a test says, and a client of it.</summary>
internal sealed class TokenEndpointServer : IDisposable
{
    internal const string Issuer = "https://as.example";

    internal static readonly Uri RedirectUri = new("https://app.example/back");

    private readonly HttpClient _http;

    /// <param name="configure">Changes the client's options.</param>
    /// <param name="holdsPauses">Whether pauses and time limits wait for the clock to be advanced; else they pass at once.</param>
    internal TokenEndpointServer(Action<AuthorizationServerOptions>? configure = null, bool holdsPauses = false)
    {
        Clock = new ManualTimeProvider { HoldsPauses = holdsPauses };
        Handler = new StubHandler(RespondAsync);
        _http = new HttpClient(Handler);
        Client = new AuthorizationServerClient(CreateOptions(configure));
    }

    internal ManualTimeProvider Clock { get; }

    internal StubHandler Handler { get; }

    internal AuthorizationServerClient Client { get; }

    /// <summary>The forms that were sent.</summary>
    internal List<string> Forms { get; } = [];

    /// <summary>Answers a request, given its number from 1 on.</summary>
    internal Func<int, Task<HttpResponseMessage>> Respond { get; set; } = number => Task.FromResult(Tokens($"t{number}", $"r{number}"));

    /// <summary>An answer with tokens that are valid for an hour.</summary>
    internal static HttpResponseMessage Tokens(string access, string? refresh = null) => StubHandler.Response(
        HttpStatusCode.OK,
        $$"""{"access_token":"{{access}}","token_type":"Bearer","expires_in":3600{{(refresh is null ? "" : $",\"refresh_token\":\"{refresh}\"")}}}""");

    internal static HttpResponseMessage Error(string code) => StubHandler.Response(HttpStatusCode.BadRequest, $$"""{"error":"{{code}}"}""");

    public void Dispose()
    {
        Client.Dispose();
        _http.Dispose();
    }

    /// <summary>The options of another client of this server, in another process for example.</summary>
    internal AuthorizationServerOptions CreateOptions(Action<AuthorizationServerOptions>? configure = null)
    {
        var options = new AuthorizationServerOptions
        {
            AuthorizationEndpoint = new Uri("https://as.example/authorize?tenant=1"),
            TokenEndpoint = new Uri("https://as.example/token"),
            Issuer = Issuer,
            ClientId = "c1",
            ClientSecret = "s-3cret",
            HttpClient = _http,
            TimeProvider = Clock,
        };
        configure?.Invoke(options);
        return options;
    }

    private async Task<HttpResponseMessage> RespondAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = await request.Content!.ReadAsStringAsync(cancellationToken);
        int number;
        lock (Forms)
        {
            Forms.Add(form);
            number = Forms.Count;
        }

        return await Respond(number);
    }
}
