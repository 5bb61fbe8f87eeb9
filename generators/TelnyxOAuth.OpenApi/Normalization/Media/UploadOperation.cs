using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Media;

/// <summary>An operation that is called as another one, and differs from it in its body, which can carry a file.</summary>
/// <param name="Place">The other one's place.</param>
/// <param name="Operation">The operation.</param>
internal sealed record UploadOperation(OperationPlace Place, MapNode Operation);
