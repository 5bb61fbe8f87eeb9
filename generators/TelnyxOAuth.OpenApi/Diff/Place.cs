using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Where something is: for people, and in the document.</summary>
/// <param name="Name">What the SDK's users call it, such as <c>Pets.ListAsync</c> or <c>Pet.Name</c>.</param>
/// <param name="Pointer">A JSON pointer.</param>
/// <param name="Position">The line and column.</param>
internal sealed record Place(string Name, string Pointer, Position Position)
{
    /// <summary>A place inside this one.</summary>
    public Place Child(string name, string step, Position position) => new(name, $"{Pointer}/{step}", position);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
