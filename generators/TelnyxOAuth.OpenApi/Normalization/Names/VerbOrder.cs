using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Names;

/// <summary>Puts the verb of an id first, and drops its resource where the id begins with it.</summary>
internal static class VerbOrder
{
    /// <summary>Verbs that say how many are meant, or how much of each.</summary>
    private static readonly FrozenSet<string> Manners = Set("batch", "bulk", "partial");

    /// <summary>Things that are verbs too, and that what gets something ends in: <c>repoSearch</c>.</summary>
    private static readonly FrozenSet<string> OfGetting = Set("check", "count", "download", "export", "list", "lookup", "preview", "query", "search", "show", "test", "view");

    /// <summary>The words of an id, the verb first.</summary>
    /// <param name="words">The words as they stand in the id.</param>
    /// <param name="place">The operation.</param>
    /// <param name="resource">The words of its resource that name a thing.</param>
    public static List<string> From(List<string> words, OperationPlace place, List<string> resource)
    {
        words = WithoutResource(words, place, resource);
        if (BeginsWithVerb(words, place) && !IsActionOfPath(words, place) && !IsThingOfVerb(words, place))
        {
            return words;
        }

        if (Turned(words, place, resource) is { } turned)
        {
            return turned;
        }

        if (IsVerb(words[0]))
        {
            return words;
        }

        // "repoListTopics" under "repository", "fine_tuning_update_model" of "/fine_tuning/models"; but "slimListNumbers" lists slim numbers.
        var verb = words.FindIndex(word => IsVerb(word) && (Verbs.IsOnlyVerb(word) || OfGetting.Contains(word) || word.ToUpperInvariant() is "SET" or "UPDATE"));
        if (verb <= 0 || verb >= words.Count - 1 || PathWords.Segments(place.Path) is [{ Words.Count: > 1 } first, ..] && first.Words.Contains(words[verb], StringComparer.OrdinalIgnoreCase))
        {
            return words;
        }

        var before = words[..verb];
        var mount = PathWords.Segments(place.Path).Take(1).SelectMany(segment => segment.Words).Concat(resource).Select(NameWords.Singular).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return before.All(word => mount.Contains(NameWords.Singular(word)) || IsShortFor(word, resource)) ? words[verb..]
            : (before.Count < 3 && OperationIdWords.IsRoutine(words[verb])) || before.All(word => PathWords.Fixed(place.Path).Any(other => NameWords.AreAlike(word, other))) ? [words[verb], .. before, .. words[(verb + 1)..]]
            : words;
    }

    /// <summary>The words at the beginning of a name that are its verb: <c>BulkDelete</c>, <c>CreateOrUpdate</c>.</summary>
    public static List<string> Leading(List<string> words)
    {
        var count = words.TakeWhile(Manners.Contains).Count();
        count = count < words.Count && (count == 0 || IsVerb(words[count])) ? count + 1 : Math.Max(count, 1);
        var isChoice = words.Count > count + 1 && words[count].Equals("or", StringComparison.OrdinalIgnoreCase) && IsVerb(words[count + 1]);
        return words[..(isChoice ? count + 2 : count)];
    }

    /// <summary>Whether a word begins names: a verb, or an HTTP method.</summary>
    public static bool IsVerb(string word) => Verbs.Contains(word) || word.ToUpperInvariant() is "POST" or "PUT" or "PATCH";

