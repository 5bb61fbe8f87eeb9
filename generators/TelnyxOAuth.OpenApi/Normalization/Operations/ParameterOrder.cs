using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Operations;

/// <summary>
/// Puts the parameters that every call has in the order in which a method takes them: those of the path as the path has them, then those
/// of the query, headers and cookies. So a document may list them otherwise and no caller notices.
/// </summary>
internal sealed class ParameterOrder : INormalizationPass
{
    private static readonly string[] Locations = ["path", "query", "querystring", "header", "cookie"];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [DocumentCondition.ParametersArePlain];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.ParametersAreInOrder];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        foreach (var place in context.Operations)
        {
            if (place.Operation.List("parameters") is { Items.Count: > 1 } list)
            {
                var path = PathWords.Parameters(place.Path).ToList();
                var ordered = list.Items
                    .OrderBy(parameter => Rank(parameter))
                    .ThenBy(parameter => parameter.Text("in") == "path" ? path.IndexOf(parameter.Text("name")!) : 0)
                    .ToArray();
                place.Operation.Set("parameters", new ListNode(list.Position, ordered));
            }
        }
    }

    private static int Rank(Node parameter) => parameter.IsTrue("required") ? Array.IndexOf(Locations, parameter.Text("in")) : Locations.Length;
}
