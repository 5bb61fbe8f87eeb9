using System.Collections.Generic;

namespace TelnyxOAuth.OpenApi.Naming;

/// <summary>A part of a path.</summary>
/// <param name="Words">Its words.</param>
/// <param name="IsOfItem">Whether a parameter or a number follows that selects one item.</param>
internal sealed record PathTemplateSegment(IReadOnlyList<string> Words, bool IsOfItem);
