using System;
using System.Linq;
using System.Net.Http.Headers;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>How a media type is sent.</summary>
internal static class BodyKind
{
    /// <summary>JSON.</summary>
    public const string Json = "json";

    /// <summary>A URL-encoded form.</summary>
    public const string Form = "form";

    /// <summary>Multipart.</summary>
    public const string Multipart = "multipart";

    /// <summary>Text.</summary>
    public const string Text = "text";

    /// <summary>Bytes.</summary>
    public const string Binary = "binary";

    /// <summary>Types outside <c>text/*</c> that are text.</summary>
    private static readonly string[] TextTypes =
    [
        "application/xml", "application/yaml", "application/x-yaml", "application/x-ndjson", "application/jsonl", "application/graphql",
        "application/javascript", "application/sql", "application/toml",
    ];

    /// <summary>A media type without its parameters, such as <c>charset</c>.</summary>
    public static string Essence(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>
    /// What of a media type a header can say (RFC 9110 section 8.3.1): all of it, or all but parameters that are malformed. Null where
    /// it has no type and subtype.
    /// </summary>
    public static string? Sendable(string mediaType)
    {
        var essence = mediaType.Split(';')[0].Trim();
        return Array.Find([mediaType.Trim(), essence], type => MediaTypeHeaderValue.TryParse(type, out _));
    }

    /// <summary>Whether a media type without parameters is XML.</summary>
    public static bool IsXml(string essence) => essence is "application/xml" or "text/xml" || essence.EndsWith("+xml", StringComparison.Ordinal);

    /// <summary>The kind of a media type.</summary>
    public static string From(string mediaType)
    {
        var essence = Essence(mediaType);
        return essence switch
        {
            "application/json" or "text/json" => Json,
            "application/x-www-form-urlencoded" => Form,
            _ when essence.StartsWith("multipart/", StringComparison.Ordinal) => Multipart,
            _ when essence.EndsWith("+json", StringComparison.Ordinal) => Json,
            _ when essence.StartsWith("text/", StringComparison.Ordinal) => Text,
            _ when essence.EndsWith("+xml", StringComparison.Ordinal) || essence.EndsWith("+yaml", StringComparison.Ordinal) => Text,
            _ => TextTypes.Contains(essence) ? Text : Binary,
        };
    }

    /// <summary>The kind of a media type with its schema: a binary schema means bytes, whatever the media type is.</summary>
    public static string From(MapEntry content) =>
        From(content.Key) is not Multipart && content.Value.Map("schema").Text("format") == "binary" ? Binary : From(content.Key);
}
