using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Unions;

/// <summary>Between passes: what a schema with the members of all variants of a union says of them, until it is decided what becomes of it.</summary>
internal static class PendingUnion
{
    /// <summary>On the schema: its variants, and what tells them apart.</summary>
    public const string Key = "x-union-variants";

    /// <summary>Whether a schema is a union of objects and other types, such as a number or a range of numbers, which no one schema says.</summary>
    public static bool IsMixed(MapNode schema) =>
        schema.Text("type") is null && !schema.Contains(Reference.Key)
        && schema.Map(Key).List(Variants).Elements().Any(variant => SchemaReference.NameOf(variant) is not null || variant.Text("type") == "object");

    /// <summary>In the extension: the variants' schemas.</summary>
    public const string Variants = "variants";

    /// <summary>In the extension: the document's discriminator.</summary>
    public const string Discriminator = "discriminator";
}
