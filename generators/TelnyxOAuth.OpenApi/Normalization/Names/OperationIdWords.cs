using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Names;

/// <summary>What an operation's own id says beyond what the path and the HTTP method say.</summary>
internal static class OperationIdWords
{
    /// <summary>Segments that servers mount their routes at, and that publishing them takes away.</summary>
    private static readonly FrozenSet<string> Mounts = FrozenSet.ToFrozenSet(["api", "internal", "private", "public"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Prepositions = FrozenSet.ToFrozenSet(["by", "for", "from", "in", "of", "on", "over", "to", "using", "with"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The verbs that say no more than the HTTP methods.</summary>
    private static readonly FrozenSet<string> Routine = FrozenSet.ToFrozenSet(["get", "list", "add", "create", "update", "delete", "post", "put", "patch"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The words, the verb first; none where the id is absent or made of the method and the path.</summary>
    public static List<string> From(OperationPlace place)
    {
        var id = IdText.Plain(place.Operation.Text("operationId") ?? string.Empty, place.Path);
        var words = SentenceWords.WithoutArticles(SentenceWords.Unglued(WithoutVersions(VerbFirst(id)), place), place.Path);
        var isSeparated = Identifiers.Words(id).FirstOrDefault()?.Length == words.FirstOrDefault()?.Length && Identifiers.Words(id).Count() > 1;
        if (words.Count > 1 && IsMethod(words[0], place) && (isSeparated ? IsPath(words[1..], place.Path) : IsWholePath(words[1..], place.Path)))
        {
            return [];
        }

        if (ParameterTail(words, place.Path) is > 0 and var tail && words.Count - tail > 1 && IsOfFixedWords(words.GetRange(1, words.Count - tail - 1), place.Path) && Routine.Contains(words[0])
            && words.TakeLast(tail).Count(IsPreposition) == PathWords.Parameters(place.Path).Count())
        {
            return [];
        }

        if (words.Count > 1 && isSeparated && IsMethod(words[^1], place))
        {
            var rest = words.SkipLast(1).ToList();
            var route = RouteLength(rest, place.Path);
            if (route == rest.Count && !Verbs.Contains(words[0]))
            {
                return [];
            }

            // Frameworks write HTTP's method after the route; "connector-put" means it as a verb, and so may "sites_delete".
            words = route > 0 || Verbs.Contains(words[0]) ? words.Count > 2 ? WithoutRoute(rest, place) : words
                : words[^1].ToUpperInvariant() is "POST" or "PUT" or "PATCH" ? [words[^1], .. rest]
                : words;
        }
        else if (words.Count > 2 && IsMethod(words[^1], place) && Verbs.Contains(words[0]) && !PathWords.Fixed(place.Path).Any(word => NameWords.AreAlike(word, words[^1])))
        {
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count > 2 && words[^1].ToUpperInvariant() is "METHOD" or "HANDLER" && !PathWords.Fixed(place.Path).Concat(SentenceWords.From(place)).Any(word => NameWords.AreAlike(word, words[^1])))
        {
            // What a function of the server is called ends so.
            words.RemoveAt(words.Count - 1);
        }

        return WithVerb(isSeparated ? WithoutParameter(words, place.Path) : words, place);
    }

    /// <summary>The API's version, which ids may repeat; the only word stays.</summary>
    public static List<string> WithoutVersions(List<string> words) =>
        words.Where(word => !PathWords.IsVersion(word)).ToList() is { Count: > 0 } rest ? rest : words;

    /// <summary>The versions among the words of an id.</summary>
    public static List<string> Versions(string id) => NameWords.Split(PathWords.Start(id)).FindAll(PathWords.IsVersion);

    /// <summary>How many words at the end of a name only say by which parameters of the path something is picked: <c>ByIdBoardByIdCard</c>.</summary>
    public static int ParameterTail(List<string> words, string path)
    {
        var parameters = PathWords.Parameters(path).Select(NameWords.Split).Append(["Id"]).ToList();
        var end = words.Count;
        for (var isFound = true; isFound;)
        {
            isFound = false;
            foreach (var parameter in parameters.Where(parameter => parameter.Count > 0 && end - parameter.Count > 1))
            {
                var start = end - parameter.Count - 1;
                if (EndsWith(words, end, parameter) && (IsPreposition(words[start]) || (end < words.Count && words[start].Equals("and", StringComparison.OrdinalIgnoreCase))) && start > 0)
                {
                    end = start;
                    isFound = true;
                    break;
                }
            }
        }

        return words.Count - end;
    }

    private static bool IsOfFixedWords(List<string> words, string path) =>
        PathWords.Fixed(path).ToList() is { Count: > 0 } all && NameWords.AreAlike(words, all);

    /// <summary>The words of an id; of <c>instances.setMetadata</c>, what is done comes before what it is done to.</summary>
    private static List<string> VerbFirst(string id)
    {
        var parts = PathWords.Start(id).Split(['.', '/'], StringSplitOptions.RemoveEmptyEntries).Select(NameWords.Split).Where(part => part.Count > 0).ToList();
        if (parts.Count < 2 || parts[0][0].ToUpperInvariant() is "GET" or "LIST" or "CREATE" or "UPDATE" or "DELETE" || !Verbs.Contains(parts[^1][0]))
        {
            return NameWords.Split(id);
        }

        var action = parts[^1];
        var things = parts.SkipLast(1).SelectMany(part => part).ToList();
        if (action.Count > 1 || !action[0].Equals("list", StringComparison.OrdinalIgnoreCase))
        {
            things[^1] = NameWords.Singular(things[^1]);
        }

        return [action[0], .. things, .. action[1..]];
    }

    /// <summary>Whether a word says how words before it and after it go together.</summary>
    public static bool IsPreposition(string word) => Prepositions.Contains(word);

    /// <summary>Whether a verb says no more than the HTTP methods.</summary>
    public static bool IsRoutine(string verb) => Routine.Contains(verb);

    /// <summary>Whether an id goes on, after its method, with all that the path says and nothing else.</summary>
    private static bool IsPath(List<string> words, string path)
    {
        var rest = words.Count - RouteLength(words, path);
        var known = PathWords.Fixed(path).Concat(Mounts).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return rest < words.Count && words.Take(rest).All(known.Contains);
    }

    /// <summary>
    /// The same of an id whose words are not kept apart. Where the path has no parameter and no action it may be a name as well: <c>GetUsers</c>.
    /// </summary>
    private static bool IsWholePath(List<string> words, string path)
    {
        var elements = Elements(path).SkipWhile(element => !element.IsParameter && PathWords.Segments(string.Concat(element.Words)).Count == 0).ToList();
        var isName = !elements.Any(element => element.IsParameter) && !(PathWords.Segments(path) is [_, .., { IsOfItem: false } last] && Verbs.IsAction(last.Words));
        return !isName && MatchEnd(words, elements.AsEnumerable().Reverse()) == words.Count;
    }

    /// <summary>What stands before the route in <c>name_route</c>, as frameworks that make ids write them.</summary>
    private static List<string> WithoutRoute(List<string> words, OperationPlace place)
    {
        var name = words.SkipLast(RouteLength(words, place.Path)).ToList();
        if (name.Count == 0)
        {
            return words;
        }

        var mount = name.FindIndex(1, Mounts.Contains);
        return mount > 0 ? name[..mount] : name;
    }

    /// <summary>How many words at the end of an id are the path's, from any of the segments before its first parameter on.</summary>
    private static int RouteLength(List<string> words, string path)
    {
        var elements = Elements(path).ToList();
        for (var start = 0; start < elements.Count && (start == 0 || !elements[start - 1].IsParameter); start++)
        {
            if (MatchEnd(words, elements.Skip(start).Reverse()) is > 0 and var length)
            {
                return length;
            }
        }

        return 0;
    }

    private static int MatchEnd(List<string> words, IEnumerable<(List<string> Words, bool IsParameter)> elements)
    {
        var end = words.Count;
        foreach (var (element, isParameter) in elements)
        {
            if (EndsWith(words, end, element))
            {
                end -= element.Count;
            }
            else if (isParameter && EndsWith(words, end, ["id"]))
            {
                end--;
            }
            else
            {
                return 0;
            }
        }

        return words.Count - end;
    }

    private static bool EndsWith(List<string> words, int end, List<string> element) =>
        end >= element.Count && words.Take(end).TakeLast(element.Count).SequenceEqual(element, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(List<string> Words, bool IsParameter)> Elements(string path) =>
        from segment in PathWords.Start(path).Split(['/', '#', ':', '.'], StringSplitOptions.RemoveEmptyEntries)
        let words = NameWords.Split(segment)
        where words.Count > 0 && !PathWords.IsVersion(segment)
        select (words, segment.Contains('{', StringComparison.Ordinal));

    /// <summary><c>get_tool_tool_id</c> ends in the name of the parameter that picks the tool.</summary>
    private static List<string> WithoutParameter(List<string> words, string path)
    {
        var parameter = PathWords.IsOfItem(path) ? NameWords.Split(PathWords.Parameters(path).LastOrDefault(string.Empty)) : [];
        var rest = words.Count - parameter.Count;
        return parameter.Count > 1 && rest > 1 && EndsWith(words, words.Count, parameter) && !IsPreposition(words[rest - 1]) ? words[..rest] : words;
    }

    /// <summary>HTTP's methods say little of what happens; a word after them that is a verb says it, else what they usually do.</summary>
    private static List<string> WithVerb(List<string> words, OperationPlace place)
    {
        if (words.Count < 2)
        {
            // "Webhook_Post"
            return words is [var only] && IsMethod(only, place) && only.ToUpperInvariant() is "POST" or "PUT" or "PATCH" ? [only.ToUpperInvariant() is "POST" ? "Create" : "Update"] : words;
        }

        if (words[0].ToUpperInvariant() is "POST" or "PUT" or "PATCH" && (words.Count > 2 ? IsAction(words[1..], place) : Verbs.IsOnlyVerb(words[1])))
        {
            return words[1..];
        }

        if (VerbOrder.IsActionOfPath(words, place))
        {
            return words;
        }

        if (words[0].ToUpperInvariant() is "POST" or "PUT" or "PATCH" && !IsMethod(words[0], place) && IsMethod(words[^1], place))
        {
            return [words[^1], .. words[1..^1]];
        }

        return words[0].ToUpperInvariant() switch
        {
            "POST" when IsCollection(words, place) => ["Create", .. words[1..^1], NameWords.Singular(words[^1])],
            "POST" => ["Create", .. words[1..]],
            "PUT" or "PATCH" => ["Update", .. words[1..]],
            _ when words.Count > 2 && words[1].Equals("new", StringComparison.OrdinalIgnoreCase) && Verbs.Contains(words[0]) => [words[0], .. words[2..]],
            _ => words,
        };
    }

    /// <summary>Whether words after an HTTP method say what is done; in <c>PostTestHelpersClocks</c> of <c>/test_helpers/clocks</c>, <c>Test</c> does not.</summary>
    private static bool IsAction(List<string> words, OperationPlace place) =>
        (VerbOrder.IsVerb(words[0]) || Verbs.IsVerbal(words[0]) || (SentenceWords.BeginsWith(place, words[0]) && VerbOrder.BeginsWithVerb(words, place))) && (!Verbs.Contains(words[0]) || Verbs.IsOnlyVerb(words[0]) || PathWords.Fixed(place.Path).FirstOrDefault()?.Equals(words[0], StringComparison.OrdinalIgnoreCase) != true);

    /// <summary>Whether an id ends as its path does, in the things of which one is made.</summary>
    private static bool IsCollection(List<string> words, OperationPlace place) =>
        IsMethod(words[0], place) && NameWords.IsPlural(words[^1]) && words[1..].All(word => PathWords.Fixed(place.Path).Contains(word, StringComparer.OrdinalIgnoreCase)) && PathWords.Segments(place.Path) is [_, .., { IsOfItem: false } last] && last.Words[^1].Equals(words[^1], StringComparison.OrdinalIgnoreCase);

    private static bool IsMethod(string word, OperationPlace place) => word.Equals(place.Method, StringComparison.OrdinalIgnoreCase);
}
