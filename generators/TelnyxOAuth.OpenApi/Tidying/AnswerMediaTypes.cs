using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Annotating;
using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Tidying;

/// <summary>Chooses how an answer is read: as a model where it is JSON, else as a text or as a file.</summary>
internal static class AnswerMediaTypes
{
    private const string Json = "application/json";

    /// <summary>Whether an answer is JSON or a file, beside which a redirect is no news.</summary>
    public static bool IsData(MapNode root, Node response)
    {
        var contents = MediaTypes.Of(root, response);
        return FindJson(contents) is not null || IsFile(contents);
    }

    /// <summary>Leaves an answer what it is read from.</summary>
    public static void Choose(MapNode root, OperationPlace place, MapEntry response, ICollection<TidyNote> notes)
    {
        if (response.Value is not MapNode answer || answer["content"] is not { } content)
        {
            return;
        }

        var contents = MediaTypes.Of(root, answer);
        var isSuccess = response.Key.StartsWith('2');
        answer.Remove("content");
        if (FindJson(contents) is { } json)
        {
            var mediaType = isSuccess && !json.IsWild ? RequestBodyKind.Essence(json.MediaType) : Json;
            answer.Set("content", MediaTypes.Content(mediaType, json.Schema!, content.Position));
            return;
        }

        if (response.Key[0] is not ('2' or '3'))
        {
            KeepTexts(answer, contents, content.Position);
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
            notes.Add(new TidyNote(place.Position, $"the answer {response.Key} of '{place.Method} {place.Path}' is '{contents[0].MediaType}' without a schema, so it has no type: read it from the response itself."));
            return;
        }

        var kind = IsFile(contents) ? RequestBodyKind.Binary : RequestBodyKind.Text;
        answer.Set("content", MediaTypes.Contents(others.Select(other => other.MediaType), MediaTypes.Plain(kind, content.Position), content.Position));
        if (others.FirstOrDefault(other => other.IsModelLost) is { } lost)
        {
            notes.Add(new TidyNote(place.Position, $"the answer {response.Key} of '{place.Method} {place.Path}' is '{lost.MediaType}', of which there are no models: it is read as a {(kind == RequestBodyKind.Text ? "text" : "file")}."));
        }
    }

    /// <summary>No layer reads the text of a failure, and yet it tells people what to expect.</summary>
    private static void KeepTexts(MapNode answer, MediaContent[] contents, Position position)
    {
        var texts = new MapNode(position);
        foreach (var text in contents.Where(content => content.IsReadAsText && content.Schema.Text("type") == "string"))
        {
            texts.Set(text.MediaType, MediaTypes.Holder(text.Schema!));
        }

        if (texts.Entries.Count > 0)
        {
            answer.Set("content", texts);
        }
    }

    private static MediaContent? FindJson(MediaContent[] contents) =>
        contents.FirstOrDefault(content => content.Kind == RequestBodyKind.Json && !content.IsWild)
        ?? contents.FirstOrDefault(content => content.Kind == RequestBodyKind.Json);

    private static bool IsFile(MediaContent[] contents) => contents.Any(content => IsOther(content) && !content.IsReadAsText);

    private static bool IsOther(MediaContent content) => content.Kind is RequestBodyKind.Text or RequestBodyKind.Binary or RequestBodyKind.Multipart;
}
