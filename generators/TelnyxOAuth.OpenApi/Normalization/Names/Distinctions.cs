using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Names;

/// <summary>What tells an operation from others that would be called alike: what its path picks, and where.</summary>
internal static class Distinctions
{
    /// <summary>Names that say where the operation finds what it is about: <c>ListForUser</c> of <c>/users/{id}/keys</c>, <c>SearchIndex</c> of <c>/{index}/_search</c>.</summary>
    /// <param name="name">The name that others want too, as words.</param>
    /// <param name="place">The operation.</param>
    /// <param name="resource">The words of its resource that name a thing.</param>
    public static IEnumerable<IEnumerable<string>> Where(IReadOnlyList<string> name, OperationPlace place, List<string> resource)
    {
        if (Container(name, place.Path, resource) is { } container)
        {
            yield return [.. name, "For", .. container];
        }

        if (PathWords.Start(place.Path).StartsWith("/{", StringComparison.Ordinal) && Parameters(place.Path) is [var first, ..])
        {
            yield return name.Count == 1 && ResourceWords.Without(first, resource).Count > 0 ? [.. name, .. first] : [.. name, "By", .. first];
        }
    }

    /// <summary>Names that say by what it picks one, or all that the path says beside the resource and the name.</summary>
    public static IEnumerable<IEnumerable<string>> Which(IReadOnlyList<string> name, OperationPlace place, List<string> resource)
    {
        var parameters = Parameters(place.Path);
        if (parameters.Count > 0)
        {
            yield return [.. name, "By", .. parameters[^1]];
        }

        if (parameters.Count > 1)
        {
            yield return [.. name, "By", .. parameters.SkipLast(1).SelectMany(words => words), "And", .. parameters[^1]];
        }

        if (place.Method == "put" && name[0].Equals("update", StringComparison.OrdinalIgnoreCase))
        {
            yield return ["Replace", .. name.Skip(1)];
        }

        var more = PathWords.Segments(place.Path).SelectMany(segment => segment.Words)
            .Where(word => !name.Concat(resource).Any(other => NameWords.AreAlike(other, word))).ToList();
        if (more.Count > 0)
        {
            yield return [name[0], .. more, .. name.Skip(1)];
        }
    }

    private static List<List<string>> Parameters(string path) => [.. PathWords.Parameters(path).Select(NameWords.Split).Where(words => words.Count > 0)];

    /// <summary>The thing, of another kind than the resource, in which the path finds what it is about.</summary>
    private static List<string>? Container(IReadOnlyList<string> name, string path, List<string> resource)
    {
        var segments = PathWords.Segments(path).SkipLast(1).ToList();
        var container = segments.LastOrDefault(segment => segment.IsOfItem && IsNew(segment)) ?? segments.FirstOrDefault(segment => segment.Words is ["me"]);
        return container is null ? null : [.. container.Words.SkipLast(1), NameWords.Singular(container.Words[^1])];

        bool IsNew(PathTemplateSegment segment) =>
            ResourceWords.Without(segment.Words, resource).Count > 0 && !segment.Words.All(word => name.Any(other => NameWords.AreAlike(word, other)));
    }
}
