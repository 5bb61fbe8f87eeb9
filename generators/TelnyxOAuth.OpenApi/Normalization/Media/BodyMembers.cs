using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Media;

/// <summary>Looks for members in bodies that are not composed yet: in their parts and their variants too.</summary>
internal static class BodyMembers
{
    /// <summary>The members of an object.</summary>
    public static IEnumerable<MapNode> Find(MapNode root, MapNode? schema) =>
        FindParts(root, schema, []).SelectMany(part => part.Map("properties").Members()).Select(member => member.Value).OfType<MapNode>();

    /// <summary>Whether the object has a member of a name.</summary>
    public static bool HasMember(MapNode root, MapNode? schema, string name) => FindParts(root, schema, []).Any(part => part.Map("properties").Map(name) is not null);

    /// <summary>Whether a member of the object is a file or a list of files.</summary>
    public static bool HasFile(MapNode root, MapNode? schema) => Find(root, schema).Any(member =>
        IsFile(Reference.ResolveMap(root, member)) || IsFile(Reference.ResolveMap(root, Reference.ResolveMap(root, member).Map("items"))));

    /// <summary>Whether anything inside is bytes, be it as base64.</summary>
    public static bool CarriesBytes(MapNode root, MapNode? schema) =>
        SchemaWalker.Reachable(root, [schema]).Any(found => found.Text("format") is "binary" or "byte");

    private static bool IsFile(MapNode? schema) => schema.Text("format") == "binary";

    private static IEnumerable<MapNode> FindParts(MapNode root, MapNode? schema, HashSet<MapNode> seen)
    {
        if (Reference.ResolveMap(root, schema) is not { } found || !seen.Add(found))
        {
            return [];
        }

        var parts = ((string[])["allOf", "oneOf", "anyOf"]).SelectMany(key => found.List(key).Elements()).OfType<MapNode>();
        return parts.SelectMany(part => FindParts(root, part, seen)).Prepend(found);
    }
}
