using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Media;

/// <summary>An operation that is called as another one, and differs from it in its body, which can carry a file.</summary>
/// <param name="Place">The other one's place.</param>
/// <param name="Operation">The operation.</param>
internal sealed record UploadOperation(OperationPlace Place, MapNode Operation)
{
    /// <summary>What tells it from the other one, in its id and its path.</summary>
    private const string WithFile = "WithFile";

    /// <summary>Adds operations to a document in place, each after the one it is like, whose id says the rest.</summary>
    public static void Add(MapNode root, IEnumerable<UploadOperation> uploads)
    {
        foreach (var upload in uploads)
        {
            upload.AddTo(root);
        }
    }

    private void AddTo(MapNode root)
    {
        var ids = OpenApiShape.Operations(root).Select(place => place.Operation.Text("operationId")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var id = Place.Operation.Text("operationId") + WithFile;
        Operation.Set("operationId", ScalarNode.From(
            Enumerable.Range(1, int.MaxValue - 1).Select(number => number == 1 ? id : id + number.ToString(CultureInfo.InvariantCulture)).First(candidate => !ids.Contains(candidate)),
            Place.Position));
        PathItem(root).Set(Place.Method, Operation);
    }

    /// <summary>A path may stand twice in a document if what follows "#", which is not sent, tells them apart.</summary>
    private MapNode PathItem(MapNode root)
    {
        var path = Place.Path + (Place.Path.Contains('#', StringComparison.Ordinal) ? WithFile : "#" + WithFile);
        var paths = root.Map("paths")!;
        if (paths.Map(path) is { } existing)
        {
            return existing;
        }

        var item = new MapNode(Place.PathItem.Position);
        foreach (var entry in Place.PathItem.Entries.Where(entry => entry.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            item.TryAdd(entry with { Value = entry.Value.DeepClone() });
        }

        paths.TryAdd(new MapEntry(path, Place.Position, item));
        var order = paths.Entries.Select((entry, index) => (entry.Key, index)).ToDictionary(pair => pair.Key, pair => pair.index);
        paths.Sort(entry => entry.Key == path ? (2 * order[Place.Path]) + 1 : 2 * order[entry.Key]);
        return item;
    }
}
