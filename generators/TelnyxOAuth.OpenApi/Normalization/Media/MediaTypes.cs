using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Media;

/// <summary>Leaves each body and each response the media types of the one kind in which the client sends or reads it.</summary>
internal sealed class MediaTypes : INormalizationPass
{
    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires =>
        [DocumentCondition.PartsAreInline, DocumentCondition.SchemasSpeak30, DocumentCondition.StatusesArePlain];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.ContentIsOfOneKind];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        foreach (var place in context.Operations.ToArray())
        {
            foreach (var response in place.Operation.Map("responses").Members())
            {
                ResponseMediaTypes.Select(context, place, response);
            }

            NoteOtherSuccesses(context, place);
            if (BodyMediaTypes.Select(context, place) is { } upload)
            {
                context.Uploads.Add(upload);
            }
        }

        foreach (var path in OpenApiShape.PathItems(context.Root).Where(path => !OpenApiShape.HasOperations(path.Value)).ToArray())
        {
            context.Root.Map("paths")!.Remove(path.Key);
        }
    }

    /// <summary>A method returns one type, so successes that differ are told: all are read as the first of them.</summary>
    private static void NoteOtherSuccesses(NormalizationContext context, OperationPlace place)
    {
        var successes = place.Operation.Map("responses").Members()
            .Where(response => response.Key.StartsWith('2'))
            .OrderBy(response => response.Key, StringComparer.Ordinal)
            .Select(response => (Status: response.Key, Schema: response.Value.Map("content").Members().Select(content => content.Value.Map("schema")).FirstOrDefault()))
            .Where(success => success.Schema is not null)
            .ToArray();
        foreach (var other in successes.Skip(1).Where(other => !SchemaText.AreEqual(successes[0].Schema!, other.Schema!)))
        {
            context.Note(place.Position, $"the response {other.Status} of '{place.Method} {place.Path}' has another type than the {successes[0].Status}, as which it is read.");
        }
    }
}
