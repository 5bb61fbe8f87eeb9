using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Names;

/// <summary>What an operation may be called in its resource, the shortest name first.</summary>
internal static class MethodNames
{
    /// <summary>What a method's name can have beside <c>Async</c> and the <c>All</c> of an enumerator.</summary>
    private const int MaxLength = NameWords.MaxLength - 8;

    private static readonly FrozenSet<string> Qualifiers = FrozenSet.ToFrozenSet(
        ["active", "batch", "bulk", "current", "default", "draft", "last", "latest", "next", "own", "paginated", "pending", "previous", "single", "specific", "unused"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of an operation.</summary>
    public static IEnumerable<string> From(OperationPlace place, string resource)
    {
        var resourceWords = ResourceWords.Significant(NameWords.Split(resource));
        return FromId(place, resourceWords).Concat(PathNames.From(place, resourceWords)).Concat(Longer(place))
            .Select(words => NameWords.Join(words, MaxLength))
            .Select(name => name.EndsWith("Async", StringComparison.Ordinal) ? name[..^5] : name)
            .Where(name => name.Length > 0 && char.IsLetter(name[0]))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .DefaultIfEmpty("Call");
    }

    /// <summary>Which of several operations a name that all want fits best; none where it tells too little.</summary>
    public static OperationPlace? BestMatch(OperationPlace[] places, string id)
    {
        var method = OperationName.From(id).Method;
        if (places.Count(place => IsOwnName(place, method)) == 1)
        {
            return places.First(place => IsOwnName(place, method));
        }

        var fewest = places.Min(place => PathWords.Segments(place.Path).Count);
        var shortest = places.Where(place => PathWords.Segments(place.Path).Count == fewest && !place.Path.Contains('#', StringComparison.Ordinal)).ToArray();
        if (method == "Get" && shortest.Count(place => PathWords.IsOfItem(place.Path)) == 1)
        {
            return shortest.First(place => PathWords.IsOfItem(place.Path));
        }

        if (method == "Update" && shortest.Count(place => place.Method is not "post") == 1)
        {
            return shortest.First(place => place.Method is not "post");
        }

        if (shortest.All(place => !PathWords.IsOfItem(place.Path)))
        {
            var fewestParameters = shortest.Min(place => PathWords.Parameters(place.Path).Count());
            shortest = shortest.Where(place => PathWords.Parameters(place.Path).Count() == fewestParameters).ToArray();
        }

        return shortest.Length == 1 ? shortest[0] : null;
    }

    private static bool IsOwnName(OperationPlace place, string method) =>
        place.Operation.Text("operationId") is { } id && Identifiers.Pascal(id).Equals(method, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<IEnumerable<string>> FromId(OperationPlace place, List<string> resourceWords)
    {
        var words = OperationIdWords.From(place);
        if (words.Count == 0)
        {
            yield break;
        }

        if (ResourceWords.Find(words, resourceWords) is (0, var length) && length < words.Count && IsVerb(words[length]))
        {
            // The id begins with its resource, as "pets_list" and "pets/list" do.
            words = words[length..];
        }

        if (!Verbs.Contains(words[0]) && IsMadeByFramework(place))
        {
            words = [PathNames.From(place, resourceWords).First().First(), .. words];
        }

        var verb = words[0];
        var isItem = PathWords.IsOfItem(place.Path);
        var things = WithoutId(words[1..], place.Path);
        if (IsReading(verb) && !isItem && things is [var all, ..] && all.Equals("all", StringComparison.OrdinalIgnoreCase))
        {
            things = things[1..];
            verb = things.Count == 0 ? "List" : verb;
        }

        var own = Own(things, place, resourceWords);
        if (own is [] && !isItem && things is [.., var last] && NameWords.IsPlural(last))
        {
            // Of many: getting them is listing them, and deleting them is not what Delete does to one.
            if (verb.Equals("get", StringComparison.OrdinalIgnoreCase))
            {
                verb = "List";
            }
            else if (verb.Equals("delete", StringComparison.OrdinalIgnoreCase))
            {
                own = things;
            }
        }

        yield return [verb, .. own];
        yield return [words[0], .. things];
        yield return words;
    }

    /// <summary>What an operation does its verb to, without what its resource says of that.</summary>
    private static List<string> Own(List<string> things, OperationPlace place, List<string> resourceWords)
    {
        if (ResourceWords.IsSuffix(things, resourceWords))
        {
            return [];
        }

        if (ResourceWords.Find(things, resourceWords) is not var (start, count))
        {
            return things;
        }

        var before = things[..start];
        var after = things[(start + count)..];
        if (before is [.., var preposition] && OperationIdWords.IsPreposition(preposition) && before.Count > 1)
        {
            // The text of "SpeakTextToConference" is spoken, and where it goes the resource says.
            return [.. before.SkipLast(1), .. after];
        }

        if (before.Count == 0 || after.Count > 0)
        {
            return [.. before, .. after];
        }

        return before.All(IsQualifier) ? before
            : Containers(place.Path, resourceWords, before) is not { } containers ? things
            : containers.Any(segment => segment.IsOfItem) ? ["For", .. before]
            : [];
    }

    /// <summary>The segments in a row that stand before the resource's own in a path and say the words that a name has before its resource.</summary>
    private static List<PathTemplateSegment>? Containers(string path, List<string> resourceWords, List<string> words)
    {
        var segments = PathWords.Segments(path);
        var own = segments.FindIndex(segment => ResourceWords.IsSuffix(segment.Words, resourceWords));
        var before = own < 0 ? segments.SkipLast(1).ToList() : segments[..own];
        var rows = from start in Enumerable.Range(0, before.Count)
                   from count in Enumerable.Range(1, before.Count - start)
                   select before.GetRange(start, count);
        return rows.FirstOrDefault(row => NameWords.AreAlike(row.SelectMany(segment => segment.Words), words));
    }

    /// <summary>Names for operations that nothing shorter tells apart.</summary>
    private static IEnumerable<IEnumerable<string>> Longer(OperationPlace place)
    {
        var words = PathWords.Fixed(place.Path).ToList();
        var by = PathWords.Parameters(place.Path).TakeLast(1).SelectMany(NameWords.Split).Prepend("By").ToList();
        var verb = PathNames.From(place, []).First().First();
        if (by.Count > 1)
        {
            yield return [verb, .. by];
        }

        yield return [verb, .. words];
        yield return [place.Method, .. words];
        yield return [verb, .. words, .. by];
        yield return [place.Method, .. words, .. PathWords.Variant(place.Path)];

        // All that the path says, with its parameters and its version.
        yield return [place.Method, .. NameWords.Split(place.Path)];
    }

    /// <summary><c>GetUserById</c> and <c>GetUsersId</c> get what the path's parameter picks; <c>GetSenderId</c> of <c>/sender_ids/{id}</c> an id.</summary>
    private static List<string> WithoutId(List<string> words, string path)
    {
        if (PathWords.Segments(path) is not [.., { IsOfItem: true } target])
        {
            return words;
        }

        foreach (var parameter in (List<string>[])[NameWords.Split(PathWords.Parameters(path).LastOrDefault(string.Empty)), ["Id"]])
        {
            var rest = words.Count - parameter.Count;
            if (parameter.Count > 0 && rest > 1 && OperationIdWords.IsPreposition(words[rest - 1]) && words.Skip(rest).SequenceEqual(parameter, StringComparer.OrdinalIgnoreCase))
            {
                return words[..(rest - 1)];
            }
        }

        return words is [_, .., "Id" or "id" or "ID"] && !NameWords.AreAlike(target.Words[^1], "Id") ? words[..^1] : words;
    }

    private static bool IsVerb(string word) => Verbs.Contains(word) || word.ToUpperInvariant() is "POST" or "PUT" or "PATCH";

    private static bool IsReading(string verb) => verb.ToUpperInvariant() is "GET" or "LIST";

    private static bool IsQualifier(string word) =>
        Qualifiers.Contains(word) || word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ly", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an id ends in the HTTP method as those do that a framework made.</summary>
    private static bool IsMadeByFramework(OperationPlace place) =>
        place.Operation.Text("operationId")!.EndsWith("_" + place.Method, StringComparison.OrdinalIgnoreCase);
}
