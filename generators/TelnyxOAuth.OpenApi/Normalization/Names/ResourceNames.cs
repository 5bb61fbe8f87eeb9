using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Names;

/// <summary>Which resource each operation belongs to: its first tag, else what comes first in its id, else in its path.</summary>
internal sealed class ResourceNames
{
    private readonly List<string> _shared;

    /// <summary>Reads the tags of all operations, as what all of them begin with says nothing of any.</summary>
    public ResourceNames(IEnumerable<OperationPlace> unnamed, IEnumerable<OperationPlace> named)
    {
        var tags = named.Any() ? [] : unnamed.Select(Tag).OfType<string>().Distinct().Select(NameWords.Split).ToArray();
        _shared = tags.Length > 2
            ? tags[0].TakeWhile((word, index) => tags.All(tag => tag.Count > index + 1 && tag[index] == word)).ToList()
            : [];
    }

    /// <summary>The resource of an operation.</summary>
    public string From(OperationPlace place)
    {
        var name = Tag(place) is { } tag ? NameWords.Join(NameWords.Split(tag).Skip(_shared.Count)) : string.Empty;
        if (name.Length == 0 && place.Operation.Text("operationId") is { } id && id.IndexOfAny(['/', '.']) is > 0 and var end)
        {
            name = NameWords.Join(NameWords.Split(id[..end]));
        }

        if (name.Length == 0)
        {
            name = PathWords.Segments(place.Path) is [var first, ..] ? NameWords.Join(first.Words) : "Root";
        }

        const string Suffix = "Resource";
        name = name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
        return NameWords.Join(NameWords.Split(name), NameWords.MaxLength - Suffix.Length);
    }

    private static string? Tag(OperationPlace place) =>
        place.Operation.List("tags").Elements().Select(tag => tag.AsText()).FirstOrDefault(tag => tag?.Any(char.IsLetterOrDigit) == true);
}
