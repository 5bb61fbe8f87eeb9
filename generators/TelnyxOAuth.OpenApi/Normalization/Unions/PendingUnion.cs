namespace TelnyxOAuth.OpenApi.Normalization.Unions;

/// <summary>Between passes: what a schema with the members of all variants of a union says of them, until it is decided what becomes of it.</summary>
internal static class PendingUnion
{
    /// <summary>On the schema: its variants, and what tells them apart.</summary>
    public const string Key = "x-union-variants";

    /// <summary>In the extension: the variants' schemas.</summary>
    public const string Variants = "variants";

    /// <summary>In the extension: the document's discriminator.</summary>
    public const string Discriminator = "discriminator";
}
