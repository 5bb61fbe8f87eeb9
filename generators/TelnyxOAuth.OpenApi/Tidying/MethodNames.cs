using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Documents;
using TelnyxOAuth.OpenApi.Naming;

namespace TelnyxOAuth.OpenApi.Tidying;

/// <summary>What an operation may be called in its resource, the shortest name first.</summary>
internal static class MethodNames
{
    /// <summary>The names of an operation.</summary>
    public static IEnumerable<string> Of(OperationPlace place, string resource) =>
        All(place, resource).Where(name => name.Length > 0 && char.IsLetter(name[0])).Select(name => name.EndsWith("Async", StringComparison.Ordinal) && name.Length > 5 ? name[..^5] : name)
            .Distinct(StringComparer.OrdinalIgnoreCase).DefaultIfEmpty("Call");

    /// <summary>Which of several operations a name that all want fits best; none where it tells too little.</summary>
    public static OperationPlace? Winner(OperationPlace[] places, string id)
    {
        var fewest = places.Min(place => PathWords.Fixed(place.Path).Count());
        var shortest = places.Where(place => PathWords.Fixed(place.Path).Count() == fewest && !place.Path.Contains('#', StringComparison.Ordinal)).ToArray();
        if (id.EndsWith("_Get", StringComparison.Ordinal) && shortest.Count(place => PathWords.IsOfItem(place.Path)) == 1)
        {
            return shortest.First(place => PathWords.IsOfItem(place.Path));
        }

        return shortest.Length == 1 ? shortest[0] : null;
    }

    private static IEnumerable<string> All(OperationPlace place, string resource)
    {
        var id = place.Operation.Text("operationId") ?? string.Empty;
        var group = NameWords.Split(resource);
        var words = NameWords.Split(id);
        if (words.Count > 0 && !IsLong(id))
        {
            if (words.Count > group.Count && words.Zip(group).All(pair => NameWords.AreAlike(pair.First, pair.Second)))
            {
                // The id begins with its group, as "pets_list" and "pets/list" do.
                yield return NameWords.Join(words.Skip(group.Count));
            }

            var verb = words[0];
            var rest = Without(words.Skip(1).ToList(), group);
            var isItem = PathWords.IsOfItem(place.Path);
            var parameters = NameWords.Split(string.Join('_', PathWords.Parameters(place.Path))).Append("Id").ToHashSet(StringComparer.OrdinalIgnoreCase);
            var short_ = rest.AsEnumerable();
            if (isItem && rest is [.., var last] && last.Equals("Id", StringComparison.OrdinalIgnoreCase))
            {
                short_ = rest.Take(rest.Count - (rest.Count > 1 && rest[^2].Equals("By", StringComparison.OrdinalIgnoreCase) ? 2 : 1));
            }

            if (verb.All(char.IsLetter) || words.Count == 1)
            {
                if (verb.Equals("get", StringComparison.OrdinalIgnoreCase) && !short_.Any() && !isItem && words.Count > 1)
                {
                    yield return "Get";
                    yield return "List";
                }

                yield return NameWords.Join(short_.Prepend(verb));
                yield return NameWords.Join(rest.Prepend(verb));
            }

            yield return NameWords.Join(words);
        }

        var fixedWords = PathWords.Fixed(place.Path).SelectMany(NameWords.Split).ToList();
        var action = Verb(place);
        yield return NameWords.Join(Without(fixedWords, group).Prepend(action));
        yield return NameWords.Join(fixedWords.Prepend(action));
        yield return NameWords.Join(fixedWords.Prepend(place.Method));
        var byWords = PathWords.Parameters(place.Path).TakeLast(1).SelectMany(NameWords.Split).Prepend("By").ToList();
        yield return NameWords.Join(fixedWords.Prepend(action).Concat(byWords));
        if (place.Path.Split('#') is [_, var variant])
        {
            yield return NameWords.Join(NameWords.Split(variant).Prepend(action));
        }

        // All that the path says, with its parameters and its version.
        yield return NameWords.Join(NameWords.Split(place.Path).Prepend(place.Method));
    }

    /// <summary>Ids that a framework made of the whole path say less than the path does.</summary>
    private static bool IsLong(string id) => NameWords.Split(id).Count > 7 && id.Count(character => character == '_') > 4;

    private static string Verb(OperationPlace place) => place.Method switch
    {
        "get" => PathWords.IsOfItem(place.Path) ? "Get" : "List",
        "post" => PathWords.IsOfItem(place.Path) ? "Update" : "Create",
        "put" => "Update",
        "patch" => "Update",
        "delete" => "Delete",
        var other => other,
    };

    /// <summary>Words without those of the resource, where they stand in a row.</summary>
    private static List<string> Without(List<string> words, List<string> group)
    {
        for (var length = group.Count; length > 0; length--)
        {
            for (var start = 0; start + length <= words.Count; start++)
            {
                if (words.Skip(start).Take(length).Zip(group).All(pair => NameWords.AreAlike(pair.First, pair.Second)))
                {
                    return length == group.Count ? [.. words.Take(start), .. words.Skip(start + length)] : words;
                }
            }
        }

        return words;
    }
}
