using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Structure;

/// <summary>Makes one of security schemes that say the same under names that differ in casing and punctuation only: nobody has two credentials for them.</summary>
internal sealed class SecuritySchemes : INormalizationPass
{
    /// <summary>How many requirements of which one has to be met may stand together. Each operation repeats those of the document.</summary>
    private const int MaxRequirements = 100;

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.SecuritySchemesDiffer];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        var schemes = context.Root.Map("components").Map("securitySchemes");
        var kept = new Dictionary<string, string>();
        foreach (var alike in schemes.Members().GroupBy(Identity).ToArray())
        {
            foreach (var entry in alike)
            {
                kept[entry.Key] = alike.First().Key;
            }

            foreach (var entry in alike.Skip(1))
            {
                schemes!.Remove(entry.Key);
            }
        }

        Rename(context.Root, kept);
        foreach (var place in context.Operations)
        {
            Rename(place.Operation, kept);
        }
    }

    private static (string Name, string Facts) Identity(MapEntry entry) =>
        (string.Concat(Identifiers.Words(entry.Key)).ToUpperInvariant(), entry.Value is MapNode scheme ? SchemaText.From(scheme, withDescriptions: false) : string.Empty);

    private static void Rename(MapNode owner, Dictionary<string, string> kept)
    {
        if (owner.List("security") is not { } security)
        {
            return;
        }

        var distinct = new HashSet<string>(StringComparer.Ordinal);
        var requirements = new List<Node>();
        foreach (var requirement in security.Items)
        {
            var renamed = new MapNode(requirement.Position);
            foreach (var entry in requirement.Members())
            {
                renamed.SetIfAbsent(kept.GetValueOrDefault(entry.Key, entry.Key), entry.Value);
            }

            if (distinct.Add(SchemaText.From(renamed, withDescriptions: true)))
            {
                requirements.Add(renamed);
            }
        }

        if (requirements.Count > MaxRequirements)
        {
            throw NormalizationLimits.Exceeded(security.Position, $"more than {MaxRequirements} ways to authorize a call; keep those that callers use.");
        }

        owner.Set("security", new ListNode(security.Position, requirements));
    }
}
