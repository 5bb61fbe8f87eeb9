using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Surface;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>One difference between two clients.</summary>
/// <param name="Kind">What it means to users.</param>
/// <param name="Message">One sentence for users, with the C# names that they see.</param>
/// <param name="Place">Where it comes from: a place in the new document, or in the old one if the new one no longer has it.</param>
/// <param name="Operations">The operations that it affects, such as <c>GET /pets</c>.</param>
internal sealed record Change(ChangeKind Kind, string Message, Place Place, IReadOnlyList<string> Operations);
