using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Operations;

/// <summary>Gives every operation the parameters of its path.</summary>
internal sealed class PathLevelParameters : INormalizationPass
{
    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [DocumentCondition.PartsAreInline];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.OperationsHaveAllParameters];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        foreach (var place in context.Operations.ToArray())
        {
            var own = place.Operation.List("parameters").Elements();
            var seen = new HashSet<(string?, string?)>();
            var ownNames = own.Select(Identity).ToHashSet();
            var all = place.PathItem.List("parameters").Elements().Where(parameter => !ownNames.Contains(Identity(parameter))).Select(parameter => parameter.DeepClone())
                .Concat(own)
                .Where(parameter => parameter is MapNode && seen.Add(Identity(parameter)))
                .ToArray();
            place.Operation.Remove("parameters");
            if (all.Length > 0)
            {
                place.Operation.Set("parameters", new ListNode(place.Operation.Position, all));
            }
        }

        foreach (var path in OpenApiShape.PathItems(context.Root))
        {
            (path.Value as MapNode)?.Remove("parameters");
        }
    }

    private static (string? Name, string? In) Identity(Node parameter) => (parameter.Text("name"), parameter.Text("in"));
}
