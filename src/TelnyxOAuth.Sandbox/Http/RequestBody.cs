using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace TelnyxOAuth.Sandbox.Http;

/// <summary>The bytes of a request body and what its content type says of them.</summary>
internal static class RequestBody
{
    /// <summary>Far above any legitimate request of this API.</summary>
    public const int MaximumLength = 64 * 1024;

    public static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted);
        return buffer.ToArray();
    }

    public static bool IsJson(HttpRequest request) => Is(request, "application/json");

    public static bool IsForm(HttpRequest request) => Is(request, "application/x-www-form-urlencoded");

    private static bool Is(HttpRequest request, string mediaType) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var contentType)
        && contentType.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
        && (!contentType.Charset.HasValue
            || HeaderUtilities.RemoveQuotes(contentType.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
