using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Normalization.Operations;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Media;

/// <summary>Selects how a response is read: as a model where it is JSON, else as a text or as a file.</summary>
internal static class ResponseMediaTypes
{
    private const string Json = "application/json";

    /// <summary>Whether a response is JSON or a file, beside which a redirect tells nothing new.</summary>
    public static bool IsData(MapNode root, Node response)
    {
        var contents = MediaContent.From(root, response);
        return FindJson(contents) is not null || IsFile(contents) || contents.Any(content => content.IsStream);
    }

    /// <summary>What a response is read from where it is read as a stream, beside what else it may be; null where it is nothing else, or no stream.</summary>
    public static MapNode? FindStreamBeside(NormalizationContext context, MapEntry entry)
    {
        var contents = MediaContent.From(context.Root, entry.Value);
        return entry.Key.StartsWith('2') && FindStream(contents) is { } stream && contents.Any(content => !content.IsStream && content.Kind is not null) ? CreateStream(stream) : null;
    }

    /// <summary>Leaves a response what it is read from.</summary>
    public static void Select(NormalizationContext context, OperationPlace place, MapEntry entry)
    {
        if (entry.Value is not MapNode response || response["content"] is not { } content)
        {
            return;
        }

        var contents = MediaContent.From(context.Root, response);
        var isSuccess = entry.Key.StartsWith('2');
        response.Remove("content");
        if (isSuccess && FindStream(contents) is { } stream)
        {
            contents = [.. contents.Where(other => !other.IsStream)];
            if (contents.All(other => other.Kind is null))
            {
                response.Set("content", CreateStream(stream));
                return;
            }
        }

        if (FindJson(contents) is { } json)
        {
            var mediaType = isSuccess && !json.IsWild ? BodyKind.Essence(json.MediaType) : Json;
            response.Set("content", ContentNodes.Create(mediaType, json.Schema!, content.Position));
            return;
        }

        if (entry.Key[0] is not ('2' or '3'))
        {
            KeepTexts(response, contents, content.Position);
            return;
        }

        // What stands beside a redirect is a page for a browser, which the redirect has.
        var others = contents.Where(IsOther).ToArray();
        if (!isSuccess || contents.Length == 0 || (!IsFile(contents) && others.Length > 0 && place.Operation.Map("responses").Members().Any(other => other.Key.StartsWith('3'))))
        {
            return;
        }

        if (others.Length == 0)
        {
            context.Note(place.Position, $"the response {entry.Key} of '{place.Method} {place.Path}' is '{contents[0].MediaType}' without a schema, so it has no type: read it from the response itself.");
            return;
        }

        var kind = IsFile(contents) ? BodyKind.Binary : BodyKind.Text;
        response.Set("content", ContentNodes.Create(others.Select(other => other.MediaType), ContentNodes.CreateSchema(kind, content.Position), content.Position));
        foreach (var other in others)
        {
            if (other.Holder.Map(OperationSchemas.ItemSchema) is { } item)
            {
                response.Map("content").Map(other.MediaType)!.Set(OperationSchemas.ItemSchema, item);
            }
        }

        if (others.FirstOrDefault(other => other.IsModelLost) is { } lost)
        {
            context.Warn(place.Position, $"the response {entry.Key} of '{place.Method} {place.Path}' is '{lost.MediaType}', of which there are no models: it is read as a {(kind == BodyKind.Text ? "text" : "file")}.");
        }
    }

    /// <summary>No layer reads the text of a failure, and yet it tells people what to expect.</summary>
    private static void KeepTexts(MapNode response, MediaContent[] contents, Position position)
    {
        var texts = new MapNode(position);
        foreach (var text in contents.Where(content => content.IsReadAsText && content.Schema.Text("type") == "string"))
        {
            texts.Set(text.MediaType, ContentNodes.CreateMediaType(text.Schema!));
        }

        if (texts.Entries.Count > 0)
        {
            response.Set("content", texts);
        }
    }

    private static MediaContent? FindStream(MediaContent[] contents) => contents.FirstOrDefault(content => content.IsStream);

    private static MapNode CreateStream(MediaContent stream) => ContentNodes.Create(BodyKind.Essence(stream.MediaType), (MapNode)stream.Schema!.DeepClone(), stream.Schema.Position);

    private static MediaContent? FindJson(MediaContent[] contents) =>
        contents.FirstOrDefault(content => content.Kind == BodyKind.Json && !content.IsWild)
        ?? contents.FirstOrDefault(content => content.Kind == BodyKind.Json);

    private static bool IsFile(MediaContent[] contents) => contents.Any(content => IsOther(content) && !content.IsReadAsText);

    private static bool IsOther(MediaContent content) => content.Kind is BodyKind.Text or BodyKind.Binary or BodyKind.Multipart;
}
