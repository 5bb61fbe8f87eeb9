using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;

namespace TelnyxOAuth.OpenApi.Normalization.Names;

/// <summary>Finds the words of a resource in other names, where they say nothing new.</summary>
internal static class ResourceWords
{
    /// <summary>What resources are called that are named for what is done to them.</summary>
    private static readonly FrozenSet<string> Fillers = FrozenSet.ToFrozenSet(["API", "Beta", "Commands", "Management", "Operations"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of a resource that name a thing: those of <c>Call Commands</c> are those of <c>Call</c>.</summary>
    public static List<string> Significant(List<string> resource)
    {
        var count = resource.Count;
        while (count > 1 && Fillers.Contains(resource[count - 1]))
        {
            count--;
        }

        return resource[..count];
    }

    /// <summary>Words without those of a resource: none are left of what only repeats it, the others of what begins or ends with it.</summary>
    public static List<string> Without(IReadOnlyList<string> words, List<string> resource)
    {
        if (words.All(word => resource.Any(part => NameWords.AreAlike(word, part))) || IsSuffix(words, resource))
        {
            return [];
        }

        if (Find(words, resource) is not var (start, count))
        {
            return [.. words];
        }

        return start == 0 ? [.. words.Skip(count)] : start + count == words.Count ? [.. words.Take(start)] : [.. words];
    }

    /// <summary>Whether words are the last ones of a resource's name: <c>SignRequest</c> of <c>Box Sign Requests</c>.</summary>
    public static bool IsSuffix(IReadOnlyList<string> words, List<string> resource) =>
        words.Count > 0 && Enumerable.Range(1, resource.Count).Any(count => NameWords.AreAlike(resource.TakeLast(count), words));

    /// <summary>Where the whole resource stands in a name.</summary>
    public static (int Start, int Count)? Find(IReadOnlyList<string> words, List<string> resource)
    {
        var length = resource.Sum(word => NameWords.Singular(word).Length);
        for (var start = 0; start < words.Count; start++)
        {
            var count = 0;
            for (var covered = 0; covered < length && start + count < words.Count; count++)
            {
                covered += NameWords.Singular(words[start + count]).Length;
            }

            if (count > 0 && NameWords.AreAlike(words.Skip(start).Take(count), resource))
            {
                return (start, count);
            }
        }

        return null;
    }
}
