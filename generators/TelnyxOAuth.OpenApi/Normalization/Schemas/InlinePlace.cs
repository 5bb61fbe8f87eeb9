using System.Collections.Generic;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>Where a schema without a name stands.</summary>
/// <param name="Owner">The working name of the schema it stands in; null in an operation.</param>
/// <param name="OwnerWords">In an operation: the words of the operation.</param>
/// <param name="Words">The words of the member it stands at.</param>
internal sealed record InlinePlace(string? Owner, IReadOnlyList<string> OwnerWords, IReadOnlyList<string> Words);
