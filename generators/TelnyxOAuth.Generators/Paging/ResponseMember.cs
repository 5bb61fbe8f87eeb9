using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.Generators.Paging;

/// <summary>A property of a response, or of a model inside it.</summary>
/// <param name="Path">The property as an expression on the response, such as <c>Meta?.TotalPages</c>.</param>
/// <param name="Holder">The name on the wire of the property whose model contains it; empty for the response itself.</param>
/// <param name="Property">The property.</param>
internal sealed record ResponseMember(string Path, string Holder, PropertyModel Property)
{
    /// <summary>The model that has it, as an expression on the response, or <c>null</c> for the response itself.</summary>
    internal string? HolderPath => Path.LastIndexOf("?.", System.StringComparison.Ordinal) is var end && end > 0 ? Path.Substring(0, end) : null;
}
