using System;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>What a document says of its tags: where each belongs, what it is for, and what it means.</summary>
internal sealed class DocumentTags
{
    private readonly Dictionary<string, MapNode> _tags = new(StringComparer.Ordinal);

    /// <summary>Reads the tags of a document.</summary>
    public DocumentTags(Node root)
    {
        foreach (var tag in root.List("tags").Elements().OfType<MapNode>())
        {
            if (tag.Text("name") is { } name)
            {
                _tags.TryAdd(name, tag);
            }
        }
    }

    /// <summary>What the document says of a tag, or null.</summary>
    public MapNode? Named(string tag) => _tags.GetValueOrDefault(tag);

    /// <summary>The tag that groups an operation: the first that is for finding one's way, and no badge or audience (OpenAPI 3.2); else the first.</summary>
    public string? Grouping(MapNode operation)
    {
        var tags = operation.List("tags").Elements().Select(tag => tag.AsText()).OfType<string>().Where(tag => tag.Any(char.IsLetterOrDigit)).ToArray();
        return Array.Find(tags, Groups) ?? tags.FirstOrDefault();
    }

    /// <summary>The tag that a tag stands under, or null; one that groups nothing is no part of a name.</summary>
    public string? Parent(string tag) => _tags.GetValueOrDefault(tag).Text("parent") is { } parent && parent != tag && Groups(parent) ? parent : null;

    /// <summary>What the document says of a tag in words, or null.</summary>
    public string? Describe(string tag) => _tags.GetValueOrDefault(tag) is { } found ? found.Text("description") ?? found.Text("summary") : null;

    private bool Groups(string tag) => _tags.GetValueOrDefault(tag).Text("kind") is null or "nav";
}
