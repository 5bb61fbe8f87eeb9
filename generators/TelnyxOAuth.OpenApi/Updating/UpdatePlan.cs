using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Overlays;

namespace TelnyxOAuth.OpenApi.Updating;

/// <summary>How a document is made of another one: what an overlay's <c>x-update</c> says, and the overlay.</summary>
/// <param name="Paths">The paths that are taken; one that ends in <c>*</c> stands for all that begin like it.</param>
/// <param name="AlternatePaths">Paths that have another spelling, with that spelling.</param>
/// <param name="Overlay">Names, groups and sentences.</param>
internal sealed record UpdatePlan(IReadOnlyList<string> Paths, IReadOnlyDictionary<string, string> AlternatePaths, Overlay Overlay);
