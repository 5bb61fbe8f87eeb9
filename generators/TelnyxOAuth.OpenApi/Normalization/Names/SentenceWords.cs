using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Names;

/// <summary>What an operation's summary tells of its name.</summary>
internal static class SentenceWords
{
    /// <summary>No word of a name is longer than so many of a sentence's.</summary>
    private const int MaxRun = 20;

    private static readonly FrozenSet<string> Articles = FrozenSet.ToFrozenSet(["a", "an", "the"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The first words of the summary, or of the description where there is none.</summary>
    public static List<string> From(OperationPlace place) =>
        (place.Operation.Text("summary") ?? place.Operation.Text("description"))?.Split('\n')[0] is { } sentence ? [.. Identifiers.Words(sentence)] : [];

    /// <summary>Whether the summary begins with a word, as <c>Cancels a run</c> does with <c>cancel</c>.</summary>
    public static bool BeginsWith(OperationPlace place, string word) =>
        From(place) is [var first, ..] && (NameWords.AreAlike(first, word) || first.Equals(word + "es", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Words of an id, each of which is several where the summary or the path writes them apart: <c>createanapikey</c> of
    /// <c>Create an API key</c>, <c>putsynonyms</c> of <c>PUT /settings/synonyms</c>.
    /// </summary>
    public static List<string> Unglued(List<string> words, OperationPlace place)
    {
        var sentence = From(place).Take(60).ToList();
        if (Flat(words) is { Length: > 0 } whole && words.Any(word => word.Length > 6) && Run(sentence, 0, whole) is { } all && all.Count > words.Count && Longest(all) < Longest(words))
        {
            return all;
        }

        var known = PathWords.Fixed(place.Path).Concat(sentence).Select(NameWords.Singular).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. words.SelectMany(word => word.Length < 6 || known.Contains(NameWords.Singular(word)) ? [word] : Parts(word, sentence, place))];
    }

    /// <summary>The words without articles, which names do without; those of the path stay.</summary>
    public static List<string> WithoutArticles(List<string> words, string path) =>
        [.. words.Where((word, index) => index == 0 || !Articles.Contains(word) || PathWords.Fixed(path).Contains(word, StringComparer.OrdinalIgnoreCase))];

    private static List<string> Parts(string word, List<string> sentence, OperationPlace place)
    {
        for (var start = 0; start < sentence.Count; start++)
        {
            if (Run(sentence, start, word) is { Count: > 1 } run && !run.Any(part => part.All(char.IsDigit)))
            {
                return run;
            }
        }

        string[] verbs = [place.Method, "get", "list", "create", "update", "delete"];
        foreach (var verb in verbs.Where(verb => word.Length > verb.Length + 2 && word.StartsWith(verb, StringComparison.OrdinalIgnoreCase)))
        {
            if (PathWords.Segments(place.Path).FirstOrDefault(segment => NameWords.AreAlike(segment.Words, [word[verb.Length..]])) is { } segment)
            {
                return [verb, .. segment.Words];
            }

            if (PathWords.Fixed(place.Path).Any(other => other.Length > 2 && NameWords.AreAlike(other, word[verb.Length..])))
            {
                return [verb, word[verb.Length..]];
            }
        }

        // "finetuningjob" is that of "/fine_tuning/jobs".
        var fixedWords = PathWords.Fixed(place.Path).ToList();
        for (var start = 0; start < fixedWords.Count; start++)
        {
            for (var count = 2; start + count <= fixedWords.Count; count++)
            {
                if (NameWords.AreAlike([string.Concat(fixedWords.GetRange(start, count))], [word]))
                {
                    return [.. fixedWords.GetRange(start, count - 1), NameWords.IsPlural(word) ? fixedWords[start + count - 1] : NameWords.Singular(fixedWords[start + count - 1])];
                }
            }
        }

        return [word];
    }

    /// <summary>The words of a sentence from one on that together are a text.</summary>
    private static List<string>? Run(List<string> sentence, int start, string text)
    {
        var length = 0;
        for (var count = 1; count <= MaxRun && start + count <= sentence.Count && length < text.Length; count++)
        {
            var word = sentence[start + count - 1];
            if (string.Compare(text, length, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0)
            {
                return null;
            }

            length += word.Length;
            if (length == text.Length)
            {
                return sentence.GetRange(start, count);
            }
        }

        return null;
    }

    private static string Flat(List<string> words) => string.Concat(words);

    private static int Longest(List<string> words) => words.Max(word => word.Length);
}
