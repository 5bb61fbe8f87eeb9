using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.Generators.Paging;

/// <summary>A property of an answer, or of a model inside it.</summary>
/// <param name="Path">The property as an expression on the answer, such as <c>Meta?.TotalPages</c>.</param>
/// <param name="Holder">The name on the wire of the property whose model has it; empty for the answer itself.</param>
/// <param name="Property">The property.</param>
internal sealed record AnswerMember(string Path, string Holder, PropertyModel Property);
