using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Media;

/// <summary>Makes what stands under <c>content</c>.</summary>
internal static class ContentNodes
{
    /// <summary>A mapping of one media type with its schema.</summary>
    public static MapNode Create(string mediaType, MapNode schema, Position position) => Create([mediaType], schema, position);

    /// <summary>A mapping of media types that have one schema.</summary>
    public static MapNode Create(IEnumerable<string> mediaTypes, MapNode schema, Position position)
    {
        var content = new MapNode(position);
        foreach (var mediaType in mediaTypes)
        {
            content.Set(mediaType, CreateMediaType(content.Entries.Count == 0 ? schema : (MapNode)schema.DeepClone()));
        }

        return content;
    }

    /// <summary>What stands under a media type: its schema.</summary>
    public static MapNode CreateMediaType(MapNode schema)
    {
        var mediaType = new MapNode(schema.Position);
        mediaType.Set("schema", schema);
        return mediaType;
    }

    /// <summary>The schema of a text, or of bytes.</summary>
    public static MapNode CreateSchema(string kind, Position position)
    {
        var schema = new MapNode(position);
        schema.Set("type", ScalarNode.From("string", position));
        if (kind == BodyKind.Binary)
        {
            schema.Set("format", ScalarNode.From("binary", position));
        }

        return schema;
    }
}
