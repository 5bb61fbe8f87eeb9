namespace TelnyxOAuth.OpenApi.Surface;

/// <summary>A member of the class that has the addresses of the document's servers.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Signature">The method's arguments in C#, in brackets where they have a default; null for a property.</param>
/// <param name="Address">The address in the document, and the values of its variables.</param>
/// <param name="Place">Where the document has it.</param>
internal sealed record SurfaceServer(string Name, string? Signature, string Address, Place Place);
