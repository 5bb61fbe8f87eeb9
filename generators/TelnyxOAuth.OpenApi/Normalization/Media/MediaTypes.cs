using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Media;

/// <summary>Leaves each body and each response the media types of the one kind in which the client sends or reads it.</summary>
internal static class MediaTypes
{
    /// <summary>Changes a document in place.</summary>
    /// <returns>The operations to add for bodies that alone can carry a file.</returns>
    public static IReadOnlyList<UploadOperation> Apply(MapNode root, ICollection<NormalizationNote> notes)
    {
        var uploads = new List<UploadOperation>();
        foreach (var place in OpenApiShape.Operations(root).ToArray())
        {
            foreach (var response in place.Operation.Map("responses").Members())
            {
                ResponseMediaTypes.Choose(root, place, response, notes);
            }

            if (BodyMediaTypes.Choose(root, place, notes) is { } upload)
            {
                uploads.Add(upload);
            }
        }

        foreach (var path in OpenApiShape.PathItems(root).Where(path => !path.Value.Members().Any(member => OpenApiShape.IsMethod(member.Key))).ToArray())
        {
            root.Map("paths")!.Remove(path.Key);
        }

        return uploads;
    }

    /// <summary>The media types of a body or a response.</summary>
    public static MediaContent[] From(MapNode root, Node? holder) => [.. holder.Map("content").Members().Select(entry => new MediaContent(root, entry))];

    /// <summary>A mapping of one media type with its schema.</summary>
    public static MapNode Content(string mediaType, MapNode schema, Position position) => Contents([mediaType], schema, position);

    /// <summary>A mapping of media types that have one schema.</summary>
    public static MapNode Contents(IEnumerable<string> mediaTypes, MapNode schema, Position position)
    {
        var content = new MapNode(position);
        foreach (var mediaType in mediaTypes)
        {
            content.Set(mediaType, Holder(content.Entries.Count == 0 ? schema : (MapNode)schema.DeepClone()));
        }

        return content;
    }

    /// <summary>What stands under a media type: its schema.</summary>
    public static MapNode Holder(MapNode schema)
    {
        var holder = new MapNode(schema.Position);
        holder.Set("schema", schema);
        return holder;
    }

    /// <summary>The schema of a text, or of bytes.</summary>
    public static MapNode Plain(string kind, Position position)
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
