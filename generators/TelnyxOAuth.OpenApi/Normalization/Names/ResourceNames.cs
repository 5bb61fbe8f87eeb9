using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Names;

/// <summary>Which resource each operation belongs to: its first tag, else what comes first in its id, else in its path.</summary>
internal sealed class ResourceNames
{
    /// <summary>What tags say before a point of how far an API has come, as in <c>beta.conversations</c>.</summary>
    private static readonly FrozenSet<string> Stages = FrozenSet.ToFrozenSet(["alpha", "beta", "deprecated", "experimental", "preview"], StringComparer.OrdinalIgnoreCase);

    private readonly List<string> _shared;
    private readonly DocumentTags _tags;
    private readonly Dictionary<string, string> _staged;

    /// <summary>Reads the tags of all operations, as what all of them begin with says nothing of any.</summary>
    public ResourceNames(Node root, IEnumerable<OperationPlace> unnamed, IEnumerable<OperationPlace> named)
    {
        _tags = new DocumentTags(root);
        var tags = named.Any() ? [] : unnamed.Select(Tag).OfType<string>().Distinct().Select(NameWords.Split).ToArray();
        _shared = tags.Length > 2
            ? tags[0].TakeWhile((word, index) => tags.All(tag => tag.Count > index + 1 && tag[index] == word)).ToList()
            : [];

        // Two of one name keep the stage that tells them apart, the first excepted.
        var plain = new HashSet<string>(unnamed.Select(Tag).OfType<string>().Where(tag => Staged(tag) is null), StringComparer.OrdinalIgnoreCase);
        _staged = unnamed.Select(Tag).OfType<string>().Distinct().Where(tag => Staged(tag) is not null)
            .OrderBy(tag => tag.StartsWith("deprecated", StringComparison.OrdinalIgnoreCase))
            .Where(tag => plain.Add(Staged(tag)!)).ToDictionary(tag => tag, tag => Staged(tag)!);
    }

    /// <summary>The resource of an operation.</summary>
    public string From(OperationPlace place)
    {
        var name = Tag(place) is { } tag ? NameWords.Join(Words(_staged.GetValueOrDefault(tag, tag), tag)) : string.Empty;
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

    /// <summary>A tag without its stage; none where it has no stage.</summary>
    private static string? Staged(string tag) =>
        tag.IndexOfAny(['.', '/']) is > 0 and var end && Stages.Contains(tag[..end]) && tag[(end + 1)..].Any(char.IsLetterOrDigit) ? tag[(end + 1)..] : null;

    private string? Tag(OperationPlace place) => _tags.Grouping(place.Operation);

    /// <summary>A tag under another is of that one: <c>Items</c> under <c>Orders</c> is <c>OrderItems</c>.</summary>
    private List<string> Words(string name, string tag)
    {
        var own = NameWords.Split(name).Skip(name == tag ? _shared.Count : _shared.Count - 1).ToList();
        return _tags.Parent(tag) is { } parent && NameWords.Split(parent).Skip(_shared.Count).ToList() is [.. var before, var last]
            ? NameWords.Append([.. before, NameWords.Singular(last)], own)
            : own;
    }
}
