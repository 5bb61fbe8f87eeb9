using System;
using System.Text.Json;
using System.Text.Unicode;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using TelnyxOAuth.Sandbox.Protocol;

namespace TelnyxOAuth.Sandbox.Http;

/// <summary>Reads a request body that must be one JSON object.</summary>
internal static class JsonObjectBody
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    public static async Task<JsonElement> ReadAsync(HttpRequest request, string errorCode = OAuthErrorCodes.InvalidRequest)
    {
        var body = await RequestBody.ReadAsync(request);
        if (!RequestBody.IsJson(request))
        {
            throw new OAuthErrorException(400, errorCode, "The request body must be application/json in UTF-8");
        }

        return Parse(body, errorCode);
    }

    public static JsonElement Parse(byte[] body, string errorCode)
    {
        // The JSON parser leaves the bytes inside strings unchecked.
        if (!Utf8.IsValid(body))
        {
            throw new OAuthErrorException(400, errorCode, "The request body is not UTF-8");
        }

        try
        {
            using var document = JsonDocument.Parse(body, Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                RequireReadableNames(document.RootElement);
                return document.RootElement.Clone();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a name holds an escaped half of a surrogate pair.
            throw new OAuthErrorException(400, errorCode, "The request body is not well-formed JSON, or repeats a member");
        }

        throw new OAuthErrorException(400, errorCode, "The request body must be a JSON object");
    }

    // Done once and here, so that nobody who looks at the members has to expect the exception.
    private static void RequireReadableNames(JsonElement body)
    {
        foreach (var member in body.EnumerateObject())
        {
            _ = member.Name;
        }
    }
}
