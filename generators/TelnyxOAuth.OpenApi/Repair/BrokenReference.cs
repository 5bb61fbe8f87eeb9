using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Repair;

/// <summary>A <c>$ref</c> that leads to nothing in the document.</summary>
/// <param name="Position">Where it is.</param>
/// <param name="Part">What kind of part it is in place of.</param>
/// <param name="Pointer">The pointer to the part that contains it.</param>
/// <param name="Problem">What is wrong with it, as the start of a message.</param>
/// <param name="Remedy">What to do, as the end of the message.</param>
internal sealed record BrokenReference(Position Position, DocumentPart Part, string Pointer, string Problem, string Remedy)
{
    /// <summary>Whether it is meant to lead out of the document, so that it may be right.</summary>
    public bool IsElsewhere { get; private init; }

    public static BrokenReference Create(string? text, string? told, Position position, DocumentPart part, string pointer, bool leadsBack)
    {
        var (problem, remedy) = text switch
        {
            not null when told?.Split("; ", 2) is [var said, var todo] => ($"'{text}' {said}", todo),
            null => ($"a '{Reference.Key}' is no text", "write the pointer to what it stands for"),
            _ when leadsBack => ($"'{text}' leads to references alone, in a circle or to more than {DocumentLimits.ReferenceChain} of them", "refer to what is meant"),
            _ when IsOutside(text) => ($"'{text}' is outside this document, from where nothing is read", "bring what it names into 'components' and refer to it there"),
            _ => ($"'{text}' names nothing in this document", "add it or correct the name"),
        };
        return new BrokenReference(position, part, pointer, problem, remedy) { IsElsewhere = text is not null && IsOutside(text) };
    }

    /// <summary>Whether a reference is meant to lead to another file or an address.</summary>
    public static bool IsOutside(string text) => !text.StartsWith('#') && text.IndexOfAny(['/', '.', ':']) >= 0;
}
