namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>How the items of a response that is a stream are told apart.</summary>
internal static class StreamKind
{
    /// <summary>The member of a request, or the query parameter, by which a server is asked for a stream.</summary>
    public const string Member = "stream";

    /// <summary>Server-sent events.</summary>
    public const string Events = "events";

    /// <summary>A JSON text a line.</summary>
    public const string Lines = "lines";

    /// <summary>JSON texts that begin with a record separator (RFC 7464).</summary>
    public const string Sequence = "sequence";

    /// <summary>The kind of a media type; null where it is no stream of items.</summary>
    public static string? From(string mediaType) => BodyKind.Essence(mediaType) switch
    {
        "text/event-stream" => Events,
        "application/jsonl" or "application/x-ndjson" or "application/x-jsonlines" => Lines,
        "application/json-seq" => Sequence,
        _ => null,
    };

    /// <summary>The kind of a media type with the schema of its items: bytes, or nothing known, are no items.</summary>
    public static string? From(MapEntry content) =>
        content.Value.Map("schema") is { } schema && schema.Text("format") != "binary" ? From(content.Key) : null;
}
