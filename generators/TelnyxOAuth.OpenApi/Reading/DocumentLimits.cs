namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>How much of a document is read before it is taken for a mistake or an attack.</summary>
internal static class DocumentLimits
{
    /// <summary>How deep values may be nested: a little less than NSwag reads (128), as annotating adds levels.</summary>
    public const int Depth = 120;

    /// <summary>How many nodes a document may have once YAML's aliases are expanded.</summary>
    public const int Nodes = 1_000_000;
}
