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
            var streams = place.Operation.Map("responses").Members()
                .Select(response => (Status: response.Key, Content: ResponseMediaTypes.FindStreamBeside(context, response)))
                .Where(response => response.Content is not null)
                .ToArray();
            foreach (var response in place.Operation.Map("responses").Members())
            {
                ResponseMediaTypes.Select(context, place, response);
            }

            SuccessUnions.Apply(context, place);
            if (BodyMediaTypes.Select(context, place) is { } upload)
            {
                context.Variants.Add(upload);
            }

            if (streams.Length > 0 && place.FindIn(place.PathItem) is not null)
            {
                context.Variants.Add(CreateStreamed(context, place, streams));
            }
        }

        foreach (var path in OpenApiShape.PathItems(context.Root).Where(path => !OpenApiShape.HasOperations(path.Value)).ToArray())
        {
            context.Root.Map("paths")!.Remove(path.Key);
        }
    }

    /// <summary>The operation as it is called for a stream. Whatever asks for one has to be sent, so its body is required.</summary>
    private static OperationVariant CreateStreamed(NormalizationContext context, OperationPlace place, (string Status, MapNode? Content)[] streams)
    {
        var operation = (MapNode)place.Operation.DeepClone();
        var responses = operation.Map("responses")!;
        responses.RemoveAll(response => response.Key.StartsWith('2') && !streams.Any(stream => stream.Status == response.Key));
        foreach (var (status, content) in streams)
        {
            ((MapNode)responses[status]!).Set("content", content!);
        }

        if (operation.Map("requestBody") is { } body && body.Map("content").Members().Any(content => BodyMembers.HasMember(context.Root, content.Value.Map("schema"), StreamKind.Member)))
        {
            body.Set("required", ScalarNode.From(true, body.Position));
        }

        return new OperationVariant(place, operation, OperationVariants.Stream);
    }
}
