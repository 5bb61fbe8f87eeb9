using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Media;

/// <summary>Adds the operations whose bodies alone can carry a file, each after the one it is like, whose id says the rest.</summary>
internal sealed class UploadOperations : INormalizationPass
{
    /// <summary>What tells such an operation from the other one, in its id and its path.</summary>
    private const string WithFile = "WithFile";

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [DocumentCondition.ContentIsOfOneKind, DocumentCondition.OperationIdsAreUnique];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.OperationsAreComplete];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        foreach (var upload in context.Uploads)
        {
            Add(context, upload);
        }

        context.Uploads.Clear();
    }

    private static void Add(NormalizationContext context, UploadOperation upload)
    {
        var place = upload.Place;
        var ids = context.Operations.Select(other => other.Operation.Text("operationId")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var id = place.Operation.Text("operationId") + WithFile;
        upload.Operation.Set("operationId", ScalarNode.From(
            Enumerable.Range(1, int.MaxValue - 1).Select(number => number == 1 ? id : id + number.ToString(CultureInfo.InvariantCulture)).First(candidate => !ids.Contains(candidate)),
            place.Position));
        GetOrCreatePathItem(context.Root.Map("paths")!, place).Set(place.Method, upload.Operation);
    }

    /// <summary>A path may stand twice in a document if what follows "#", which is not sent, tells them apart.</summary>
    private static MapNode GetOrCreatePathItem(MapNode paths, OperationPlace place)
    {
        var path = place.Path + (place.Path.Contains('#', StringComparison.Ordinal) ? WithFile : "#" + WithFile);
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
        var order = paths.Entries.Select((entry, index) => (entry.Key, index)).ToDictionary(pair => pair.Key, pair => pair.index);
        paths.Sort(entry => entry.Key == path ? (2 * order[place.Path]) + 1 : 2 * order[entry.Key]);
        return item;
    }
}
