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
    public const int MaxLength = NameWords.MaxLength - 8;

    private static readonly FrozenSet<string> Qualifiers = FrozenSet.ToFrozenSet(
        ["active", "batch", "bulk", "current", "default", "draft", "last", "latest", "next", "own", "paginated", "pending", "previous", "single", "specific", "unused"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of an operation.</summary>
    public static IEnumerable<string> From(OperationPlace place, string resource)
    {
        var resourceWords = OperationIdWords.WithoutVersions(ResourceWords.Significant(NameWords.Split(resource)));
        var fromPath = PathNames.From(place, resourceWords).Select(words => words.ToList()).ToList();
        var names = FromId(place, resourceWords).Select(words => words.ToList()).ToList();
        var shortest = (names.Count > 0 ? names : fromPath)[0];
        if (IdText.IsNumbered(place.Operation.Text("operationId") ?? string.Empty, place.Path))
        {
            // What the id's number told apart is one thing, picked otherwise, or many.
            IEnumerable<List<string>> many = IsReading(shortest[0]) && !PathWords.IsOfItem(place.Path) ? [["List", .. shortest.Skip(1).SkipLast(1), .. shortest.Skip(1).TakeLast(1).Select(NameWords.Plural)]] : [];
            names = [shortest, .. many, .. names, .. Distinctions.Which(shortest, place, resourceWords).Select(words => words.ToList())];
        }

        return names.Concat(WithVerbOf(shortest, fromPath, resourceWords)).Concat(fromPath).Concat(Distinctions.Where(fromPath[0], place, resourceWords))
            .Concat(Distinctions.Which(fromPath[0].Count > shortest.Count ? fromPath[0] : shortest, place, resourceWords))
            .Concat(Distinctions.Which(shortest, place, resourceWords))
            .Concat(Versioned(place, shortest))
            .Concat(Longer(place))
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

        // A number made the others' ids unique.
        if (places.Where(place => !IdText.IsNumbered(place.Operation.Text("operationId") ?? string.Empty, place.Path)).ToArray() is [var plain] && places.Length > 1)
        {
            return plain;
        }

        var fewest = places.Min(place => PathWords.Segments(place.Path).Count);
        var shortest = places.Where(place => PathWords.Segments(place.Path).Count == fewest && !place.Path.Contains('#', StringComparison.Ordinal)).ToArray();
        if (shortest.Length == 0)
        {
            return null;
        }

        if (method == "Get" && shortest.Count(place => PathWords.IsOfItem(place.Path)) == 1)
        {
            return shortest.First(place => PathWords.IsOfItem(place.Path));
        }

        if (method.Length > 3 && method.StartsWith("Get", StringComparison.Ordinal) && shortest.Count(place => PathWords.IsOfItem(place.Path)) == 1 && shortest.Length == 2)
        {
            // Getting many may be called listing them.
            var list = shortest.First(place => !PathWords.IsOfItem(place.Path));
            return NameWords.IsPlural(PathWords.Segments(list.Path)[^1].Words[^1]) ? shortest.First(place => place != list) : list;
        }

        if (method == "Update" && shortest.Count(place => place.Method is not "post") == 1)
        {
            return shortest.First(place => place.Method is not "post");
        }

        if (shortest.All(place => PathWords.IsOfItem(place.Path) == (method != "Get" && PathWords.IsOfItem(shortest[0].Path))))
        {
            var fewestParameters = shortest.Min(place => PathWords.Parameters(place.Path).Count());
            shortest = shortest.Where(place => PathWords.Parameters(place.Path).Count() == fewestParameters).ToArray();
        }

        // "/merge_request/{id}" and "/merge_requests/{id}" are two spellings of one.
        return shortest.Length == 1 || (shortest.Length > 1 && shortest.All(place => place.Method == shortest[0].Method && AreSpelledAlike(place, shortest[0]))) ? shortest[0] : null;
    }

    private static bool AreSpelledAlike(OperationPlace left, OperationPlace right) =>
        NameWords.AreAlike(PathWords.Fixed(left.Path), PathWords.Fixed(right.Path)) && PathWords.Parameters(left.Path).SequenceEqual(PathWords.Parameters(right.Path));

    private static bool IsOwnName(OperationPlace place, string method) =>
        place.Operation.Text("operationId") is { } id && Identifiers.Pascal(id).Equals(method, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<IEnumerable<string>> FromId(OperationPlace place, List<string> resourceWords)
    {
        var words = OperationIdWords.From(place);
        if (words.Count == 0)
        {
            yield break;
        }

        words = VerbOrder.From(words, place, resourceWords);
        if (IsMadeByFramework(place) && !VerbOrder.BeginsWithVerb(words, place))
        {
            words = [PathNames.From(place, resourceWords).First().First(), .. words];
        }

        if (words[0].Equals(place.Method, StringComparison.OrdinalIgnoreCase) && !place.Path.Contains(place.Method, StringComparison.OrdinalIgnoreCase))
        {
            words = [place.Method switch { "post" => "Create", "put" or "patch" => "Update", _ => words[0] }, .. words[1..]];
        }

        var verbs = VerbOrder.Leading(words);
        var isItem = PathWords.IsOfItem(place.Path);
        var things = WithoutId(words[verbs.Count..], place.Path);
        var picked = words[(verbs.Count + things.Count)..];
        var isOfAll = false;
        if (IsReading(verbs[0]) && !isItem && things is [var all, ..] && all.Equals("all", StringComparison.OrdinalIgnoreCase))
        {
            isOfAll = things.Count > 1;
            things = things[1..];
            verbs = things.Count == 0 ? ["List"] : verbs;
        }

        var own = WithoutOwner(Own(things, place, resourceWords), resourceWords);
        var isPlural = things is [.., var last] && NameWords.IsPlural(last);
        if (own is [] && !isItem && isPlural)
        {
            // Of many: getting them is listing them, and deleting them is not what Delete does to one.
            if (verbs[0].Equals("get", StringComparison.OrdinalIgnoreCase))
            {
                verbs = ["List"];
            }
            else if (verbs[0].Equals("delete", StringComparison.OrdinalIgnoreCase))
            {
                own = things;
            }
        }
        else if (isItem && things.Count > 0 && !isPlural && verbs[0].Equals("list", StringComparison.OrdinalIgnoreCase) && place.Method == "get" && own is [])
        {
            verbs = ["Get"];
        }

        List<string> name = [.. verbs, .. own];
        yield return name;
        if (isOfAll)
        {
            yield return [.. verbs, "All", .. own];
        }

        if (own is [] && isItem && isPlural && verbs[0].Equals("get", StringComparison.OrdinalIgnoreCase))
        {
            yield return ["List"];
        }

        if (picked.Count > 1 && OperationIdWords.IsPreposition(picked[0]))
        {
            yield return [.. name, .. picked];
        }

        foreach (var longer in Distinctions.Where(name, place, resourceWords))
        {
            yield return longer;
        }
    }

    /// <summary>What the path names, done as the id says where that is no routine.</summary>
    private static IEnumerable<List<string>> WithVerbOf(List<string> name, List<List<string>> fromPath, List<string> resourceWords) =>
        OperationIdWords.IsRoutine(name[0]) || resourceWords.Any(word => NameWords.AreAlike(word, name[0])) || fromPath[0].Count < 2 || fromPath[0].Skip(1).Any(word => NameWords.AreAlike(word, name[0])) ? [] : [[name[0], .. fromPath[0].Skip(1)]];

    /// <summary>The name with the API's version, where the id has one: nothing else may tell two apart.</summary>
    private static IEnumerable<IEnumerable<string>> Versioned(OperationPlace place, List<string> name) =>
        OperationIdWords.Versions(place.Operation.Text("operationId") ?? string.Empty) is [.., var version] ? [[.. name, version]] : [];

    /// <summary>Without the resource at the end of what is done for it: the webhook of <c>GetWebhookForApp</c> under <c>Apps</c>.</summary>
    private static List<string> WithoutOwner(List<string> words, List<string> resourceWords)
    {
        for (var count = 1; count <= resourceWords.Count && words.Count - count > 1; count++)
        {
            if (OperationIdWords.IsPreposition(words[words.Count - count - 1]) && NameWords.AreAlike(words.TakeLast(count), resourceWords))
            {
                return words[..(words.Count - count - 1)];
            }
        }

        return words;
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
        if (by.Count > 1)
        {
            yield return [verb, .. words, .. by];
        }

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

        if (OperationIdWords.ParameterTail(words, path) is > 0 and var tail && words.Count > tail)
        {
            return words[..^tail];
        }

        return words is not [_, .., "Id" or "id" or "ID"] || NameWords.AreAlike(target.Words[^1], "Id") ? words
            : words.Count == 2 && OperationIdWords.IsPreposition(words[0]) ? [] : words[..^1];
    }

    private static bool IsReading(string verb) => verb.ToUpperInvariant() is "GET" or "LIST";

    private static bool IsQualifier(string word) =>
        Qualifiers.Contains(word) || word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ly", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an id ends in the HTTP method as those do that a framework made.</summary>
    private static bool IsMadeByFramework(OperationPlace place) =>
        place.Operation.Text("operationId")!.EndsWith("_" + place.Method, StringComparison.OrdinalIgnoreCase);
}
