using System.Collections.Generic;

namespace TelnyxOAuth.OpenApi.Overlays;

/// <summary>An overlay: changes to be made to a document, in order.</summary>
/// <param name="File">The file it was read from.</param>
/// <param name="Extends">The document that it says it is for, or null.</param>
/// <param name="Actions">The changes.</param>
internal sealed record Overlay(string File, string? Extends, IReadOnlyList<OverlayAction> Actions);
