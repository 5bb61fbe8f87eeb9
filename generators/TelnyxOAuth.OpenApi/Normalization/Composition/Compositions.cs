using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Composition;

/// <summary>Makes one plain schema of each that is composed of others: <c>allOf</c> has all members, a union those of all its variants.</summary>
internal sealed class Compositions : INormalizationPass
{
    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires =>
    [
        DocumentCondition.ReferencesNameComponents, DocumentCondition.SchemasSpeak30, DocumentCondition.PartsAreInline,
        DocumentCondition.OperationsHaveAllParameters, DocumentCondition.ContentIsOfOneKind, DocumentCondition.OperationsAreComplete,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.SchemasAreComposed];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        var composer = new SchemaComposer(context);
        // Each is composed of the others as the document has them, so that they change together.
        var composed = context.Schemas.Members().Select(entry => (entry.Key, Schema: composer.ComposeNamed(entry.Key))).ToArray();
        foreach (var (name, schema) in composed)
        {
            context.Schemas!.Set(name, schema!);
        }

        SchemaRewriter.ReplaceInOperations(context.Root, composer.Compose);
    }
}
