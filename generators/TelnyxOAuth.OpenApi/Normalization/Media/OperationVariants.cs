using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Media;

/// <summary>Adds the operations whose bodies alone can carry a file, or whose responses are a stream, each after the one it is like, whose id says the rest.</summary>
internal sealed class OperationVariants : INormalizationPass
{
    /// <summary>What tells an operation with a file from the other one, in its id and its path.</summary>
    public const string WithFile = "WithFile";

    /// <summary>What tells an operation with a stream from the other one, in its id and its path.</summary>
    public const string Stream = "Stream";

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [DocumentCondition.ContentIsOfOneKind, DocumentCondition.OperationIdsAreUnique];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.OperationsAreComplete];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        if (context.Variants.Count == 0)
        {
            return;
        }

        var ids = context.Operations.Select(other => other.Operation.Text("operationId")!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var numbered = new NumberedNames(StringComparer.OrdinalIgnoreCase);
        var paths = context.Root.Map("paths")!;
        var order = paths.Entries.Select((entry, index) => (entry.Key, index)).ToDictionary(pair => pair.Key, pair => 3 * pair.index);
        foreach (var variant in context.Variants)
        {
            var place = variant.Place;
            var id = place.Operation.Text("operationId") + variant.Suffix;
            var free = ids.Add(id) ? id : numbered.Take(id, ids.Add);
            variant.Operation.Set("operationId", ScalarNode.From(free, place.Position));
            place.AddTo(GetOrCreatePathItem(paths, place, variant.Suffix, order), variant.Operation);
        }

        paths.Sort(entry => order[entry.Key]);
        context.Variants.Clear();
    }

    /// <summary>A path may stand twice in a document if what follows "#", which is not sent, tells them apart.</summary>
    private static MapNode GetOrCreatePathItem(MapNode paths, OperationPlace place, string suffix, Dictionary<string, int> order)
    {
        var path = place.Path + (place.Path.Contains('#', StringComparison.Ordinal) ? suffix : "#" + suffix);
        if (paths.Map(path) is { } existing)
        {
            return existing;
        }

        var item = new MapNode(place.PathItem.Position);
        foreach (var entry in place.PathItem.Entries.Where(entry => entry.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            item.TryAdd(entry with { Value = entry.Value.DeepClone() });
        }

        paths.TryAdd(new MapEntry(path, place.Position, item));
        order[path] = order[place.Path] + (suffix == WithFile ? 1 : 2);
        return item;
    }
}
