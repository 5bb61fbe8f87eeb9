namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Where the parts of a document are: OpenAPI 3 has them in other places than Swagger 2.0.</summary>
/// <param name="IsSwagger">Whether it is Swagger 2.0.</param>
internal sealed record DocumentVersion(bool IsSwagger)
{
    /// <summary>Swagger 2.0.</summary>
    public static DocumentVersion Swagger { get; } = new(IsSwagger: true);

    /// <summary>Reads what a document states.</summary>
    public static DocumentVersion From(MapNode root) => new(root.Contains("swagger") && !root.Contains("openapi"));

    /// <summary>What a member of a part is.</summary>
    public DocumentPart Member(DocumentPart part, string key) => (IsSwagger, part, key) switch
    {
        (true, DocumentPart.Document, "definitions") => DocumentPart.Schemas,
        (true, DocumentPart.Document, "parameters") => DocumentPart.Parameters,
        (true, DocumentPart.Document, "responses") => DocumentPart.Responses,
        (true, DocumentPart.Document, "securityDefinitions") => DocumentPart.SecuritySchemes,
        (true, DocumentPart.Response, "schema") => DocumentPart.Schema,
        _ => DocumentGrammar.Member(part, key),
    };

    /// <summary>Whether there are components of a kind.</summary>
    public bool HasComponents(string kind) => !IsSwagger || kind is "schemas" or "parameters" or "responses";

    /// <summary>What holds the maps of components; null where there is none.</summary>
    public MapNode? Components(MapNode root) => IsSwagger ? root : root.Map("components");

    /// <summary>The member that holds the components of a kind.</summary>
    public string Key(string kind) => IsSwagger && kind == "schemas" ? "definitions" : kind;

    /// <summary>The pointer to a component.</summary>
    public string Pointer(string kind, string name) => $"#{(IsSwagger ? string.Empty : "/components")}/{Key(kind)}/{Reference.Escape(name)}";

    /// <summary>The components of a kind, which are made where they are missing.</summary>
    public MapNode GetOrCreateComponents(MapNode root, string kind)
    {
        var holder = IsSwagger ? root : GetOrCreate(root, "components");
        return GetOrCreate(holder, Key(kind));
    }

    private static MapNode GetOrCreate(MapNode owner, string key)
    {
        if (owner.Map(key) is not { } map)
        {
            owner.Set(key, map = new MapNode(owner.Position));
        }

        return map;
    }
}
