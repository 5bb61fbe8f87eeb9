using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// The contents of any error format in use: OAuth's (RFC 6749 section 5.2), problem details (RFC 9457 section 3), a code
/// and a message, the same inside a nested object, or a list of any of these.
/// </summary>
internal sealed class ApiErrorSummary
{
    internal static readonly ApiErrorSummary Empty = new ApiErrorSummary(null, null, Array.Empty<ApiErrorEntry>(), isObject: false);

    private ApiErrorSummary(string? code, string? description, IReadOnlyList<ApiErrorEntry> entries, bool isObject)
    {
        Code = code;
        Description = description;
        Entries = entries;
        IsObject = isObject;
    }

    internal string? Code { get; }

    internal string? Description { get; }

    internal IReadOnlyList<ApiErrorEntry> Entries { get; }

    /// <summary>Whether the body is a JSON object, from which a documented error object can be read.</summary>
    internal bool IsObject { get; }

    internal static ApiErrorSummary Read(ResponseBody body)
    {
        try
        {
            using var reader = JsonReaders.Create(body);
            return reader.Read() && JsonTokens.Read(reader) is JObject root ? Read(root) : Empty;
        }
        catch (JsonException)
        {
            // HTML, a truncated body or plain text: only the status and the excerpt help.
            return Empty;
        }
    }

    private static ApiErrorSummary Read(JObject root)
    {
        if (root["errors"] is not JArray list)
        {
            var error = root["error"] as JObject ?? root;
            return new ApiErrorSummary(CodeOf(error), DescriptionOf(error), Array.Empty<ApiErrorEntry>(), isObject: true);
        }

        var entries = new List<ApiErrorEntry>(list.Count);
        foreach (var item in list)
        {
            if (item is JObject entry)
            {
                entries.Add(new ApiErrorEntry(
                    CodeOf(entry),
                    Text(entry["title"]),
                    DetailOf(entry),
                    entry["source"] is JObject source ? Text(source["pointer"]) : null));
            }
            else if (Text(item) is { } text)
            {
                entries.Add(new ApiErrorEntry(null, null, text, null));
            }
        }

        var first = entries.Count > 0 ? entries[0] : null;
        return new ApiErrorSummary(
            first?.Code ?? CodeOf(root),
            first?.Detail ?? first?.Title ?? DescriptionOf(root),
            entries,
            isObject: true);
    }

    private static string? CodeOf(JObject error) => Text(error, "error") ?? Text(error, "code") ?? Text(error, "error_code") ?? Text(error, "type");

    private static string? DescriptionOf(JObject error) => DetailOf(error) ?? Text(error, "title");

    private static string? DetailOf(JObject error) =>
        Text(error, "error_description") ?? Text(error, "detail") ?? Text(error, "message") ?? Text(error, "description");

    /// <summary>Ignores case: some servers capitalize the names.</summary>
    private static string? Text(JObject error, string name) => Text(error.GetValue(name, StringComparison.OrdinalIgnoreCase));

    private static string? Text(JToken? token) => token is JValue { Value: { } value }
        ? SecretText.Redact(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!)
        : null;
}
