namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>A mapping that a walk came to.</summary>
/// <param name="Node">The mapping.</param>
/// <param name="Part">The part of OpenAPI that it is.</param>
/// <param name="Path">Where it stands, from where the walk began.</param>
internal readonly record struct VisitedMap(MapNode Node, DocumentPart Part, DocumentPath Path);
