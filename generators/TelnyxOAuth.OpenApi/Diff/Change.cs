using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Surface;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>One difference between two clients.</summary>
/// <param name="Kind">What it means to users.</param>
/// <param name="Message">One sentence for users, in the C# names that they see.</param>
/// <param name="Place">Where it comes from: in the new document, or in the old one if it is gone from the new.</param>
/// <param name="Operations">The operations it shows in, such as <c>GET /pets</c>.</param>
internal sealed record Change(ChangeKind Kind, string Message, Place Place, IReadOnlyList<string> Operations);
