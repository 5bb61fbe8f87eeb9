using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Finds the path items and operations of an OpenAPI document.</summary>
internal static class OpenApiShape
{
    private static readonly FrozenSet<string> Methods =
        FrozenSet.ToFrozenSet(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

    /// <summary>Whether a member of a path item is an operation.</summary>
    public static bool IsMethod(string key) => Methods.Contains(key);

    /// <summary>Every path's item.</summary>
    public static IEnumerable<MapEntry> PathItems(Node root) =>
        root.Map("paths").Members().Where(entry => entry.Key.StartsWith('/'));

    /// <summary>Every operation with the path item it belongs to.</summary>
    public static IEnumerable<OperationPlace> Operations(Node root) =>
        from path in PathItems(root)
        from method in path.Value.Members()
        where Methods.Contains(method.Key) && method.Value is MapNode
        select new OperationPlace(path.Key, (MapNode)path.Value, method.Key, (MapNode)method.Value, method.KeyPosition);
}
