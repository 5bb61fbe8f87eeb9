using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TelnyxOAuth.Sandbox.Http;

/// <summary>How responses are written as JSON: the API's member names are in snake case.</summary>
internal static class JsonResponse
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static IResult Create(int status, object body) => Results.Json(body, Options, statusCode: status);
}
