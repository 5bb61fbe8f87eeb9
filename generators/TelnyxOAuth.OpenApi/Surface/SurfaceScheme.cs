namespace TelnyxOAuth.OpenApi.Surface;

/// <summary>A security scheme, which is an option of the client.</summary>
/// <param name="Option">The option's C# name.</param>
/// <param name="Name">The scheme's name in the document.</param>
/// <param name="Kind">How the credential is sent.</param>
/// <param name="ParameterName">What carries a key: the name of the header, query parameter or cookie; otherwise null.</param>
/// <param name="Place">Where it comes from.</param>
internal sealed record SurfaceScheme(string Option, string Name, string Kind, string? ParameterName, Place Place)
{
    /// <summary>Where its tokens come from (OAuth), or null where the document doesn't say.</summary>
    public SurfaceTokenServer? TokenServer { get; init; }

    /// <summary>The option's C# type: a key is a string, any other credential an object.</summary>
    public string Type => ParameterName is not null && Kind is "header" or "query" or "cookie" ? "string?" : "ClientRuntime.ApiCredential?";

    /// <summary>How the credential is sent, as one string.</summary>
    public string Wire => ParameterName is null ? Kind : $"{Kind} {ParameterName}";
}
