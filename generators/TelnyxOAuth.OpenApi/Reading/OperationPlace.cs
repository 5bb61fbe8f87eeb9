using TelnyxOAuth.OpenApi.Diagnostics;
namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>An operation and where it stands.</summary>
/// <param name="Path">The path it belongs to.</param>
/// <param name="PathItem">The path's item.</param>
/// <param name="Method">The HTTP method, in lower case.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Position">Where the method is named.</param>
internal sealed record OperationPlace(string Path, MapNode PathItem, string Method, MapNode Operation, Position Position);
