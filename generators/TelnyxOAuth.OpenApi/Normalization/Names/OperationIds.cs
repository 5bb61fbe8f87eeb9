using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Names;

/// <summary>Gives every operation an id <c>Resource_Method</c> of its own, made of its tag, its own id and its path.</summary>
internal static class OperationIds
{
    /// <summary>Changes a document in place.</summary>
    public static void Apply(MapNode root)
    {
        var places = OpenApiShape.Operations(root).ToArray();
        var given = places.GroupBy(place => place.Operation.Text("operationId") ?? string.Empty).ToDictionary(group => group.Key, group => group.Count());
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var waiting = new List<OperationPlace>();
        foreach (var place in places)
        {
            var id = place.Operation.Text("operationId");
            if (id is null || given[id] > 1 || !IsNormalized(id) || !taken.Add(id))
            {
                waiting.Add(place);
            }
        }

        var groups = new ResourceNames(waiting, places.Except(waiting));
        var wishes = waiting.Select(place => (Place: place, Resource: groups.From(place), Methods: MethodNames.From(place, groups.From(place)).ToArray())).ToList();
        // Each takes its shortest name, unless another wants the same: of an item and a list, say, the longer names tell more.
        for (var round = 0; wishes.Count > 0; round++)
        {
            var contested = wishes.GroupBy(wish => Id(wish.Resource, wish.Methods[Math.Min(round, wish.Methods.Length - 1)]), StringComparer.OrdinalIgnoreCase);
            var left = new List<(OperationPlace Place, string Resource, string[] Methods)>();
            foreach (var group in contested.ToArray())
            {
                var isLast = round >= group.Max(wish => wish.Methods.Length) - 1;
                var winner = group.Count() == 1 || isLast ? group.First().Place : MethodNames.Winner(group.Select(wish => wish.Place).ToArray(), group.Key);
                foreach (var wish in group)
                {
                    if (wish.Place == winner && taken.Add(group.Key))
                    {
                        Set(wish.Place, group.Key);
                    }
                    else if (isLast)
                    {
                        Set(wish.Place, Numbered(group.Key, taken));
                    }
                    else
                    {
                        left.Add(wish);
                    }
                }
            }

            wishes = left;
        }
    }

    private static bool IsNormalized(string id) => id.Split('_') is [var resource, var method] && NameWords.IsPascal(resource) && NameWords.IsPascal(method);

    private static string Id(string resource, string method) => $"{resource}_{method}";

    private static string Numbered(string id, HashSet<string> taken) =>
        Enumerable.Range(2, int.MaxValue - 2).Select(number => FormattableString.Invariant($"{id}{number}")).First(taken.Add);

    private static void Set(OperationPlace place, string id)
    {
        var position = place.Operation["operationId"]?.Position ?? place.Operation.Position;
        place.Operation.Set("operationId", ScalarNode.From(id, position));
    }
}
