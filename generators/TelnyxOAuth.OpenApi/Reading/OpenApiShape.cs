using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Finds the path items and operations of an OpenAPI document.</summary>
internal static class OpenApiShape
{
    /// <summary>The member of a path item with the operations whose methods have no member of their own (OpenAPI 3.2).</summary>
    public const string AdditionalOperations = "additionalOperations";

    private static readonly FrozenSet<string> Methods =
        FrozenSet.ToFrozenSet(["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]);

    /// <summary>Whether a member of a path item is an operation.</summary>
    public static bool IsMethod(string key) => Methods.Contains(key);

    /// <summary>Whether a text can be an HTTP method or a header's name (RFC 9110 section 5.6.2).</summary>
    public static bool IsToken(string? text) =>
        !string.IsNullOrEmpty(text) && text.All(character => char.IsAsciiLetterOrDigit(character) || "!#$%&'*+-.^_`|~".Contains(character, StringComparison.Ordinal));

    /// <summary>Every path's item.</summary>
    public static IEnumerable<MapEntry> PathItems(Node root) =>
        root.Map("paths").Members().Where(entry => entry.Key.StartsWith('/'));

    /// <summary>Whether a path item has an operation.</summary>
    public static bool HasOperations(Node item) =>
        item.Members().Any(member => IsMethod(member.Key)) || item.Map(AdditionalOperations).Members().Count > 0;

    /// <summary>Every operation with the path item it belongs to.</summary>
    public static IEnumerable<OperationPlace> Operations(Node root) => PathItems(root).SelectMany(Operations);

    private static IEnumerable<OperationPlace> Operations(MapEntry path)
    {
        if (path.Value is not MapNode item)
        {
            return [];
        }

        var own = item.Entries.Where(entry => Methods.Contains(entry.Key));
        return own.Concat(item.Map(AdditionalOperations).Members())
            .Where(method => method.Value is MapNode)
            .Select(method => new OperationPlace(path.Key, item, method.Key, (MapNode)method.Value, method.KeyPosition));
    }
}
