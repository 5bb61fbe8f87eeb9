namespace TelnyxOAuth.OpenApi.Normalization;

/// <summary>How a document says that an object stands for a union: its properties are the variants, of which one holds.</summary>
internal static class UnionExtension
{
    /// <summary>On a schema that stands for a union: what tells its variants apart.</summary>
    public const string Key = "x-dotnet-union";

    /// <summary>In the extension: the member of the variants whose value tells.</summary>
    public const string Discriminator = "discriminator";

    /// <summary>In the extension, where that member is not the variants' own: the member of theirs that has it.</summary>
    public const string Within = "within";

    /// <summary>In the extension: what that member says, as a list for each variant.</summary>
    public const string Values = "values";

    /// <summary>In the extension: the variants whose values are but their schemas' names, since the document states none.</summary>
    public const string Implied = "implied";
}
