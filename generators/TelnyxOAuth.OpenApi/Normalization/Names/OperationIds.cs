using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Names;

/// <summary>Gives every operation an id <c>Resource_Method</c> of its own, made of its tag, its own id and its path.</summary>
internal sealed class OperationIds : INormalizationPass
{
    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [DocumentCondition.ContentIsOfOneKind];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.OperationIdsAreUnique];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        var places = context.Operations.ToArray();
        var given = places.GroupBy(place => place.Operation.Text("operationId") ?? string.Empty).ToDictionary(group => group.Key, group => group.Count());
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var ofHttp = HttpIds.Find(places);
        var unnamed = new List<OperationPlace>();
        foreach (var place in places)
        {
            var id = place.Operation.Text("operationId");
            if (id is null || given[id] > 1 || !IsFinal(id) || ofHttp.ContainsKey(place) || !taken.Add(id))
            {
                unnamed.Add(place);
            }
        }

        var resources = new ResourceNames(context.Root, unnamed, places.Except(unnamed));
        foreach (var (place, name) in ofHttp)
        {
            // The resource stands in the id already; what is left is an id like others.
            SetId(place, name.Method);
        }

        var candidates = unnamed.Select(place => Create(place, ofHttp.TryGetValue(place, out var name) && name.Resource.Length > 0 ? name.Resource : resources.From(place))).ToList();
        candidates = Twins.Told(candidates);
        var numbered = new NumberedNames(StringComparer.OrdinalIgnoreCase);
        // Each takes its shortest name, unless another wants the same: of an item and a list, say, the longer names tell more.
        for (var round = 0; candidates.Count > 0; round++)
        {
            candidates = Assign(candidates, round, taken, numbered);
        }
    }

    /// <summary>Gives operations the names that they want in a round.</summary>
    /// <returns>The operations that go on to the next round, with a longer name.</returns>
    private static List<Candidate> Assign(IReadOnlyList<Candidate> candidates, int round, HashSet<string> taken, NumberedNames numbered)
    {
        var rest = new List<Candidate>();
        foreach (var group in candidates.GroupBy(candidate => candidate.IdIn(round), StringComparer.OrdinalIgnoreCase).ToArray())
        {
            var isLast = round >= group.Max(candidate => candidate.Methods.Length) - 1;
            var best = group.Count() == 1 || isLast ? group.First().Place : MethodNames.BestMatch(group.Select(candidate => candidate.Place).ToArray(), group.Key);
            foreach (var candidate in group)
            {
                if (candidate.Place == best && taken.Add(group.Key))
                {
                    SetId(candidate.Place, group.Key);
                }
                else if (isLast)
                {
                    SetId(candidate.Place, numbered.Take(group.Key, taken.Add));
                }
                else
                {
                    rest.Add(candidate);
                }
            }
        }

        return rest;
    }

    /// <summary>Whether an id has its final form. A method that is called <c>Async</c> would have no name before that ending.</summary>
    private static bool IsFinal(string id) =>
        id.Split('_') is [var resource, var method] && NameWords.IsPascal(resource) && NameWords.IsPascal(method) && method != "Async";

    private static void SetId(OperationPlace place, string id)
    {
        var position = place.Operation["operationId"]?.Position ?? place.Operation.Position;
        place.Operation.Set("operationId", ScalarNode.From(id, position));
    }

    private static Candidate Create(OperationPlace place, string resource) => new(place, resource, MethodNames.From(place, resource).ToArray());
}
