using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Normalization.Composition;
using TelnyxOAuth.OpenApi.Normalization.Media;
using TelnyxOAuth.OpenApi.Normalization.Names;
using TelnyxOAuth.OpenApi.Normalization.Operations;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Normalization.Structure;
using TelnyxOAuth.OpenApi.Normalization.Unions;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization;

/// <summary>Turns a valid document into one that says the same in the plainest way that C# can follow. TIDY.md explains each pass to users.</summary>
internal static class Normalizer
{
    /// <summary>The tidy form of a document; the document is not changed.</summary>
    /// <param name="document">A document without problems in its shape and its references, or one that was repaired.</param>
    /// <param name="notes">Takes what had to be left out.</param>
    public static MapNode Normalize(Node document, ICollection<NormalizationNote> notes)
    {
        var root = (MapNode)document.DeepClone();
        SpecificationVersion.Apply(root);
        DeepReferences.Apply(root);
        SchemaDialect.Apply(root);
        var names = ReusableParts.Apply(root);
        PathLevelParameters.Apply(root);
        SecuritySchemes.Apply(root);
        RepeatedSecurity.Apply(root);
        ResponseStatuses.Apply(root);
        var uploads = MediaTypes.Apply(root, notes);
        OperationIds.Apply(root);
        UploadOperation.Add(root, uploads);
        var consumed = Compositions.Apply(root);
        QueryObjects.Apply(root, consumed);
        ParameterTypes.Apply(root, consumed);
        UnionTypes.Apply(root);
        Aliases.Apply(root, consumed);
        BinaryMembers.Apply(root);
        ErrorResponses.Apply(root);
        UnusedSchemas.Apply(root, consumed);
        var places = InlineSchemas.Apply(root);
        SchemaNames.Apply(root, places);
        ReadOnlyMembers.Apply(root);
        SharedParts.Apply(root, names);
        MemberOrder.Apply(root);
        return root;
    }
}
