using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

namespace TelnyxOAuth.Benchmarks;

/// <summary>What a careful engineer would write by hand: HttpClient and System.Text.Json with source generation.</summary>
internal sealed class HandWrittenClient(HttpClient http, Uri baseAddress)
{
    internal Task<HandWrittenPage> ListAsync(int pageSize) =>
        GetAsync($"oauth_clients?page%5Bsize%5D={pageSize}", HandWrittenJson.Default.HandWrittenPage);

    internal Task<HandWrittenOne> GetAsync(string id) =>
        GetAsync("oauth_clients/" + Uri.EscapeDataString(id), HandWrittenJson.Default.HandWrittenOne);

    private async Task<T> GetAsync<T>(string path, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(baseAddress, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "benchmark");
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        using var stream = await response.Content.ReadAsStreamAsync();
        return (await JsonSerializer.DeserializeAsync(stream, type))!;
    }
}

internal sealed class HandWrittenPage
{
    public List<HandWrittenOAuthClient>? Data { get; set; }

    public HandWrittenMeta? Meta { get; set; }
}

internal sealed class HandWrittenOne
{
    public HandWrittenOAuthClient? Data { get; set; }
}

internal sealed class HandWrittenMeta
{
    public int? PageNumber { get; set; }

    public int? PageSize { get; set; }

    public int? TotalResults { get; set; }

    public int? TotalPages { get; set; }
}

internal sealed class HandWrittenOAuthClient
{
    public string? RecordType { get; set; }

    public string? ClientId { get; set; }

    public string? Name { get; set; }

    public string? OrgId { get; set; }

    public string? UserId { get; set; }

    public List<string>? AllowedScopes { get; set; }

    public string? ClientType { get; set; }

    public bool RequirePkce { get; set; }

    public List<string>? AllowedGrantTypes { get; set; }

    public List<Uri>? RedirectUris { get; set; }

    public Uri? LogoUri { get; set; }

    public Uri? TosUri { get; set; }

    public Uri? PolicyUri { get; set; }

    public string? ClientSecret { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(HandWrittenPage))]
[JsonSerializable(typeof(HandWrittenOne))]
internal sealed partial class HandWrittenJson : JsonSerializerContext;
