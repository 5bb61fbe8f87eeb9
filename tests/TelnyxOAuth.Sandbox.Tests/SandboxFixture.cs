using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using System.Web;

namespace TelnyxOAuth.Sandbox.Tests;

/// <summary>A server of its own for one test, with the steps of the OAuth flows over plain HTTP.</summary>
internal sealed class SandboxFixture : IAsyncDisposable
{
    public const string RedirectUri = "https://app.example/callback";
    public const string Verifier = "a-code-verifier-that-is-long-enough-for-rfc-7636";

    /// <summary>The SHA-256 digest of <see cref="Verifier"/>, as RFC 7636, section 4.2 writes it.</summary>
    public const string Challenge = "KNczEurq67rF28NySvSIcG9G500QgPaoK2MO-TTWuoc";

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private SandboxFixture(SandboxServer server, FakeTimeProvider time)
    {
        Server = server;
        Time = time;
    }

    public SandboxServer Server { get; }

    public FakeTimeProvider Time { get; }

    public static async Task<SandboxFixture> StartAsync(Action<SandboxOptions>? configure = null)
    {
        var time = new FakeTimeProvider();
        var options = new SandboxOptions { TimeProvider = time };
        configure?.Invoke(options);
        return new SandboxFixture(await SandboxServer.StartAsync(options), time);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>Sends a request to a path below the origin, without credentials unless they are given.</summary>
    public async Task<SandboxResponse> SendAsync(HttpMethod method, string path, HttpContent? content = null, string? authorization = null,
        params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(Server.Origin, path)) { Content = content };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _http.SendAsync(request);
        return await SandboxResponse.ReadAsync(response);
    }

    public Task<SandboxResponse> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<SandboxResponse> CallAsync(HttpMethod method, string path, JsonNode? body = null) =>
        SendAsync(method, path, body is null ? null : Json(body), "Bearer " + Server.ApiKey);

    public Task<SandboxResponse> CallAsync(string path) => CallAsync(HttpMethod.Get, path);

    public Task<SandboxResponse> PostFormAsync(string path, IEnumerable<(string Name, string Value)> form, string? authorization = null) =>
        SendAsync(HttpMethod.Post, path, Form(form), authorization);

    public Task<SandboxResponse> TokenAsync(params (string Name, string Value)[] form) => PostFormAsync("/v2/oauth/token", form);

    public static StringContent Json(JsonNode body) => Json(body.ToJsonString());

    public static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    public static FormUrlEncodedContent Form(IEnumerable<(string Name, string Value)> form) =>
        new(form.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    public static string Basic(string clientId, string secret) =>
        "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(clientId)}:{Uri.EscapeDataString(secret)}"));

    public static string? QueryOf(string address, string name) => HttpUtility.ParseQueryString(new Uri(address).Query)[name];

    public static JsonObject ClientBody(string name = "An application", string type = "confidential") => new()
    {
        ["name"] = name,
        ["client_type"] = type,
        ["allowed_scopes"] = new JsonArray("admin", "voice"),
        ["allowed_grant_types"] = type == "public"
            ? new JsonArray("authorization_code", "refresh_token")
            : new JsonArray("authorization_code", "refresh_token", "client_credentials"),
        ["redirect_uris"] = new JsonArray(RedirectUri),
    };

    public async Task<TestClient> CreateClientAsync(JsonObject? body = null)
    {
        var response = await CallAsync(HttpMethod.Post, "/v2/oauth_clients", body ?? ClientBody());
        return response.Status == 201
            ? new TestClient((string)response.Data["client_id"]!, (string?)response.Data["client_secret"])
            : throw new InvalidOperationException(response.Body);
    }

    public Task<TestClient> CreatePublicClientAsync() => CreateClientAsync(ClientBody(type: "public"));

    public static string AuthorizePath(TestClient client, params (string Name, string Value)[] changes)
    {
        var query = new Dictionary<string, string>
        {
            ["response_type"] = "code",
            ["client_id"] = client.Id,
            ["redirect_uri"] = RedirectUri,
            ["state"] = "a state & more",
            ["code_challenge"] = Challenge,
            ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in changes)
        {
            query[name] = value;
        }

        // A change to nothing leaves the parameter out.
        return "/v2/oauth/authorize?" + string.Join('&', query
            .Where(pair => pair.Value.Length > 0)
            .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
    }

    public Task<SandboxResponse> AuthorizeAsync(TestClient client, params (string Name, string Value)[] changes) =>
        GetAsync(AuthorizePath(client, changes));

    public async Task<string> GetConsentTokenAsync(TestClient client, params (string Name, string Value)[] changes) =>
        QueryOf((await AuthorizeAsync(client, changes)).Location, "consent_token")!;

    public Task<SandboxResponse> DecideAsync(string consentToken, bool allowed = true) => CallAsync(
        HttpMethod.Post, "/v2/oauth/grants", new JsonObject { ["allowed"] = allowed, ["consent_token"] = consentToken });

    public async Task<string> GetCodeAsync(TestClient client, params (string Name, string Value)[] changes)
    {
        var response = await DecideAsync(await GetConsentTokenAsync(client, changes));
        return QueryOf(response.Text("redirect_uri"), "code")!;
    }

    public Task<SandboxResponse> RedeemAsync(TestClient client, string code, params (string Name, string Value)[] changes)
    {
        var form = client.Credentials.ToDictionary(field => field.Name, field => field.Value);
        form["grant_type"] = "authorization_code";
        form["code"] = code;
        form["redirect_uri"] = RedirectUri;
        form["code_verifier"] = Verifier;
        foreach (var (name, value) in changes)
        {
            form[name] = value;
        }

        return TokenAsync([.. form.Select(pair => (pair.Key, pair.Value))]);
    }

    public async Task<SandboxResponse> GetTokensAsync(TestClient client) => await RedeemAsync(client, await GetCodeAsync(client));

    public Task<SandboxResponse> RefreshAsync(TestClient client, string refreshToken, string? scope = null) => TokenAsync(
    [
        .. client.Credentials,
        ("grant_type", "refresh_token"),
        ("refresh_token", refreshToken),
        .. scope is null ? Array.Empty<(string, string)>() : [("scope", scope)],
    ]);

    public Task<SandboxResponse> IntrospectAsync(TestClient client, string token) =>
        PostFormAsync("/v2/oauth/introspect", [("token", token)], Basic(client.Id, client.Secret!));

    public async Task<bool> IsActiveAsync(TestClient client, string token) =>
        (bool)(await IntrospectAsync(client, token)).Json["active"]!;
}
