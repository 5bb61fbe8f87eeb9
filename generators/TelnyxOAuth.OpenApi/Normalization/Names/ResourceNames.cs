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
    private readonly DocumentTags _tags;

    /// <summary>Reads the tags of all operations, as what all of them begin with says nothing of any.</summary>
    public ResourceNames(Node root, IEnumerable<OperationPlace> unnamed, IEnumerable<OperationPlace> named)
    {
        _tags = new DocumentTags(root);
        var tags = named.Any() ? [] : unnamed.Select(Tag).OfType<string>().Distinct().Select(NameWords.Split).ToArray();
        _shared = tags.Length > 2
            ? tags[0].TakeWhile((word, index) => tags.All(tag => tag.Count > index + 1 && tag[index] == word)).ToList()
            : [];
    }

    /// <summary>The resource of an operation.</summary>
    public string From(OperationPlace place)
    {
        var name = Tag(place) is { } tag ? NameWords.Join(Words(tag)) : string.Empty;
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

    private string? Tag(OperationPlace place) => _tags.Grouping(place.Operation);

    /// <summary>A tag under another is of that one: <c>Items</c> under <c>Orders</c> is <c>OrderItems</c>.</summary>
    private List<string> Words(string tag)
    {
        var own = NameWords.Split(tag).Skip(_shared.Count).ToList();
        return _tags.Parent(tag) is { } parent && NameWords.Split(parent).Skip(_shared.Count).ToList() is [.. var before, var last]
            ? NameWords.Append([.. before, NameWords.Singular(last)], own)
            : own;
    }
}
