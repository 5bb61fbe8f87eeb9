namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>What a node of an OpenAPI document is. Lists are what their items are; maps have a name of their own.</summary>
internal enum DocumentPart
{
    /// <summary>Data, extensions and whatever OpenAPI doesn't define; this tool doesn't interpret it.</summary>
    Data,

    /// <summary>The document.</summary>
    Document,

    /// <summary><c>info</c>.</summary>
    Info,

    /// <summary>A contact or licence.</summary>
    Party,

    /// <summary>A server.</summary>
    Server,

    /// <summary>The variables of a server.</summary>
    ServerVariables,

    /// <summary>A variable of a server.</summary>
    ServerVariable,

    /// <summary>A tag.</summary>
    Tag,

    /// <summary>Requirements of security schemes.</summary>
    Security,

    /// <summary>Path items by their paths or names.</summary>
    PathItems,

    /// <summary>A path item.</summary>
    PathItem,

    /// <summary>An operation.</summary>
    Operation,

    /// <summary>Operations by HTTP methods that path items have no member for.</summary>
    AdditionalOperations,

    /// <summary>Callbacks by their names.</summary>
    Callbacks,

    /// <summary>Parameters by their names.</summary>
    Parameters,

    /// <summary>A parameter.</summary>
    Parameter,

    /// <summary>Headers by their names.</summary>
    Headers,

    /// <summary>A header.</summary>
    Header,

    /// <summary>Request bodies by their names.</summary>
    RequestBodies,

    /// <summary>A request body.</summary>
    RequestBody,

    /// <summary>Responses by their statuses or names.</summary>
    Responses,

    /// <summary>A response.</summary>
    Response,

    /// <summary>Media types by their names.</summary>
    Content,

    /// <summary>Media types by the names of components.</summary>
    MediaTypes,

    /// <summary>A media type.</summary>
    MediaType,

    /// <summary>Encodings by the names of properties.</summary>
    Encodings,

    /// <summary>An encoding.</summary>
    Encoding,

    /// <summary>Examples by their names.</summary>
    Examples,

    /// <summary>An example.</summary>
    Example,

    /// <summary>Links by their names.</summary>
    Links,

    /// <summary>A link.</summary>
    Link,

    /// <summary>Schemas by their names, such as properties.</summary>
    Schemas,

    /// <summary>A schema.</summary>
    Schema,

    /// <summary>A discriminator.</summary>
    Discriminator,

    /// <summary><c>components</c>.</summary>
    Components,

    /// <summary>Security schemes by their names.</summary>
    SecuritySchemes,

    /// <summary>A security scheme.</summary>
    SecurityScheme,

    /// <summary>The flows of OAuth 2.</summary>
    Flows,

    /// <summary>A flow of OAuth 2.</summary>
    Flow,

    /// <summary>Scopes with their descriptions.</summary>
    Scopes,
}
