using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Media;

/// <summary>An operation that is called as another one, and differs from it in its body or in its response.</summary>
/// <param name="Place">The other one's place.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Suffix">What tells it from the other one, in its id and its path.</param>
internal sealed record OperationVariant(OperationPlace Place, MapNode Operation, string Suffix);
