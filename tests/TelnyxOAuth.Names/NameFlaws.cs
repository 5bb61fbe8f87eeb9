using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace TelnyxOAuth.Names;

/// <summary>Finds the flaws of methods' names by what the document says of their operations.</summary>
internal static partial class NameFlaws
{
    /// <summary>The flaws of a method's name.</summary>
    /// <param name="operation">The method.</param>
    /// <param name="resource">All methods of its resource.</param>
    public static IReadOnlyList<NameFlaw> Find(NamedOperation operation, IReadOnlyCollection<NamedOperation> resource)
    {
        var words = PlainWords.Of(operation.Name);
        if (words.Count == 0)
        {
            return [NameFlaw.LostWord];
        }

        // What an enumerator is called otherwise, the method is whose pages it gets.
        return operation.IsEnumerator
            ? (words.Count > 1 && words[1] == "all") || !PlainVerbs.OfGetting.Contains(words[0]) ? [] : [NameFlaw.MisplacedAll]
            : [.. Enum.GetValues<NameFlaw>().Where(flaw => Has(flaw, operation, words, resource))];
    }

    private static bool Has(NameFlaw flaw, NamedOperation operation, List<string> words, IReadOnlyCollection<NamedOperation> resource) => flaw switch
    {
        NameFlaw.RepeatsResource => RepeatsResource(operation, words),
        NameFlaw.EndsWithVerb => EndsWithVerb(operation, words),
        NameFlaw.CarriesVersion => CarriesVersion(operation, words, resource),
        NameFlaw.FrameworkWords => HasFrameworkWords(operation, words),
        NameFlaw.GluedWords => words.Any(word => IsGlued(operation, word)),
        NameFlaw.WrongWord => words.Where((word, index) => index == 0 || words[index - 1] != "with" || word != operation.HttpMethod).Any(word => IsWrong(operation, word)) || HasVerbMadeUp(operation, words),
        NameFlaw.LostWord => HasLostWord(operation, words, resource),
        NameFlaw.Number => HasNumber(operation),
        _ => false,
    };

    private static bool RepeatsResource(NamedOperation operation, List<string> words)
    {
        var own = PlainWords.Of(operation.Resource);
        var whole = PlainWords.Flat(own);
        var things = words.Skip(1).Where(word => !PlainVerbs.Articles.Contains(word)).ToList();
        if (things.Count == 0)
        {
            return false;
        }

        // What is done to many is not what the same verb does to one: "DeleteUsers" may stand beside "Delete".
        var isOfMany = operation.HttpMethod != "get" && !operation.Path.TrimEnd('/').EndsWith('}') && PlainWords.Flat(own).EndsWith(PlainWords.Flat(things), StringComparison.Ordinal) && things[^1] != PlainWords.Stem(things[^1]);
        if (isOfMany)
        {
            return false;
        }

        var tails = Enumerable.Range(0, own.Count).Select(start => PlainWords.Flat(own.Skip(start))).ToList();
        return (!PlainVerbs.Actions.Contains(own[0]) && own.Count < words.Count && PlainWords.Flat(words.Take(own.Count)) == whole && !IsVerbOf(operation, words[0]))
            || PlainWords.Flat(things.Take(own.Count)) == whole
            || tails.Contains(PlainWords.Flat(things))
            || (things.Count > own.Count && PlainWords.Flat(things.TakeLast(own.Count)) == whole && things[^(own.Count + 1)] is "for" or "of" or "to" or "from" or "in");
    }

    /// <summary>Whether a resource is called what is done in it: <c>Verify.VerifyCode</c>.</summary>
    private static bool IsVerbOf(NamedOperation operation, string word) =>
        PlainWords.Of(operation.Id).FirstOrDefault() == word && PlainWords.Of(operation.Summary) is [var first, ..] && first.StartsWith(word[..Math.Min(4, word.Length)], StringComparison.Ordinal);

    private static bool EndsWithVerb(NamedOperation operation, List<string> words)
    {
        if (words.Count < 2 || !PlainVerbs.Actions.Contains(words[^1]) || IsAdverb(words) || words.SkipLast(1).All(word => word is "bulk" or "batch" or "partial"))
        {
            return false;
        }

        if (!PlainVerbs.Actions.Contains(words[0]) && PlainWords.Of(operation.Id) is var own && own.Count > 0 && (own[0] != words[0] || own[^1] == words[^1]) && !IsFirstOfSummary(operation, words[0]))
        {
            // The search of "SubmitSearch" is a thing.
            return !(PlainVerbs.Things.Contains(words[^1]) && own.Contains(words[0]) && own.IndexOf(words[0]) > own.IndexOf(words[^1]));
        }

        return Segments(operation.Path).LastOrDefault() is { } last && PlainWords.Of(last) is [var only] && only == words[^1]
            ? words[0] != only && PlainVerbs.Actions.Contains(words[0]) && !IsFirstOfSummary(operation, words[0])
            : PlainVerbs.Actions.Contains(words[0]) && !PlainVerbs.Things.Contains(words[^1]);
    }

