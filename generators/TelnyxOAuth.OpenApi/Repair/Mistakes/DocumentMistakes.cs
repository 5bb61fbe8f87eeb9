using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Repair.Mistakes;

/// <summary>
/// Finds what is probably a mistake: what no repair could know the meaning of, and what would be C# of another kind without a word.
/// The document is one as it was written, before it is repaired.
/// </summary>
internal sealed class DocumentMistakes
{
    private readonly string _file;
    private readonly IReadOnlyList<Mistake> _mistakes;

    private DocumentMistakes(string file, IReadOnlyList<Mistake> mistakes)
    {
        _file = file;
        _mistakes = mistakes;
    }

    /// <summary>All mistakes of a document.</summary>
    /// <param name="file">The file it was read from.</param>
    /// <param name="document">What was read. It is not changed.</param>
    public static DocumentMistakes Find(string file, Node document)
    {
        if (KindCheck.Run(document).Any())
        {
            return new DocumentMistakes(file, []);
        }

        var root = (MapNode)document;
        var mistakes = new List<Mistake>();
        var (keys, required) = (new UnknownKeys(((ScalarNode)root["openapi"]!).Text[..3]), new RequiredNames(root));
        foreach (var (node, part, _) in DocumentWalker.Visit(root))
        {
            mistakes.AddRange(keys.Run(node, part));
            mistakes.AddRange(UnknownValues.Run(node, part));
            mistakes.AddRange(EnumDefaults.Run(root, node, part));
            mistakes.AddRange(DiscriminatorMappings.Run(root, node, part));
            required.Add(node, part);
        }

        mistakes.AddRange(required.Run());
        mistakes.AddRange(PathParameterNames.Run(root));
        mistakes.AddRange(RepeatedOperationIds.Run(root));
        return new DocumentMistakes(file, mistakes);
    }

    /// <summary>The mistakes as they are told, in the order of the document's lines.</summary>
    /// <param name="chosen">What is compiled of the document, or null for all of it: what stands elsewhere harms nobody.</param>
    public IReadOnlyList<Diagnostic> Tell(MapNode? chosen = null)
    {
        var places = chosen is null ? null : DocumentWalker.Visit(chosen).Select(visited => visited.Node.Position).ToHashSet();
        return
        [
            .. _mistakes
                .Where(mistake => places is null || places.Contains(mistake.Owner.Position))
                .DistinctBy(mistake => (mistake.Position, mistake.Message))
                .OrderBy(mistake => mistake.Position.File, System.StringComparer.Ordinal)
                .ThenBy(mistake => mistake.Position.Line)
                .ThenBy(mistake => mistake.Position.Column)
                .Select(mistake => new Diagnostic(mistake.Code, _file, mistake.Position, mistake.Message) { Severity = mistake.IsHarmless ? Diagnostic.Note : Diagnostic.Warning }),
        ];
    }
}
