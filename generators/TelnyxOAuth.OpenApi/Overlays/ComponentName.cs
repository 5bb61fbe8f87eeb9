using System.Diagnostics.CodeAnalysis;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Overlays;

/// <summary>A component, such as <c>#/components/schemas/Color</c>.</summary>
/// <param name="Kind">The member of <c>components</c> it is in.</param>
/// <param name="Name">Its name there.</param>
internal sealed record ComponentName(string Kind, string Name)
{
    /// <summary>Reads a pointer to a component; false for any other text.</summary>
    public static bool TryParse(string? pointer, [NotNullWhen(true)] out ComponentName? name)
    {
        name = pointer is not null && pointer.StartsWith("#/components/", System.StringComparison.Ordinal)
            && Reference.Steps(pointer).ToArray() is [_, { Length: > 0 } kind, { Length: > 0 } last]
                ? new ComponentName(kind, last)
                : null;
        return name is not null;
    }

    /// <summary>What the component is.</summary>
    public DocumentPart Part => DocumentGrammar.Member(DocumentGrammar.Member(DocumentPart.Components, Kind), Name);

    /// <summary>The pointer, as references write it.</summary>
    public override string ToString() => $"#/components/{Kind}/{Reference.Escape(Name)}";
}
