using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Media;

/// <summary>One media type of a body or a response, and what its schema makes of it.</summary>
internal sealed class MediaContent
{
    private readonly MapNode? _resolved;

    private MediaContent(MapNode root, MapEntry entry)
    {
        MediaType = BodyKind.Sendable(entry.Key) ?? entry.Key.Trim();
        Holder = entry.Value;
        Schema = Holder.Map("schema");
        _resolved = Reference.ResolveMap(root, Schema);
        Kind = KindOf();
    }

    /// <summary>The media type as the document has it, without parameters that are malformed.</summary>
    public string MediaType { get; }

    /// <summary>What stands under the media type.</summary>
    public Node Holder { get; }

    /// <summary>The schema, or null.</summary>
    public MapNode? Schema { get; }

    /// <summary>How it is sent or read, of <see cref="BodyKind"/>; null where too little is said.</summary>
    public string? Kind { get; }

    /// <summary>Whether the media type is any at all.</summary>
    public bool IsWild => BodyKind.Essence(MediaType) is "*/*" or "*" or "application/*";

    /// <summary>Whether it is a stream of items.</summary>
    public bool IsStream => StreamKind.From(MediaType) is not null && _resolved is not null && !SchemaFacts.IsNull(_resolved) && !IsBytes;

    /// <summary>Whether there is a schema that says something.</summary>
    private bool IsDescribed => _resolved is { Entries.Count: > 0 };

    /// <summary>Whether the schema says bytes.</summary>
    public bool IsBytes => _resolved.Text("format") == "binary";

    /// <summary>Whether a text can take it all: not where it may never end.</summary>
    public bool IsReadAsText =>
        Kind == BodyKind.Text
        && BodyKind.Essence(MediaType) is not "text/event-stream" and var essence
        && (IsWild || essence.StartsWith("text/", StringComparison.Ordinal) || (IsDescribed && BodyKind.IsXml(essence)));

    /// <summary>Whether the schema describes more than a text or bytes, which is lost where it is sent or read as one.</summary>
    public bool IsModelLost => _resolved is not null && Kind is BodyKind.Text or BodyKind.Binary && (SchemaFacts.IsModel(_resolved) || _resolved.Text("type") is "object" or "array");

    /// <summary>The media types of a body or a response.</summary>
    public static MediaContent[] From(MapNode root, Node? holder) => [.. holder.Map("content").Members().Select(entry => new MediaContent(root, entry))];

    private string? KindOf()
    {
        // A header holds nothing else.
        if (!MediaType.All(character => character is >= ' ' and <= '~'))
        {
            return null;
        }

        var kind = BodyKind.From(MediaType);
        if (kind == BodyKind.Multipart)
        {
            return kind;
        }

        if (_resolved is null || SchemaFacts.IsNull(_resolved))
        {
            return kind is BodyKind.Json or BodyKind.Form || _resolved is not null ? null : kind;
        }

        if (IsBytes)
        {
            return BodyKind.Binary;
        }

        return IsWild ? _resolved.Text("type") == "string" ? BodyKind.Text : BodyKind.Json : kind;
    }
}
