using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Operations;

/// <summary>Leaves failures the error objects that exceptions can carry, which are models; of any other body the exception has the text.</summary>
internal sealed class ErrorResponses : INormalizationPass
{
    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires =>
        [DocumentCondition.StatusesArePlain, DocumentCondition.ContentIsOfOneKind, DocumentCondition.NamedSchemasAreTypes];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.ErrorsAreModels];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        var errors = from place in context.Operations
                     from response in place.Operation.Map("responses").Members()
                     where response.Key[0] is not ('2' or '3')
                     select (MapNode)response.Value;
        foreach (var error in errors)
        {
            if (error.Map("content") is { } contents && !contents.Entries.Any(content => IsKept(context, content)))
            {
                error.Remove("content");
            }
        }
    }

    private static bool IsKept(NormalizationContext context, MapEntry content) =>
        BodyKind.From(content.Key) != BodyKind.Json || (context.Resolve(content.Value.Map("schema")) is { } schema && SchemaFacts.IsModel(schema));
}