    /// <summary>
    /// Whether the words begin with a verb in this place: one that is known, or one that the path has where it says what is done,
    /// as <c>POST /jobs/{id}/rerun</c> does for <c>re-run-job</c>.
    /// </summary>
    public static bool BeginsWithVerb(List<string> words, OperationPlace place)
    {
        if (IsVerb(words[0]) || Verbs.IsVerbal(words[0]))
        {
            return true;
        }

        return place.Method != "get" && PathWords.Segments(place.Path) is [.., { IsOfItem: true }, { IsOfItem: false } last] && !NameWords.IsPlural(last.Words[^1])
            && Enumerable.Range(1, words.Count).Any(count => string.Concat(words.Take(count)).Equals(string.Concat(last.Words), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>An id is often <c>resource_action</c>; a resource that is called for what is done keeps its verb: <c>searchFiles</c> under <c>Search</c>.</summary>
    private static List<string> WithoutResource(List<string> words, OperationPlace place, List<string> resource)
    {
        if (ResourceWords.Find(words, resource) is not (0, var length) || length >= words.Count)
        {
            // "orgCreate" under "organization".
            return words.Count > 1 && IsShortFor(words[0], resource) && !IsVerb(words[0]) && (IsVerb(words[1]) || BeginsWithVerb(words[1..], place)) ? words[1..] : words;
        }

        var rest = words[length..];
        if (IsVerb(rest[0]))
        {
            return rest;
        }

        if (OperationIdWords.IsPreposition(rest[0]) || (IsVerb(words[0]) && !words.SequenceEqual(PathWords.Fixed(place.Path), StringComparer.OrdinalIgnoreCase)))
        {
            return words;
        }

        return BeginsWithVerb(rest, place) || IsLastVerb(rest, place) ? rest : [.. VerbOf(place, rest), .. rest];
    }

    /// <summary>What a method does to the things that its id names: <c>team_info</c> gets them.</summary>
    private static string[] VerbOf(OperationPlace place, List<string> things) => place.Method switch
    {
        "get" => [!PathWords.IsOfItem(place.Path) && NameWords.IsPlural(things[^1]) ? "List" : "Get"],
        "delete" => ["Delete"],
        "put" or "patch" => ["Update"],
        _ => [],
    };

    /// <summary>The words with the verb that they end in first: <c>sites_bulk_delete</c> is <c>bulk_delete_sites</c>; none where they end in no verb.</summary>
    private static List<string>? Turned(List<string> words, OperationPlace place, List<string> resource)
    {
        if (words.Count < 2 || !IsLastVerb(words, place))
        {
            return null;
        }

        var start = words.Count - 1;
        while (start > 1 && (Manners.Contains(words[start - 1]) || (words[start - 1].Equals("or", StringComparison.OrdinalIgnoreCase) && IsVerb(words[start - 2]))))
        {
            start -= Manners.Contains(words[start - 1]) ? 1 : 2;
        }

        if (start <= 0)
        {
            return null;
        }

        var verb = words[start..];
        var things = words[..start];
        if (things.Skip(1).Any(Verbs.IsOnlyVerb))
        {
            return null;
        }

        var shared = things.Zip(resource).TakeWhile(pair => NameWords.AreAlike(pair.First, pair.Second)).Count();
        shared = shared == 0 && IsShortFor(things[0], resource) ? 1 : shared;
        if (shared > 0 && shared < things.Count)
        {
            things = things[shared..];
        }
        else if (things.Count > 1 && IsVerb(things[0]) && !Verbs.Contains(things[0]))
        {
            // "postDatabasesInstancePatch": what is done stands at the end.
            things = things[1..];
        }

        var isOfOne = !verb.Any(word => word.ToUpperInvariant() is "BULK" or "BATCH") && (PathWords.IsOfItem(place.Path) || verb[^1].Equals("create", StringComparison.OrdinalIgnoreCase));
        if (isOfOne && !verb[0].Equals("list", StringComparison.OrdinalIgnoreCase))
        {
            things[^1] = NameWords.Singular(things[^1]);
        }

        return [.. verb, .. things];
    }

    private static bool IsLastVerb(List<string> words, OperationPlace place)
    {
        var last = words[^1];
        return last.ToUpperInvariant() is "PATCH" or "PUT" or "POST" ? IsLastOfPath(last, place)
            : place.Method == "get" ? OfGetting.Contains(last) || Verbs.IsOnlyVerb(last)
            : Verbs.IsOnlyVerb(last) || OfGetting.Contains(last) || (Verbs.Contains(last) && (IsLastOfPath(last, place) || !PathWords.Fixed(place.Path).Contains(last, StringComparer.OrdinalIgnoreCase)));
    }

    /// <summary>Whether an id has the HTTP method at its beginning and, at its end, what the path says is done: <c>postInstanceRestore</c>.</summary>
    public static bool IsActionOfPath(List<string> words, OperationPlace place) =>
        words.Count > 2 && words[0].ToUpperInvariant() is "POST" or "PUT" && (Verbs.IsOnlyVerb(words[^1]) || words[^1].ToUpperInvariant() is "PATCH") && IsLastOfPath(words[^1], place);

    /// <summary>Whether the first word, which may be a verb, is a thing here, as those are of <c>transferCreate</c> and <c>email_update</c>.</summary>
    private static bool IsThingOfVerb(List<string> words, OperationPlace place) =>
        words.Count > 1 && Verbs.Contains(words[0]) && !Verbs.IsOnlyVerb(words[0]) && !OperationIdWords.IsRoutine(words[0]) && !Manners.Contains(words[0])
        && (Verbs.IsOnlyVerb(words[^1]) || OperationIdWords.IsRoutine(words[^1]) || words.SequenceEqual(PathWords.Fixed(place.Path), StringComparer.OrdinalIgnoreCase))
        && IsLastVerb(words, place) && !SentenceWords.BeginsWith(place, words[0]);

    private static bool IsLastOfPath(string word, OperationPlace place) =>
        PathWords.Segments(place.Path) is [.., { IsOfItem: false } last] && last.Words[^1].Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary><c>org</c> is short for <c>organization</c>.</summary>
    private static bool IsShortFor(string word, List<string> resource) =>
        word.Length >= 3 && resource.Count == 1 && resource[0].Length > word.Length && resource[0].StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static FrozenSet<string> Set(params string[] words) => FrozenSet.ToFrozenSet(words, StringComparer.OrdinalIgnoreCase);
}
