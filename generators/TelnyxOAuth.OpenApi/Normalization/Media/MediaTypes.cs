using System.Collections.Generic;
using System.Linq;
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

            if (BodyMediaTypes.Select(context, place) is { } upload)
            {
                context.Uploads.Add(upload);
            }
        }

        foreach (var path in OpenApiShape.PathItems(context.Root).Where(path => !path.Value.Members().Any(member => OpenApiShape.IsMethod(member.Key))).ToArray())
        {
            context.Root.Map("paths")!.Remove(path.Key);
        }
    }
}