    /// <summary><c>CreateOrUpdate</c>, <c>UpdateWithGet</c>.</summary>
    private static bool IsAdverb(List<string> words) => words[^2] is "and" or "or" or "with" or "to" or "for" or "by";

    private static bool IsFirstOfSummary(NamedOperation operation, string word) =>
        PlainWords.Of(operation.Summary) is [var first, ..] && (first == word || PlainWords.Stem(first) == word);

    private static bool CarriesVersion(NamedOperation operation, List<string> words, IReadOnlyCollection<NamedOperation> resource) =>
        words.Any(word => Version().IsMatch(word))
        && !resource.Any(other => PlainWords.Flat(PlainWords.Of(other.Name)) == PlainWords.Flat(words.Where(word => !Version().IsMatch(word))));

    private static bool HasFrameworkWords(NamedOperation operation, List<string> words)
    {
        var said = Said(operation, withId: false);
        var mount = ApiMount().Match(operation.Id);
        return (words[0] == operation.HttpMethod && words[0] is "post" or "put" or "patch" && !Flat(operation.Path).Contains(words[0], StringComparison.Ordinal) && !IsFirstOfSummary(operation, words[0]))
            || (words[0] == "api" && PlainWords.Of(operation.Resource)[0] != "api")
            || words.Any(word => PlainVerbs.OfCode.Contains(word) && !said.Contains(PlainWords.Stem(word), StringComparison.Ordinal))
            || (words.Count > 2 && PlainVerbs.OfFunctions.Contains(words[^1]) && !said.Contains(words[^1], StringComparison.Ordinal))
            || (mount.Success && PlainWords.Of(mount.Value).Any(word => words.Contains(word) && !Flat(operation.Path + operation.Summary).Contains(PlainWords.Stem(word), StringComparison.Ordinal)))
            || (RouteInId().IsMatch(operation.Id) && words.Count > 2 && Segments(operation.Path, withParameters: true).Where(segment => segment.Contains('{', StringComparison.Ordinal)).Any(segment => EndsWithParameter(words, segment)));
    }

    private static bool EndsWithParameter(List<string> words, string segment)
    {
        var parameter = PlainWords.Of(segment);
        return parameter.Count > 1 && words.Count > parameter.Count + 1 && words.TakeLast(parameter.Count).SequenceEqual(parameter) && words[^(parameter.Count + 1)] is not ("by" or "for");
    }

    private static bool IsGlued(NamedOperation operation, string word)
    {
        if (word.Length < 6 || IsWordThere(operation, word))
        {
            return false;
        }

        var sentence = PlainWords.Of(operation.Summary);
        for (var start = 0; start < sentence.Count; start++)
        {
            var run = sentence[start];
            for (var next = start + 1; next < sentence.Count && run.Length < word.Length; next++)
            {
                run += sentence[next];
                if (!sentence[next].All(char.IsDigit) && PlainWords.Stem(run) == PlainWords.Stem(word))
                {
                    return true;
                }
            }
        }

        return PlainVerbs.Actions.Any(verb => word.StartsWith(verb, StringComparison.Ordinal) && word.Length > verb.Length + 2
            && Segments(operation.Path).Any(segment => PlainWords.Stem(string.Concat(PlainWords.Of(segment))) == PlainWords.Stem(word[verb.Length..])));
    }

    /// <summary>Whether the path, the tag or the sentence has a word as it stands: then the API writes it so.</summary>
    private static bool IsWordThere(NamedOperation operation, string word) =>
        PlainWords.Of(operation.Path).Concat(PlainWords.Of(operation.Tag)).Concat(PlainWords.Of(operation.Summary)).Concat(PlainWords.Of(operation.Resource)).Any(other => PlainWords.Stem(other) == PlainWords.Stem(word));

    private static bool IsWrong(NamedOperation operation, string word) =>
        (PlainVerbs.Articles.Contains(word) && !Segments(operation.Path).SelectMany(PlainWords.Of).Contains(word))
        || (!PlainVerbs.Common.Contains(word) && !Said(operation, withId: true).Contains(PlainWords.Stem(word), StringComparison.Ordinal));

