using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Overlays;

namespace TelnyxOAuth.OpenApi.Updating;

/// <summary>How a document is made from another one: an overlay's <c>x-update</c>, and the overlay itself.</summary>
/// <param name="Paths">The paths to take; one that ends in <c>*</c> stands for all that begin with what is before it.</param>
/// <param name="AlternatePaths">Paths that have another spelling, with that spelling.</param>
/// <param name="Overlay">Names, groups and descriptions.</param>
internal sealed record UpdatePlan(IReadOnlyList<string> Paths, IReadOnlyDictionary<string, string> AlternatePaths, Overlay Overlay);
