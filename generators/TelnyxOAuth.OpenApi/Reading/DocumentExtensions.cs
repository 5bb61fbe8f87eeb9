namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>The extensions by which a document or an overlay says what OpenAPI has no words for.</summary>
internal static class DocumentExtensions
{
    /// <summary>On parameters and properties: the C# name.</summary>
    public const string Name = "x-dotnet-name";

    /// <summary>On properties of requests: whether null and absent differ.</summary>
    public const string ThreeState = "x-dotnet-three-state";

    /// <summary>On properties of responses: whether a response is of no use without it.</summary>
    public const string Essential = "x-dotnet-essential";

    /// <summary>On models: the name of the model that they derive from.</summary>
    public const string Base = "x-dotnet-base";

    /// <summary>On models that others derive from: the member that tells those apart.</summary>
    public const string Discriminator = "x-dotnet-discriminator";

    /// <summary>On models of such a hierarchy: what that member says of them, what is written first.</summary>
    public const string Kinds = "x-dotnet-kinds";

    /// <summary>With <see cref="Kinds"/>: whether they are but the schema's name, since the document states none.</summary>
    public const string ImpliedKinds = "x-dotnet-implied-kinds";

    /// <summary>On models and unions: whether the API sends them by itself, as the body of a webhook or a callback.</summary>
    public const string Payload = "x-dotnet-payload";

    /// <summary>On operations with a body: which of several ways to send it is taken: json, form, multipart, text or binary.</summary>
    public const string Body = "x-dotnet-body";

    /// <summary>On enums of texts: whether values that differ only in casing are equal.</summary>
    public const string IgnoreCase = "x-dotnet-ignore-case";

    /// <summary>On enums: the C# names of the values, in the two ways in which other generators read them.</summary>
    public const string EnumVarNames = "x-enum-varnames";

    /// <inheritdoc cref="EnumVarNames"/>
    public const string EnumNames = "x-enum-names";

    /// <summary>On what is deprecated: what to do instead, in the ways in which documents say it, the plainest first.</summary>
    public static readonly string[] DeprecationMessages = ["x-deprecated-message", "x-deprecation-message", "x-deprecatedMessage", "x-deprecated"];

    /// <summary>On path items: another path that the same operations are served at.</summary>
    public const string AlternatePath = "x-alternate-path";
}
