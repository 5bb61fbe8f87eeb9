namespace TelnyxOAuth.OpenApi.Normalization;

/// <summary>What passes make true of a document, and rely on. A test checks each on real documents, after every pass.</summary>
internal enum DocumentCondition
{
    /// <summary>What a webhook or a callback brings as an object is a component.</summary>
    PayloadsAreNamed,

    /// <summary>The document is OpenAPI 3.0.3 without webhooks, and no path item is a reference.</summary>
    IsVersion30,

    /// <summary>Of the tool's own extensions there are only those that a document may have, each of the form that it should have.</summary>
    ExtensionsAreChecked,

    /// <summary>The server that a path or an operation has of its own can be called: by http or https, or relative to another.</summary>
    ServersAreUsable,

    /// <summary>No title, summary or description has a line terminator but line feeds, or another control character.</summary>
    TextsArePlain,

    /// <summary>A reference to a schema names a component that is there.</summary>
    ReferencesNameComponents,

    /// <summary>What a response that is a stream of items has as its schema is that of an item.</summary>
    StreamsHaveItems,

    /// <summary>Schemas have keywords of OpenAPI 3.0 only, each of the kind it should be, and at most one type with the keywords of that type.</summary>
    SchemasSpeak30,

    /// <summary>Parameters, bodies and responses stand where they are used, none is a reference, and there are no callbacks.</summary>
    PartsAreInline,

    /// <summary>Path items have no parameters; each operation has all of its own, each once.</summary>
    OperationsHaveAllParameters,

    /// <summary>An operation has at most one parameter that is the whole query string, and that has a schema, and no media types.</summary>
    QueryStringsHaveSchemas,

    /// <summary>No two security schemes say the same under names that differ in casing and punctuation only.</summary>
    SecuritySchemesDiffer,

    /// <summary>No operation repeats the document's security requirements.</summary>
    SecurityIsStatedOnce,

    /// <summary>Each operation has a response, no success is a range, no status is provisional, and headers and links are gone.</summary>
    StatusesArePlain,

    /// <summary>Every media type has a schema, those of a body or a response have the same unless they are texts, and every operation can be sent.</summary>
    ContentIsOfOneKind,

    /// <summary>Each operation has an id <c>Resource_Method</c> of its own.</summary>
    OperationIdsAreUnique,

    /// <summary>No operation is still to be added.</summary>
    OperationsAreComplete,

    /// <summary>No schema is composed of others: <c>allOf</c> only has metadata around a reference, and <c>oneOf</c> and <c>anyOf</c> are gone.</summary>
    SchemasAreComposed,

    /// <summary>A model that says what it derives from leads to one that says what tells those apart, in steps that are all objects.</summary>
    HierarchiesAreWhole,

    /// <summary>A model that derives from another is a class and has all members of that one, and what tells the models of a hierarchy apart is written down.</summary>
    HierarchiesAreDecided,

    /// <summary>No model has a member of its bases.</summary>
    MembersAreOwn,

    /// <summary>Each model has all members of its bases, as those have them.</summary>
    MembersAreInherited,

    /// <summary>No parameter has media types, and none is an object that is spread over several.</summary>
    QueryParametersAreFlat,

    /// <summary>Each parameter is a text, a number, a boolean, an enum, a list of those, or an object; its style is one that its location has.</summary>
    ParametersArePlain,

    /// <summary>An operation's required parameters come first, those of the path in its order.</summary>
    ParametersAreInOrder,

    /// <summary>Every union is written as a type or has the members of all its variants; no schema keeps its variants for later.</summary>
    UnionsAreDecided,

    /// <summary>A response's header is of a plain type, or a list of texts.</summary>
    ResponseHeadersArePlain,

    /// <summary>Each named schema is a model or an enum.</summary>
    NamedSchemasAreTypes,

    /// <summary>Bytes are bytes only as a whole body or response, or as a member of a body in parts.</summary>
    BytesAreWhereSent,

    /// <summary>The JSON of a failure is a model.</summary>
    ErrorsAreModels,

    /// <summary>A named schema that was copied to where it was used, and is still there, is referred to.</summary>
    CopiedSchemasAreUsed,

    /// <summary>Each model and each enum is a component.</summary>
    TypesAreNamed,

    /// <summary>Each component is named as its C# type is.</summary>
    NamesAreFinal,

    /// <summary>No request is required to say what only the server may say.</summary>
    RequestsOmitReadOnly,

    /// <summary>What several operations have from one component, and have alike, is a component; no part keeps where it came from.</summary>
    PartsAreShared,

    /// <summary>Members that OpenAPI names stand in one order.</summary>
    MembersAreOrdered,
}
