using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Annotating;
using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Tidying;

/// <summary>Leaves each body and each answer the one media type that the client reads or writes.</summary>
internal static class MediaTypes
{
    /// <summary>Whether a media type is JSON, or anything at all.</summary>
    public static bool IsJson(string mediaType) => RequestBodyKind.Of(mediaType) == RequestBodyKind.Json || IsWild(mediaType);

    /// <summary>Changes a document in place.</summary>
    public static void Apply(MapNode root, ICollection<TidyNote> notes)
    {
        foreach (var place in OpenApiShape.Operations(root).ToArray())
        {
            foreach (var response in place.Operation.Map("responses").Members())
            {
                ChooseAnswer(place, response, notes);
            }

            ChooseBody(place, notes);
        }

        foreach (var path in OpenApiShape.PathItems(root).Where(path => !path.Value.Members().Any(member => OpenApiShape.IsMethod(member.Key))).ToArray())
        {
            root.Map("paths")!.Remove(path.Key);
        }
    }

    private static void ChooseAnswer(OperationPlace place, MapEntry response, ICollection<TidyNote> notes)
    {
        if (response.Value is not MapNode answer || answer["content"] is not { } content)
        {
            return;
        }

        answer.Remove("content");
        var json = content.Members().FirstOrDefault(entry => IsJson(entry.Key) && !IsWild(entry.Key))
            ?? content.Members().FirstOrDefault(entry => IsJson(entry.Key) && entry.Value.Map("schema") is { } schema && !IsText(schema));
        if (json is { Value: MapNode holder } && holder.Map("schema") is { } found && !Schemas.IsNull(found) && found.Text("format") != "binary")
        {
            answer.Set("content", Content("application/json", found, content.Position));
        }
        else if (response.Key[0] is not ('2' or '3'))
        {
            KeepTexts(answer, content);
        }
        else if (content.Members() is [var other, ..] && response.Key.StartsWith('2'))
        {
            notes.Add(new TidyNote(place.Position, $"the answer {response.Key} of '{place.Method} {place.Path}' is '{other.Key}', which has no type: read it from the response itself."));
        }
    }

    /// <summary>No layer reads the text of a failure, and yet it tells people what to expect.</summary>
    private static void KeepTexts(MapNode answer, Node content)
    {
        var texts = new MapNode(content.Position);
        foreach (var entry in content.Members().Where(entry => RequestBodyKind.Of(entry.Key) == RequestBodyKind.Text && entry.Value.Map("schema") is { } schema && IsText(schema)))
        {
            texts.Set(entry.Key, Holder(entry.Value.Map("schema")!));
        }

        if (texts.Entries.Count > 0)
        {
            answer.Set("content", texts);
        }
    }

    private static void ChooseBody(OperationPlace place, ICollection<TidyNote> notes)
    {
        var operation = place.Operation;
        if (operation.Map("requestBody") is not { } body)
        {
            operation.Remove("requestBody");
            return;
        }

        var chosen = Candidates(body.Map("content"), operation.Text(Annotation.Body)).FirstOrDefault();
        if (chosen is not null)
        {
            var schema = chosen.Value.Map("schema")!;
            var content = Content(IsWild(chosen.Key) ? "application/json" : chosen.Key, schema, body.Position);
            foreach (var other in body.Map("content").Members().Where(other => IsAlternative(other, schema)))
            {
                content.SetIfAbsent(other.Key, Holder(other.Value.Map("schema")!));
            }

            body.Set("content", content);
            return;
        }

        operation.Remove("requestBody");
        if (body.Map("content") is not { Entries.Count: > 0 })
        {
            return;
        }

        if (body.IsTrue("required"))
        {
            notes.Add(new TidyNote(place.Position, $"the operation '{place.Method} {place.Path}' is left out: its body can be sent neither as JSON nor as a form."));
            place.PathItem.Remove(place.Method);
        }
        else
        {
            notes.Add(new TidyNote(place.Position, $"the operation '{place.Method} {place.Path}' is called without its body, which can be sent neither as JSON nor as a form."));
        }
    }

    /// <summary>Whether the same could be sent as another media type, which the client does where it is told to.</summary>
    private static bool IsAlternative(MapEntry entry, MapNode schema) =>
        RequestBodyKind.Of(entry.Key) is RequestBodyKind.Json or RequestBodyKind.Form
        && entry.Value.Map("schema") is { } other && Schemas.NameOf(other) is { } name && name == Schemas.NameOf(schema);

    private static IEnumerable<MapEntry> Candidates(MapNode? content, string? wanted)
    {
        var known = content.Members().Where(entry => entry.Value.Map("schema") is { } schema && !Schemas.IsNull(schema)).ToArray();
        // A form comes first only where the API documents it first.
        return known.Where(entry => wanted is not null && RequestBodyKind.Of(entry.Key) == wanted)
            .Concat(known.Where(entry => !IsWild(entry.Key) && RequestBodyKind.Of(entry.Key) is RequestBodyKind.Json or RequestBodyKind.Form))
            .Concat(known.Where(entry => IsWild(entry.Key) && !IsText(entry.Value.Map("schema")!)));
    }

    private static bool IsWild(string mediaType) => mediaType.Split(';')[0].Trim() is "*/*" or "*" or "application/*";

    private static bool IsText(MapNode schema) => schema.Text("type") == "string";

    private static MapNode Content(string mediaType, MapNode schema, Position position)
    {
        var content = new MapNode(position);
        content.Set(mediaType, Holder(schema));
        return content;
    }

    private static MapNode Holder(MapNode schema)
    {
        var holder = new MapNode(schema.Position);
        holder.Set("schema", schema);
        return holder;
    }
}
