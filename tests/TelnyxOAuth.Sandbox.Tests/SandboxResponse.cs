using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace TelnyxOAuth.Sandbox.Tests;

/// <summary>A response that was read to its end.</summary>
internal sealed class SandboxResponse
{
    private SandboxResponse(HttpResponseMessage response, string body)
    {
        Response = response;
        Body = body;
    }

    public HttpResponseMessage Response { get; }

    public string Body { get; }

    public int Status => (int)Response.StatusCode;

    public string? ContentType => Response.Content.Headers.ContentType?.MediaType;

    public JsonNode Json => JsonNode.Parse(Body)!;

    public JsonNode Data => Json["data"]!;

    public string? Error => (string?)Json["error"];

    public string Location => Response.Headers.GetValues("Location").Single();

    public string? Challenge => Response.Headers.WwwAuthenticate.FirstOrDefault()?.ToString();

    public static async Task<SandboxResponse> ReadAsync(HttpResponseMessage response) =>
        new(response, await response.Content.ReadAsStringAsync());

    public string Text(string member) => (string?)Json[member] ?? throw new InvalidOperationException($"No {member} in {Body}");
}