    /// <summary><c>CreateAdjustPayment</c> of an operation that adjusts a payment.</summary>
    private static bool HasVerbMadeUp(NamedOperation operation, List<string> words) =>
        words.Count > 1 && words[0] is "create" or "update" && IsFirstOfSummary(operation, words[1]) && words[1].Length > 3 && !PlainWords.Of(operation.Id).Contains(words[0])
        && PlainWords.Of(operation.Summary) is not [.., "create" or "update"];

    private static bool HasLostWord(NamedOperation operation, List<string> words, IReadOnlyCollection<NamedOperation> resource)
    {
        var id = IdWords(operation);
        // What frameworks write into ids after the function's name is the route.
        var mount = RouteInId().IsMatch(operation.Id) ? id.FindIndex(1, word => word is "public" or "private" or "internal" or "api" || Version().IsMatch(word)) : -1;
        id = mount > 0 ? id[..mount] : id;
        var known = PlainWords.Flat(words) + Flat(operation.Resource) + Flat(operation.Tag) + Flat(operation.Path);
        bool IsKnown(string word) => PlainVerbs.Fillers.Contains(word) || PlainVerbs.Reworded.Contains(word) || PlainVerbs.OfCode.Contains(word) || PlainVerbs.OfFunctions.Contains(word) || word is "api"
            || Version().IsMatch(word) || word is "id" or "ids" or "public" or "private" or "internal" || word.All(char.IsDigit) || known.Contains(PlainWords.Stem(word), StringComparison.Ordinal) || Alternative().IsMatch(word);
        if (!ApiMount().IsMatch(operation.Id) && id.Any(word => !IsKnown(word) && !IsGlued(operation, word) && !IsSaidByNameInFull(word, words)))
        {
            return true;
        }

        // What tells an operation from another of the same resource has to be in its name.
        return resource.Any(other => IdWords(other) is var shorter && shorter.Count > 1 && shorter.Count < id.Count && id.Take(shorter.Count).SequenceEqual(shorter)
            && id[shorter.Count] is "for" or "by" && PlainWords.Of(other.Name)[0] == words[0] && id.Skip(IdWords(other).Count + 1).All(word => !words.Contains(word)));
    }

    /// <summary><c>Unstar</c> has <c>star</c>, and <c>statuses</c> is told by <c>Status</c>.</summary>
    private static bool IsSaidByNameInFull(string word, List<string> words) =>
        words.Any(other => other.Length > 3 && (word.EndsWith(other, StringComparison.Ordinal) || word.StartsWith(other[..^1], StringComparison.Ordinal) || other.EndsWith(word, StringComparison.Ordinal)));

    private static bool HasNumber(NamedOperation operation)
    {
        var there = Number().Matches(string.Join('/', Segments(operation.Path, withParameters: true)) + " " + operation.Tag + " " + operation.Summary + " " + TrailingNumber().Replace(operation.Id, string.Empty)).Select(match => match.Value).ToHashSet();
        return Number().Matches(VersionInName().Replace(operation.Name, string.Empty)).Any(match => !there.Contains(match.Value));
    }

    private static List<string> IdWords(NamedOperation operation) => PlainWords.Of(operation.Id);

    private static string Said(NamedOperation operation, bool withId) =>
        Flat(operation.Path) + " " + Flat(operation.Tag) + " " + Flat(operation.Summary) + " " + Flat(operation.Resource) + " " + (withId ? Flat(operation.Id) : string.Empty);

    private static string Flat(string text) => PlainWords.Flat(PlainWords.Of(text)) + " " + string.Concat(PlainWords.Of(text)) + " " + string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));

    /// <summary>The parts of a path without versions, and without parameters unless they are wanted.</summary>
    private static IEnumerable<string> Segments(string path, bool withParameters = false) =>
        path.Split('/', '.', ':').Where(segment => segment.Length > 0 && !Version().IsMatch(segment.ToLowerInvariant()) && (withParameters || !segment.Contains('{', StringComparison.Ordinal)));

    [GeneratedRegex("^v[0-9]+([.][0-9]+)?((alpha|beta)[0-9]*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    [GeneratedRegex("V[0-9]+((Alpha|Beta|alpha|beta)[0-9]*)?(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex VersionInName();

    [GeneratedRegex("^[a-z]+_api_(v[0-9]+_|routes_)+|^[A-Za-z]+Controller_?", RegexOptions.CultureInvariant)]
    private static partial Regex ApiMount();

    [GeneratedRegex("_(get|post|put|patch|delete)$", RegexOptions.CultureInvariant)]
    private static partial Regex RouteInId();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("(alt)?[0-9]+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TrailingNumber();

    [GeneratedRegex("^alt[0-9]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Alternative();
}
