using System.Globalization;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Structure;

/// <summary>The components of a document.</summary>
internal static class Components
{
    /// <summary>The components, which are made where they are missing.</summary>
    public static MapNode GetOrCreate(MapNode root)
    {
        if (root.Map("components") is not { } components)
        {
            root.Set("components", components = new MapNode(root.Position));
        }

        return components;
    }

    /// <summary>The map of named schemas, which is made where it is missing.</summary>
    public static MapNode Schemas(MapNode root)
    {
        var components = GetOrCreate(root);
        if (components.Map("schemas") is not { } schemas)
        {
            components.Set("schemas", schemas = new MapNode(components.Position));
        }

        return schemas;
    }

    /// <summary>A key that no named schema has yet. Keys of this kind are working names, which another pass replaces.</summary>
    public static string FreeName(MapNode schemas, string wanted)
    {
        var name = wanted.Length == 0 ? "Schema" : wanted;
        for (var number = 2; schemas.Contains(name); number++)
        {
            name = wanted + number.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }
}
