using System.Net.Http;
using System.Threading.Tasks;

namespace TelnyxOAuth.Generated.Tests.Support;

/// <summary>What a request said.</summary>
internal sealed record Received(
    string Method, string Address, string? Authorization, string Accept, string UserAgent, string? ContentType, string? Body)
{
    internal static async Task<Received> OfAsync(HttpRequestMessage request) => new(
        request.Method.Method,
        request.RequestUri!.AbsoluteUri,
        request.Headers.Authorization?.ToString(),
        request.Headers.Accept.ToString(),
        request.Headers.UserAgent.ToString(),
        request.Content?.Headers.ContentType?.ToString(),
        request.Content is { } content ? await content.ReadAsStringAsync() : null);
}
