using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Structure;

/// <summary>States the version that the other passes write, and drops what that version does not know.</summary>
internal static class SpecificationVersion
{
    private const string Version = "3.0.3";

    /// <summary>Changes a document in place.</summary>
    public static void Apply(MapNode root)
    {
        root.Set("openapi", ScalarNode.From(Version, root["openapi"]!.Position));
        root.Remove("jsonSchemaDialect");
        root.Remove("webhooks");
        var pathItems = root.Map("paths").Members().Where(path => path.Value is MapNode item && item.Contains(Reference.Key)).ToArray();
        foreach (var path in pathItems)
        {
            // A path item that is a reference stands for a copy of its target.
            root.Map("paths")!.Set(path.Key, Reference.ResolveMap(root, path.Value)?.DeepClone() ?? new MapNode(path.Value.Position));
        }
    }
}
