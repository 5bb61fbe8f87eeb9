using System.Collections.Generic;

using TelnyxOAuth.OpenApi.Diagnostics;
namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>A schema, where it stands, and what its type may be called.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Position">Where the schema is named, or begins.</param>
/// <param name="TypeNames">The C# names that NSwag may give its type: a component's own, or for an inline one those of the property it stands at.</param>
internal sealed record SchemaPlace(MapNode Schema, Position Position, IReadOnlyList<string> TypeNames);
