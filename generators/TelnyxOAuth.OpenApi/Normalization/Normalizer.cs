using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Normalization.Composition;
using TelnyxOAuth.OpenApi.Normalization.Hierarchies;
using TelnyxOAuth.OpenApi.Normalization.Media;
using TelnyxOAuth.OpenApi.Normalization.Names;
using TelnyxOAuth.OpenApi.Normalization.Operations;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Normalization.Structure;
using TelnyxOAuth.OpenApi.Normalization.Unions;
using TelnyxOAuth.OpenApi.Normalization.Webhooks;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization;

/// <summary>Turns a valid document into one that says the same in the plainest way that C# can follow. TIDY.md explains to users what becomes of what.</summary>
internal static class Normalizer
{
    /// <summary>The passes in their order. What each requires and guarantees it says itself; here stands why it is where it is.</summary>
    public static IReadOnlyList<INormalizationPass> Passes { get; } =
    [
        // First: webhooks are dropped next.
        new WebhookPayloads(),

        // Before all others: what it drops no pass has to know.
        new SpecificationVersion(),

        // Before any pass reads an extension, or writes one that a document may not have.
        new CheckedExtensions(),

        // Anywhere.
        new OperationServers(),

        // Before texts are copied.
        new PlainTexts(),

        // Before the dialect goes, with which $defs go.
        new DeepReferences(),

        // Before the dialect goes, with which goes what is in the data of events.
        new StreamItems(),

        // Before all that look into schemas: they know the keywords of 3.0 only.
        new SchemaDialect(),

        // Before all that look into operations: they follow no references to parts.
        new ReusableParts(),

        // Once parameters are copies, which have names to compare.
        new PathLevelParameters(),

        // Before all that look at the schemas of operations, once each operation has its parameters.
        new QueryStrings(),

        // Anywhere before the next.
        new SecuritySchemes(),

        // Once the same requirement has the same name everywhere.
        new RepeatedSecurity(),

        // Before responses are chosen and shared.
        new ResponseHeaders(),

        // Before media types are selected: which one is sent depends on the statuses beside it.
        new ResponseStatuses(),

        // Before ids are given, as it leaves out operations that would take names from others.
        new MediaTypes(),

        // Before variants are added: their ids are made of those of the operations that they are like.
        new OperationIds(),

        // Before any pass changes the bodies, of which they have copies.
        new OperationVariants(),

        // Before allOf and the discriminators go.
        new HierarchyBases(),

        // Once every schema is there and none is to be dropped with its body.
        new Compositions(),

        // Once a model has all its members; before unions are decided, of which a base may be a variant.
        new HierarchyMembers(),

        // Once an object has all its members.
        new QueryObjects(),

        // Once each parameter is one value on the wire.
        new ParameterTypes(),

        // Once it is clear which parameters there are.
        new ParameterOrder(),

        // Once parameters are plain, which unions are not; before aliases are copied, which many variants are.
        new UnionTypes(),

        // Before all that ask whether a name stands for a type.
        new Aliases(),

        // Once a body's members stand in one model.
        new BinaryMembers(),

        // Once a name stands for a type; before unused schemas go, as bodies of errors may be all that uses them.
        new ErrorResponses(),

        // After all that copy schemas; before names are given, of which unused ones would take some.
        new UnusedSchemas(),

        // Once nothing looks for the members of a model any more; before the types of members are named.
        new OwnMembers(),

        // Once each schema is as it stays, so that those that say the same are one.
        new InlineSchemas(),

        // Once each type is a component.
        new SchemaNames(),

        // Once the types of members are named.
        new InheritedMembers(),

        // After types are named, so that requests and responses share a type where nothing else tells them apart.
        new ReadOnlyMembers(),

        // After all that change a part for one operation only.
        new SharedParts(),

        // Last: the others add members at the end.
        new MemberOrder(),
    ];

    /// <summary>The normalized form of a document; the document is not changed.</summary>
    /// <param name="document">A document without problems in its shape and its references, or one that was repaired.</param>
    /// <param name="notes">Takes what had to be left out.</param>
    /// <exception cref="MalformedDocumentException">Its schemas expand too far.</exception>
    public static MapNode Normalize(Node document, ICollection<NormalizationNote> notes)
    {
        var context = new NormalizationContext((MapNode)document.DeepClone(), notes);
        foreach (var pass in Passes)
        {
            pass.Apply(context);
        }

        return context.Root;
    }
}
