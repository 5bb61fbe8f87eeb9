using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Structure;

/// <summary>Leaves what describes something in lines that a comment can hold: no text ends one and becomes code.</summary>
internal sealed class PlainTexts : INormalizationPass
{
    private static readonly string[] Texts = ["title", "summary", "description", "version"];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.TextsArePlain];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        foreach (var (node, part, _) in DocumentWalker.Visit(context.Root))
        {
            if (DocumentGrammar.HasChosenNames(part))
            {
                continue;
            }

            foreach (var entry in node.Entries.Where(entry => Texts.Contains(entry.Key) || EnumKeywords.IsExtension(entry.Key)).ToArray())
            {
                node.Set(entry.Key, Clean(entry.Value));
            }
        }
    }

    private static Node Clean(Node node)
    {
        switch (node)
        {
            case ScalarNode { Kind: ScalarKind.String } text:
                return ScalarNode.From(PlainText.Lines(text.Text), text.Position);
            case ListNode list:
                return new ListNode(list.Position, list.Items.Select(Clean));
            case MapNode map:
                var clean = new MapNode(map.Position);
                foreach (var entry in map.Entries)
                {
                    clean.TryAdd(entry with { Value = Clean(entry.Value) });
                }

                return clean;
            default:
                return node;
        }
    }
}
