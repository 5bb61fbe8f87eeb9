using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Annotating;

/// <summary>How a media type is sent.</summary>
internal static class RequestBodyKind
{
    /// <summary>JSON.</summary>
    public const string Json = "json";

    /// <summary>A form, URL-encoded.</summary>
    public const string Form = "form";

    /// <summary>A form in parts.</summary>
    public const string Multipart = "multipart";

    /// <summary>Text.</summary>
    public const string Text = "text";

    /// <summary>Bytes.</summary>
    public const string Binary = "binary";

    /// <summary>The kind of a media type, parameters such as <c>charset</c> aside.</summary>
    public static string Of(string mediaType)
    {
        var essence = mediaType.Split(';')[0].Trim().ToLowerInvariant();
        return essence switch
        {
            "application/json" or "text/json" => Json,
            "application/x-www-form-urlencoded" => Form,
            "multipart/form-data" => Multipart,
            _ when essence.EndsWith("+json", StringComparison.Ordinal) => Json,
            _ when essence.StartsWith("text/", StringComparison.Ordinal) => Text,
            _ => Binary,
        };
    }

    /// <summary>The media type to send: the first of the wanted kind; without a wish the first that is structured; else the first.</summary>
    public static MapEntry? Choose(MapNode content, string? wanted) =>
        content.Entries.FirstOrDefault(entry => Of(entry.Key) == wanted)
        ?? content.Entries.FirstOrDefault(entry => Of(entry.Key) is Json or Form or Multipart)
        ?? (content.Entries.Count > 0 ? content.Entries[0] : null);
}
