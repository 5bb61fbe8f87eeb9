using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization;

/// <summary>How far schemas that are composed of others may be expanded.</summary>
internal static class NormalizationLimits
{
    /// <summary>How many schemas may be composed of one another in a row.</summary>
    public const int Chain = 200;

    /// <summary>How deep copies may be nested: with the path to them, no deeper than NSwag reads (128), which the document itself is not either.</summary>
    public const int Nesting = 100;

    /// <summary>Ends normalization at a schema that expands too far.</summary>
    public static MalformedDocumentException Exceeded(Position position, string what) => new(what, position);
}
