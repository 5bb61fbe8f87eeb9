using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization;

/// <summary>
/// Counts the values that the copies of all passes add to a document. How many they may be follows from the document's own size, so that
/// what it costs does too.
/// </summary>
/// <param name="ownNodes">How many values the document has.</param>
internal sealed class ExpansionBudget(int ownNodes)
{
    private readonly int _limit = DocumentLimits.Copies(ownNodes);
    private int _nodes;

    /// <summary>Ends normalization where copies in copies are nested too deep.</summary>
    /// <param name="depth">How deep they are nested.</param>
    /// <param name="position">Where the innermost goes.</param>
    /// <param name="kind">What is copied, and what can be done if it is too much.</param>
    /// <exception cref="MalformedDocumentException">They are.</exception>
    public static void CheckDepth(int depth, Position position, ExpansionKind kind)
    {
        if (depth > NormalizationLimits.Nesting)
        {
            throw NormalizationLimits.Exceeded(position, $"with {kind.What} here, copies are nested more than {NormalizationLimits.Nesting} deep; {kind.Advice}.");
        }
    }

    /// <summary>Takes a copy into account.</summary>
    /// <param name="copied">What is copied.</param>
    /// <param name="position">Where the copy goes.</param>
    /// <param name="kind">What is copied, and what can be done if it is too much.</param>
    /// <exception cref="MalformedDocumentException">The copies are too many, or nested too deep.</exception>
    public void Add(MapNode copied, Position position, ExpansionKind kind)
    {
        var size = NodeSize.From(copied);
        CheckDepth(size.Depth, position, kind);
        Add(size.Nodes, position, kind);
    }

    /// <summary>Takes copies into account.</summary>
    /// <param name="nodes">How many values they have.</param>
    /// <param name="position">Where they go.</param>
    /// <param name="kind">What is copied, and what can be done if it is too much.</param>
    /// <exception cref="MalformedDocumentException">The copies are too many.</exception>
    public void Add(int nodes, Position position, ExpansionKind kind)
    {
        _nodes += nodes;
        if (_nodes > _limit)
        {
            throw NormalizationLimits.Exceeded(position, $"with {kind.What} here, copies add more than {_limit} values to the document; {kind.Advice}.");
        }
    }
}
