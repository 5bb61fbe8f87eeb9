using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TelnyxOAuth.Sandbox.Http;

/// <summary>How answers are written as JSON: the API's member names are in snake case.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static IResult Answer(int status, object body) => Results.Json(body, Options, statusCode: status);
}
