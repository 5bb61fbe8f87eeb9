using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Slicing;

/// <summary>Removes the components that nothing refers to, directly or through others.</summary>
internal static class ComponentPruner
{
    /// <summary>Changes a document in place.</summary>
    public static void Prune(MapNode root)
    {
        if (root.Map("components") is not { } components)
        {
            return;
        }

        var used = UsedComponents.Find(root);
        foreach (var kind in components.Entries.Where(IsKind))
        {
            ((MapNode)kind.Value).RemoveAll(entry => !used.Contains((kind.Key, entry.Key)));
        }

        components.RemoveAll(kind => IsKind(kind) && kind.Value.Members().Count == 0);
        if (components.Entries.Count == 0)
        {
            root.Remove("components");
        }
    }

    private static bool IsKind(MapEntry entry) => entry.Value is MapNode && !entry.Key.StartsWith("x-", StringComparison.Ordinal);
}
