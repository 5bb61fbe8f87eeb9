using System;
using System.Collections.Frozen;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Distinguishes members that only document from those that state facts.</summary>
internal static class DocumentationMembers
{
    private static readonly FrozenSet<string> Keys =
        FrozenSet.ToFrozenSet(["description", "summary", "title", "example", "examples", "externalDocs"]);

    /// <summary>Whether a member of a part is documentation only. Names that an author chose, such as those of properties, never are.</summary>
    public static bool Contains(DocumentPart part, string key) =>
        !DocumentGrammar.HasChosenNames(part) && part is not (DocumentPart.Components or DocumentPart.Flows) && Keys.Contains(key);

    /// <summary>Whether a member of a part is an extension.</summary>
    public static bool IsExtension(DocumentPart part, string key) =>
        (!DocumentGrammar.HasChosenNames(part) || part == DocumentPart.PathItems) && key.StartsWith("x-", StringComparison.Ordinal);
}
