using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>What a schema says beside its type: what it is for, and what holds at the place where it stands.</summary>
internal static class SchemaMetadata
{
    /// <summary>Whether a keyword belongs to the place where a schema stands and not to the schema's type.</summary>
    public static bool IsOfPlace(string key) =>
        key is "nullable" or "default" or "example" or "deprecated" or "readOnly" or "writeOnly" or DocumentExtensions.Name or DocumentExtensions.ThreeState or DocumentExtensions.Essential
        || Array.IndexOf(DocumentExtensions.DeprecationMessages, key) >= 0;

    /// <summary>Copies the metadata of one schema to another, which keeps what it has of its own. A default stays with its type.</summary>
    public static void Copy(MapNode from, MapNode to)
    {
        foreach (var entry in from.Entries.Where(entry => entry.Key == "description" || (entry.Key != "default" && IsOfPlace(entry.Key))))
        {
            to.SetIfAbsent(entry.Key, entry.Value.DeepClone());
        }

        if (to.Entries.Count > 1 && to.Text(Reference.Key) is { } reference)
        {
            // OpenAPI 3.0 ignores what stands beside a reference, so it goes around it.
            to.Remove(Reference.Key);
            to.Set("allOf", new ListNode(to.Position, [SchemaReference.ToPointer(reference, to.Position)]));
        }
    }
}
