using System;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json;
using RawNSwag;

namespace TelnyxOAuth.Benchmarks;

/// <summary>The same two calls through each of the clients that are compared.</summary>
internal sealed class Calls : IDisposable
{
    private const string BaseAddress = "https://api.example/v2/";

    private static readonly Uri BareAddress = new(BaseAddress + "oauth_clients/1");

    private readonly HttpClient _pageHttp = new(new InMemoryHandler(SampleBodies.Page));
    private readonly HttpClient _oneHttp = new(new InMemoryHandler(SampleBodies.One));
    private readonly TelnyxOAuthClient _pageClient;
    private readonly TelnyxOAuthClient _oneClient;
    private readonly OAuthClientsRawClient _pageRaw;
    private readonly OAuthClientsRawClient _oneRaw;
    private readonly HandWrittenClient _pageSystemText;
    private readonly HandWrittenClient _oneSystemText;

    internal Calls()
    {
        _pageClient = Create(_pageHttp);
        _oneClient = Create(_oneHttp);
        _pageRaw = new OAuthClientsRawClient(_pageHttp) { BaseUrl = BaseAddress };
        _oneRaw = new OAuthClientsRawClient(_oneHttp) { BaseUrl = BaseAddress };
        _pageSystemText = new HandWrittenClient(_pageHttp, new Uri(BaseAddress));
        _oneSystemText = new HandWrittenClient(_oneHttp, new Uri(BaseAddress));
    }

    internal static TelnyxOAuthClient Create(HttpClient http) => new(new TelnyxOAuthClientOptions
    {
        BaseAddress = new Uri(BaseAddress),
        ApiKey = "benchmark",
        HttpClient = http,
    });

    internal static OAuthClientsRawClient CreateRaw(HttpClient http) => new(http) { BaseUrl = BaseAddress };

    internal async Task<int> ListAsync() => (await _pageClient.OAuthClients.ListAsync(new() { PageSize = 100 }))!.Data.Count;

    internal async Task<int> ListRawNSwagAsync() => (await _pageRaw.ListAsync(null, 100, null, null, null, null, null, null)).Data.Count;

    internal async Task<int> ListSystemTextJsonAsync() => (await _pageSystemText.ListAsync(100)).Data!.Count;

    internal async Task<string> GetAsync() => (await _oneClient.OAuthClients.GetAsync("1"))!.Data.Name;

    internal async Task<string> GetRawNSwagAsync() => (await _oneRaw.GetAsync("1")).Data.Name;

    internal async Task<string> GetSystemTextJsonAsync() => (await _oneSystemText.GetAsync("1")).Data!.Name!;

    /// <summary>A call whose response is not read, so that what remains is the pipeline.</summary>
    internal Task DeleteAsync() => _oneClient.OAuthClients.DeleteAsync("1");

    /// <summary>The same request by a bare <see cref="HttpClient"/>, with nothing of what a client does for it.</summary>
    internal async Task SendBareAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, BareAddress);
        using var response = await _oneHttp.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>Reads every token of the page and does nothing with it: what any reader on Newtonsoft.Json has to pay.</summary>
    internal static int ScanTokens()
    {
        using var text = new StreamReader(new MemoryStream(SampleBodies.Page));
        using var reader = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None };
        var tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    public void Dispose()
    {
        _pageClient.Dispose();
        _oneClient.Dispose();
        _pageHttp.Dispose();
        _oneHttp.Dispose();
    }
}
