namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>The extensions by which a document or an overlay says what OpenAPI has no words for.</summary>
internal static class DocumentExtensions
{
    /// <summary>On parameters and properties: the C# name.</summary>
    public const string Name = "x-dotnet-name";

    /// <summary>On operations with a body: which of several ways to send it is taken: json, form, multipart, text or binary.</summary>
    public const string Body = "x-dotnet-body";

    /// <summary>On path items: another path that the same operations are served at.</summary>
    public const string AlternatePath = "x-alternate-path";
}
