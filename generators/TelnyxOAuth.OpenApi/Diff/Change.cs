using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>One difference between two documents.</summary>
/// <param name="Kind">What it means to users.</param>
/// <param name="Message">One sentence for users, in the SDK's terms.</param>
/// <param name="Pointer">Where it is: in the new document, or in the old one if it is gone from the new.</param>
/// <param name="Position">The line and column there.</param>
/// <param name="Operations">The operations it shows in, such as <c>GET /pets</c>.</param>
internal sealed record Change(
    ChangeKind Kind, string Message, string Pointer, Position Position, IReadOnlyList<string> Operations);
