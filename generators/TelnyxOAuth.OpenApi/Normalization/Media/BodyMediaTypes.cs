using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Media;

/// <summary>Selects how a body is sent. A second operation has the body that alone can carry a file.</summary>
internal static class BodyMediaTypes
{
    private const string Json = "application/json";

    /// <summary>Leaves an operation the body that is sent, or leaves out one that can't do without a body which can't be sent.</summary>
    /// <returns>The operation with the body that alone can carry a file, or null.</returns>
    public static OperationVariant? Select(NormalizationContext context, OperationPlace place)
    {
        var root = context.Root;
        var operation = place.Operation;
        if (operation.Map("requestBody") is not { } body)
        {
            operation.Remove("requestBody");
            return null;
        }

        MultipartLists.Name(context, place, body);
        var contents = MediaContent.From(root, body);
        if (contents.Length > 0 && contents.All(content => IsEmptyForm(root, place, content)))
        {
            operation.Remove("requestBody");
            return null;
        }

        var wanted = operation.Text(DocumentExtensions.Body);
        var sendable = contents.Where(content => IsSendable(root, content)).ToArray();
        if (Preferred(sendable, wanted) is not { } selected)
        {
            LeaveOut(context, place, contents.Length > 0, body.IsTrue("required"));
            return null;
        }

        OperationVariant? second = null;
        if (wanted is null && (selected.Kind is BodyKind.Json or BodyKind.Form) && sendable.FirstOrDefault(content => IsUpload(root, content)) is { } upload
            && !BodyMembers.CarriesBytes(root, selected.Schema))
        {
            second = new OperationVariant(place, (MapNode)operation.DeepClone(), OperationVariants.WithFile);
            Set(context, second.Operation.Map("requestBody")!, upload, sendable);
        }

        Set(context, body, selected, sendable);
        if (selected.IsModelLost)
        {
            context.Warn(place.Position, $"the body of '{place.Method} {place.Path}' is '{selected.MediaType}', of which there are no models: it is sent as the {(selected.Kind == BodyKind.Text ? "text" : "file")} that it is given.");
        }

        return second;
    }

    private static bool IsSendable(MapNode root, MediaContent content) =>
        content.Kind is not null && (content.IsWild || BodyKind.Sendable(content.MediaType) is not null) && (content.Kind != BodyKind.Multipart || BodyMembers.Find(root, content.Schema).Any());

    /// <summary>Whether there is nothing to send: no members, and none that the document does not name.</summary>
    private static bool IsEmptyForm(MapNode root, OperationPlace place, MediaContent content) =>
        content.Kind == BodyKind.Form
        && Reference.ResolveMap(root, content.Schema) is { } schema
        && schema.Text("type") is null or "object"
        && !BodyMembers.Find(root, schema).Any()
        && (place.Method is "get" or "head" || schema["additionalProperties"] is ScalarNode { Text: "false" });

    /// <summary>A form comes before JSON only where the API documents it first.</summary>
    private static MediaContent? Preferred(MediaContent[] contents, string? wanted) =>
        contents.FirstOrDefault(content => wanted is not null && content.Kind == wanted)
        ?? contents.FirstOrDefault(content => !content.IsWild && content.Kind is BodyKind.Json or BodyKind.Form)
        ?? contents.FirstOrDefault(content => content.Kind == BodyKind.Json)
        ?? contents.FirstOrDefault(content => content.Kind == BodyKind.Multipart)
        ?? contents.FirstOrDefault(content => content.Kind == BodyKind.Binary)
        ?? contents.FirstOrDefault();

    private static bool IsUpload(MapNode root, MediaContent content) =>
        (content.Kind == BodyKind.Multipart && BodyMembers.HasFile(root, content.Schema)) || (content.Kind == BodyKind.Binary && content.IsBytes);

    private static void Set(NormalizationContext context, MapNode body, MediaContent selected, MediaContent[] contents)
    {
        var position = body["content"]!.Position;
        switch (selected.Kind)
        {
            case BodyKind.Binary:
                // The caller may choose among them.
                var types = contents.Where(content => content.Kind == BodyKind.Binary).Select(content => content.MediaType);
                body.Set("content", ContentNodes.Create(types, ContentNodes.CreateSchema(selected.Kind, position), position));
                break;
            case BodyKind.Text:
                body.Set("content", ContentNodes.Create(selected.MediaType, ContentNodes.CreateSchema(selected.Kind, position), position));
                break;
            case BodyKind.Multipart:
                var content = ContentNodes.Create(BodyKind.Essence(selected.MediaType), selected.Schema!, position);
                SetPartEncoding((MapNode)content.Entries[0].Value, selected.Holder.Map("encoding"));
                body.Set("content", content);
                break;
            default:
                var model = ContentNodes.Create(selected.IsWild ? Json : selected.MediaType, selected.Schema!, position);
                if (selected.Kind == BodyKind.Form)
                {
                    FieldEncoding.Set(context, (MapNode)model.Entries[0].Value, selected.Holder.Map("encoding"));
                }

                foreach (var other in contents.Where(other => IsAlternative(other, selected)))
                {
                    model.SetIfAbsent(other.MediaType, ContentNodes.CreateMediaType(other.Schema!));
                }

                body.Set("content", model);
                break;
        }
    }

    /// <summary>
    /// Whether the same could be sent as another media type, which the client does where it is told to. A schema without a name
    /// would become a model for each.
    /// </summary>
    private static bool IsAlternative(MediaContent other, MediaContent selected) =>
        !other.IsWild && (other.Kind is BodyKind.Json or BodyKind.Form)
        && other.Kind != selected.Kind && !BecomesType(other.Schema!) && SchemaText.AreEqual(other.Schema!, selected.Schema!);

    private static bool BecomesType(Node schema) =>
        SchemaReference.NameOf(schema) is null
        && (schema.Members().Any(member => member.Key is "properties" or "enum" or "const" or "oneOf" or "anyOf" or "allOf")
            || schema.Members().Select(member => member.Value).Concat(schema.Elements()).Any(BecomesType));

    /// <summary>Of all that may be said of a part, its content type is what is sent.</summary>
    private static void SetPartEncoding(MapNode holder, MapNode? encoding)
    {
        var kept = new MapNode(encoding?.Position ?? default);
        foreach (var part in encoding.Members())
        {
            if (part.Value.Map("contentType") is null && part.Value.Text("contentType") is { } given && SendableOf(given) is { Length: > 0 } type)
            {
                var encoded = new MapNode(part.Value.Position);
                encoded.Set("contentType", ScalarNode.From(type, part.Value.Position));
                kept.TryAdd(part with { Value = encoded });
            }
        }

        if (kept.Entries.Count > 0)
        {
            holder.Set("encoding", kept);
        }
    }

    /// <summary>Of the content types that a part may have, those that can be sent.</summary>
    private static string SendableOf(string contentTypes) => string.Join(", ", contentTypes.Split(',').Select(BodyKind.Sendable).OfType<string>());

    private static void LeaveOut(NormalizationContext context, OperationPlace place, bool hasBody, bool isRequired)
    {
        place.Operation.Remove("requestBody");
        if (!hasBody)
        {
            return;
        }

        const string Reason = "neither JSON nor a form, parts with names, a text or a file";
        if (isRequired)
        {
            context.Warn(place.Position, $"the operation '{place.Method} {place.Path}' is left out: its body is {Reason}.");
            place.Remove();
        }
        else
        {
            context.Warn(place.Position, $"the operation '{place.Method} {place.Path}' is called without its body, which is {Reason}.");
        }
    }
}
