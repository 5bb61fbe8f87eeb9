using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Names;

/// <summary>What an operation may be called for its HTTP method and its path, the shortest name first.</summary>
internal static class PathNames
{
    /// <summary>The names of an operation, as words.</summary>
    /// <param name="place">The operation.</param>
    /// <param name="resourceWords">The words of its resource.</param>
    public static IEnumerable<IEnumerable<string>> From(OperationPlace place, List<string> resourceWords)
    {
        var segments = PathWords.Segments(place.Path);
        var variant = PathWords.Variant(place.Path);
        if (variant.Count > 0 && Verbs.IsAction(variant))
        {
            // "/files/{id}#add_shared_link" is AddSharedLink.
            return FromAction(variant, segments, resourceWords);
        }

        if (place.Method == "delete" && segments is [_, .., { IsOfItem: false, Words: [var done] }] && SentenceWords.From(place) is [var first, ..] && first.Equals("un" + done, StringComparison.OrdinalIgnoreCase))
        {
            // "DELETE /projects/{id}/star", which "unstars a project".
            return FromAction([first], segments.SkipLast(1).ToList(), resourceWords);
        }

        if (segments.Count > 0 && IsAction(place, segments, resourceWords))
        {
            return FromAction(segments[^1].Words, segments.SkipLast(1).ToList(), resourceWords);
        }

        return FromThing(place.Method, segments, variant, resourceWords);
    }

    private static bool IsAction(OperationPlace place, List<PathTemplateSegment> segments, List<string> resourceWords) =>
        (!segments[^1].IsOfItem || (place.Method == "get" && segments.Count > 1 && segments[^1].Words is ["search"]))
        && place.Method switch
        {
            "get" => segments[^1].Words is [var only] && Verbs.IsReading(only),
            "delete" => (segments is [_, .., { IsOfItem: true }, { Words: [var done] }] && Verbs.IsOnlyVerb(done)) || segments[^1].Words[0].StartsWith("un", StringComparison.OrdinalIgnoreCase) && Verbs.IsAction(segments[^1].Words),
            _ => (segments.Count > 1 || !ResourceWords.IsSuffix(segments[^1].Words, resourceWords)) && (Verbs.IsAction(segments[^1].Words) || IsActionOfItem(place, segments)),
        };

    /// <summary>Whether a path ends in a verb that is not known, as <c>POST /pages/{id}/frobnicate</c> does where its summary says that a page is frobnicated.</summary>
    private static bool IsActionOfItem(OperationPlace place, List<PathTemplateSegment> segments) =>
        segments is [.., { IsOfItem: true }, { Words: [var verb] }] && !NameWords.IsPlural(verb) && (Verbs.IsVerbal(verb) || SentenceWords.BeginsWith(place, verb));

    private static IEnumerable<IEnumerable<string>> FromAction(IReadOnlyList<string> action, List<PathTemplateSegment> before, List<string> resourceWords)
    {
        var rest = ResourceWords.Without(action.Skip(1).ToList(), resourceWords);
        var things = Others(before, resourceWords);
        if (rest.Count > 0)
        {
            yield return [action[0], .. rest];
        }
        else
        {
            // "/upload_sessions/{id}/commit" is CommitUploadSession, "/taxonomies/{id}/levels:trim" is TrimLevels.
            var last = things.LastOrDefault(thing => thing.IsOfItem || (thing == before[^1] && before.Count > 1));
            yield return last is null || action.Count > 1 ? [action[0]] : [action[0], .. last.IsOfItem || IsOfOne(action[0]) ? Singular(last.Words) : last.Words];
        }

        yield return action;
        yield return [.. action, "For", .. before.TakeLast(1).SelectMany(segment => segment.IsOfItem ? Singular(segment.Words) : segment.Words)];
    }

    /// <summary>Whether a verb is done to one thing, wherever the path says it: <c>POST /secrets/delete</c> deletes a secret.</summary>
    private static bool IsOfOne(string verb) => verb.ToUpperInvariant() is "CREATE" or "DELETE" or "FIND" or "UPDATE";

    private static IEnumerable<IEnumerable<string>> FromThing(string method, List<PathTemplateSegment> segments, List<string> variant, List<string> resourceWords)
    {
        var isItem = segments is [.., { IsOfItem: true }];
        var target = segments.Count == 0 ? [] : segments[^1].Words;
        var isPlural = target.Count > 0 && IsPlural(target);
        var containers = Others(segments.SkipLast(1).ToList(), resourceWords).SkipWhile(segment => !segment.IsOfItem).SelectMany(segment => Singular(segment.Words)).ToList();
        var own = ResourceWords.Without(target, resourceWords);
        var verbs = VerbsOf(method, isItem, isPlural);
        IReadOnlyList<string> Things(string verb) =>
            own.Count == 0 ? [] : ResourceWords.Without(verb == "List" || (method == "get" && !isItem) || !isPlural ? target : Singular(target), resourceWords);
        if (own.Count == 0 && isPlural && !isItem && (method is "delete" or "put" or "patch"))
        {
            // What is done to many is not what the same verb does to one.
            yield return [verbs[0], .. target];
        }

        foreach (var verb in verbs)
        {
            yield return own.Count > 0 ? [verb, .. containers, .. Things(verb)] : containers.Count > 0 ? [verb, "For", .. containers] : [verb];
        }

        if (variant.Count > 0)
        {
            yield return [verbs[0], .. variant];
        }

        if (segments.SkipLast(1).LastOrDefault(segment => segment.IsOfItem) is { } container && !(isItem && ResourceWords.Without(container.Words, resourceWords).Count == 0))
        {
            yield return [verbs[0], .. Things(verbs[0]), "For", .. Singular(container.Words)];
        }
    }

    private static string[] VerbsOf(string method, bool isItem, bool isPlural) => method switch
    {
        "get" => isItem || !isPlural ? ["Get"] : ["List"],
        "post" => isItem ? ["Update", "Create"] : ["Create"],
        "put" => ["Update", "Replace"],
        "patch" => ["Update"],
        "delete" => ["Delete"],
        var other => [NameWords.Join(NameWords.Split(other))],
    };

    /// <summary>The segments that name something other than the resource.</summary>
    private static List<PathTemplateSegment> Others(List<PathTemplateSegment> segments, List<string> resourceWords) =>
        segments.Where(segment => ResourceWords.Without(segment.Words, resourceWords).Count > 0).ToList();

    /// <summary>Whether words name many things: <c>files_on_hold</c> are files.</summary>
    private static bool IsPlural(IReadOnlyList<string> words)
    {
        var preposition = words.Skip(1).TakeWhile(word => !OperationIdWords.IsPreposition(word)).Count();
        return NameWords.IsPlural(words[preposition]);
    }

    private static IReadOnlyList<string> Singular(IReadOnlyList<string> words) => [.. words.SkipLast(1), NameWords.Singular(words[^1])];
}
