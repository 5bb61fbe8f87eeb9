using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>The vendor extensions that carry to the templates what NSwag's models don't tell them.</summary>
internal static class Contract
{
    /// <summary>On parameters and properties: the C# name.</summary>
    public const string Name = DocumentExtensions.Name;

    /// <summary>On properties of requests: null and absent differ, so the model keeps them apart.</summary>
    public const string ThreeState = "x-dotnet-three-state";

    /// <summary>On schemas and operations: "line,column" in the user's document.</summary>
    public const string Location = "x-dotnet-location";

    /// <summary>On operations: the acceptable security schemes in order; "" for none at all.</summary>
    public const string Security = "x-dotnet-security";

    /// <summary>On operations with a server of their own: its path at the same origin, or its address.</summary>
    public const string Server = "x-dotnet-server";

    /// <summary>On operations: the other path they can be reached at.</summary>
    public const string AlternatePath = "x-dotnet-alternate-path";

    /// <summary>On operations with a body: json, form, multipart, text or binary.</summary>
    public const string Body = DocumentExtensions.Body;

    /// <summary>On operations with a body: the media type as the document has it.</summary>
    public const string BodyMediaType = "x-dotnet-body-media-type";

    /// <summary>On operations whose body has several parts: the media types of the parts that state one, by name.</summary>
    public const string PartMediaTypes = "x-dotnet-part-media-types";

    /// <summary>On properties of a body in parts: a file, or a list of files.</summary>
    public const string File = "x-dotnet-file";

    /// <summary>On operations whose response is no JSON: text or binary.</summary>
    public const string Response = "x-dotnet-response";

    /// <summary>On operations that ask for other media types than JSON: the header that says which.</summary>
    public const string Accept = "x-dotnet-accept";

    /// <summary>On operations: the name for people, <c>Resource.Method</c>.</summary>
    public const string Operation = "x-dotnet-operation";

    /// <summary>On operations: what the document says of their first tag, which becomes the documentation of their resource.</summary>
    public const string ResourceSummary = "x-dotnet-resource-summary";

    /// <summary>On the first operation: the name of the client's root, the document's title, the server, the security schemes.</summary>
    public const string Client = "x-dotnet-client";

    /// <summary>On enums: the C# names of the values (NSwag's own extension).</summary>
    public const string EnumNames = "x-enumNames";
}
