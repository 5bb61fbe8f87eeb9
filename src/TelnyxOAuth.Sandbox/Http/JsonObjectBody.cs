using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Unicode;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using TelnyxOAuth.Sandbox.Protocol;

namespace TelnyxOAuth.Sandbox.Http;

/// <summary>Reads a request body that must be one JSON object.</summary>
internal static class JsonObjectBody
{
    public static async Task<JsonElement> ReadAsync(HttpRequest request, string errorCode = OAuthErrorCodes.InvalidRequest)
    {
        var body = await RequestBody.ReadAsync(request);
        if (!RequestBody.IsJson(request))
        {
            throw new OAuthErrorException(400, errorCode, "The request body must be application/json in UTF-8");
        }

        return Parse(body, errorCode);
    }

    public static JsonElement Parse(byte[] body, string errorCode, string subject = "request body")
    {
        // The JSON parser leaves the bytes inside strings unchecked.
        if (!Utf8.IsValid(body))
        {
            throw new OAuthErrorException(400, errorCode, $"The {subject} is not UTF-8");
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                RequireDistinctNames(document.RootElement);
                return document.RootElement.Clone();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a name holds an escaped half of a surrogate pair.
            throw new OAuthErrorException(400, errorCode, $"The {subject} is not well-formed JSON, or repeats a member");
        }

        throw new OAuthErrorException(400, errorCode, $"The {subject} must be a JSON object");
    }

    // Done once and here, so that nobody who looks at the members has to expect the exceptions. An unreadable name throws by itself.
    private static void RequireDistinctNames(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                RequireDistinctNames(item);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var member in element.EnumerateObject())
            {
                if (!names.Add(member.Name))
                {
                    throw new JsonException("A member is repeated");
                }

                RequireDistinctNames(member.Value);
            }
        }
    }
}
