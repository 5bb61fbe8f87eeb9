namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Limits that keep a mistake or an attack from exhausting memory or stack.</summary>
internal static class DocumentLimits
{
    /// <summary>How deep values may be nested: a little less than NSwag's limit (128), because annotation adds levels.</summary>
    public const int Depth = 120;

    /// <summary>How many nodes a document may have once YAML's aliases are expanded.</summary>
    public const int Nodes = 1_000_000;
}
