using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Structure;

/// <summary>
/// Keeps of the tool's own extensions those that a document may have, where they have the form that they should have. The templates
/// believe what the front end tells them, so nobody else may speak in its name.
/// </summary>
internal sealed class CheckedExtensions : INormalizationPass
{
    private const string Own = "x-dotnet-";

    private static readonly string[] BodyKinds = [BodyKind.Json, BodyKind.Form, BodyKind.Multipart, BodyKind.Text, BodyKind.Binary];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.ExtensionsAreChecked];

    /// <summary>Whether an extension of the tool's own may stand where it does, as it is.</summary>
    public static bool IsAllowed(DocumentPart part, MapNode owner, MapEntry extension) => (part, extension.Key) switch
    {
        (DocumentPart.Parameter or DocumentPart.Schema or DocumentPart.Header, DocumentExtensions.Name) => extension.Value.AsText() is { } name && Identifiers.IsName(name),
        (DocumentPart.Schema, DocumentExtensions.ThreeState or DocumentExtensions.Essential or DocumentExtensions.Payload) => extension.Value is ScalarNode { Kind: ScalarKind.Boolean },
        (DocumentPart.Schema, DocumentExtensions.IgnoreCase) => extension.Value is ScalarNode { Kind: ScalarKind.Boolean } && IsEnumOfTexts(owner),
        (DocumentPart.Operation, DocumentExtensions.Body) => BodyKinds.Contains(extension.Value.AsText()),
        (DocumentPart.Schema, DocumentExtensions.Base or DocumentExtensions.Discriminator) => extension.Value.AsText() is not null,
        (DocumentPart.Schema, DocumentExtensions.Kinds) => AreTexts(extension.Value),
        (DocumentPart.Schema, DocumentExtensions.ImpliedKinds) => extension.Value is ScalarNode { Kind: ScalarKind.Boolean } && extension.Value.AsText() is null && owner.IsTrue(DocumentExtensions.ImpliedKinds),
        (DocumentPart.Schema, UnionExtension.Key) => IsUnion(owner, extension.Value),
        _ => false,
    };

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        foreach (var (node, part, _) in DocumentWalker.Visit(context.Root))
        {
            // A name that somebody chose, of a property for instance, may well look like an extension.
            if (DocumentGrammar.HasChosenNames(part) && part != DocumentPart.PathItems)
            {
                continue;
            }

            foreach (var extension in node.Entries.Where(entry => entry.Key.StartsWith(Own, StringComparison.Ordinal) && !IsAllowed(part, node, entry)).ToArray())
            {
                node.Remove(extension.Key);
                context.Warn(extension.KeyPosition, $"'{PlainText.OneLine(extension.Key)}' is left out: it is not one that a document may have here, or has another form than it should.");
            }
        }
    }

    private static bool IsEnumOfTexts(MapNode schema) =>
        (schema.List("enum")?.Items ?? [.. new[] { schema["const"] }.OfType<Node>()]) is { Count: > 0 } values
        && values.All(value => value.AsText() is not null || value is ScalarNode { Kind: ScalarKind.Null });

    private static bool IsUnion(MapNode owner, Node facts)
    {
        var variants = owner.Map("properties").Members().Select(property => property.Key).ToHashSet();
        return facts is MapNode map && variants.Count > 0
            && map.Entries.All(entry => (entry.Key, entry.Value) switch
            {
                (UnionExtension.Discriminator or UnionExtension.Within, var discriminator) => discriminator.AsText() is not null,
                (UnionExtension.Values, MapNode values) => values.Entries.All(value => variants.Contains(value.Key) && AreTexts(value.Value)),
                (UnionExtension.Implied, ListNode implied) => AreTexts(implied) && implied.Items.All(name => variants.Contains(name.AsText()!)),
                _ => false,
            });
    }

    private static bool AreTexts(Node node) => node is ListNode list && list.Items.All(item => item.AsText() is not null);
}
