using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization;

/// <summary>Counts the values that copies add to a document, so that a small one can't expand into one that fills the memory.</summary>
/// <param name="what">What is copied, in the plural.</param>
/// <param name="advice">What the document's author can do.</param>
internal sealed class ExpansionBudget(string what, string advice)
{
    private int _nodes;

    /// <summary>Takes a copy into account.</summary>
    /// <param name="schema">What is copied.</param>
    /// <param name="position">Where the copy goes.</param>
    /// <exception cref="MalformedDocumentException">The copies are too many.</exception>
    public void Add(MapNode schema, Position position) => Add(NodeSize.From(schema).Nodes, position);

    /// <summary>Takes copies into account.</summary>
    /// <param name="nodes">How many values they have.</param>
    /// <param name="position">Where they go.</param>
    /// <exception cref="MalformedDocumentException">The copies are too many.</exception>
    public void Add(int nodes, Position position)
    {
        _nodes += nodes;
        if (_nodes > NormalizationLimits.Nodes)
        {
            throw NormalizationLimits.Exceeded(position, $"{what} expand to more than {NormalizationLimits.Nodes} values; {advice}.");
        }
    }
}
