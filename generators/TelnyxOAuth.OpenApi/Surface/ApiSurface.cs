using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Surface;

/// <summary>What users of a compiled client see, and what it does on the wire.</summary>
/// <param name="Types">The models, unions and enums.</param>
/// <param name="Methods">The methods of all resources, enumerators among them.</param>
/// <param name="Schemes">The credentials among the client's options.</param>
/// <param name="BaseAddress">The default base address; null if the options must give one.</param>
/// <param name="Headers">The methods that read headers of responses.</param>
/// <param name="Servers">The servers that the options can be given by name.</param>
internal sealed record ApiSurface(
    IReadOnlyList<SurfaceType> Types,
    IReadOnlyList<SurfaceMethod> Methods,
    IReadOnlyList<SurfaceScheme> Schemes,
    string? BaseAddress,
    IReadOnlyList<SurfaceHeader> Headers,
    IReadOnlyList<SurfaceServer> Servers)
{
    /// <summary>Where the client's own tokens come from, which is what the first scheme says that says it; or null.</summary>
    public SurfaceScheme? TokenScheme => Schemes.FirstOrDefault(scheme => scheme.TokenServer is not null);
}
