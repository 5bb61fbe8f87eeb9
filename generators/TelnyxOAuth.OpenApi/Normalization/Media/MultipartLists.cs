using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Media;

/// <summary>Gives the files of a body in parts a name where the document has none, because the whole body is a list of files.</summary>
internal static class MultipartLists
{
    /// <summary>The name of each part: the one that such documents have in their texts and servers expect.</summary>
    private const string PartName = "file";

    /// <summary>Makes of a body that is a list of files an object with the list as its member.</summary>
    public static void Name(NormalizationContext context, OperationPlace place, MapNode body)
    {
        foreach (var content in body.Map("content").Members().Where(content => BodyKind.From(content.Key) == BodyKind.Multipart).Select(content => content.Value).OfType<MapNode>())
        {
            var schema = context.Resolve(content.Map("schema"));
            if (schema.Text("type") != "array" || !IsFile(context, schema.Map("items")))
            {
                continue;
            }

            foreach (var name in new[] { content.Map("schema"), schema.Map("items") }.Select(SchemaReference.NameOf).OfType<string>())
            {
                context.CopiedSchemas.Add(name);
            }

            content.Set("schema", CreateModel(schema!));
            context.Note(place.Position, $"the files of '{place.Method} {place.Path}' are sent in parts called '{PartName}': the document gives them no name.");
        }
    }

    /// <summary>Bytes, or what Spring calls a <c>MultipartFile</c> and describes by its own members.</summary>
    private static bool IsFile(NormalizationContext context, MapNode? items)
    {
        var schema = context.Resolve(items);
        var members = schema.Map("properties");
        return schema.Text("format") is "binary" or "byte"
            || (members is not null && members.Contains("bytes") && (members.Contains("originalFilename") || members.Contains("contentType")));
    }

    private static MapNode CreateModel(MapNode list)
    {
        var file = new MapNode(list.Position);
        file.Set("type", ScalarNode.From("string", list.Position));
        file.Set("format", ScalarNode.From("binary", list.Position));
        var files = new MapNode(list.Position);
        files.Set("type", ScalarNode.From("array", list.Position));
        files.Set("items", file);
        var properties = new MapNode(list.Position);
        properties.Set(PartName, files);
        var model = new MapNode(list.Position);
        model.Set("type", ScalarNode.From("object", list.Position));
        model.Set("required", new ListNode(list.Position, [ScalarNode.From(PartName, list.Position)]));
        model.Set("properties", properties);
        return model;
    }
}
