using System;
using System.Collections.Generic;
using System.Linq;
using YamlDotNet.RepresentationModel;

namespace TelnyxOAuth.Reference;

/// <summary>A namespace, a type or a member in docfx's metadata.</summary>
internal sealed class ReferenceMember(YamlMappingNode node)
{
    /// <summary>The node it was read from.</summary>
    public YamlMappingNode Node { get; } = node;

    /// <summary>What it is referred to by, unlike every other.</summary>
    public string Uid => Text("uid") ?? "";

    /// <summary>The name without its namespace.</summary>
    public string Name => Text("name") ?? "";

    /// <summary>What it is: <c>Namespace</c>, <c>Class</c>, <c>Method</c>.</summary>
    public string Kind => Text("type") ?? "";

    /// <summary>The namespace, and for a namespace nothing.</summary>
    public string? Namespace => Text("namespace");

    /// <summary>Whether it is a type that is declared in another.</summary>
    public bool IsNested => Name.Contains('.', StringComparison.Ordinal);

    /// <summary>Whether a sentence says what it is.</summary>
    public bool IsDescribed => !string.IsNullOrWhiteSpace(Text("summary"));

    /// <summary>The types that a type derives from, <c>System.Object</c> first.</summary>
    public IEnumerable<string> BaseTypes => List("inheritance");

    /// <summary>The interfaces that a type implements, and the members of interfaces that a member does.</summary>
    public IEnumerable<string> Implements => List("implements");

    /// <summary>The member of a base class that this one overrides.</summary>
    public string? Overridden => Text("overridden");

    /// <summary>Takes a member out of those that a type names.</summary>
    public void RemoveChild(string uid) => Remove("children", uid);

    /// <summary>Takes a base class out of a type's ancestors and its signature.</summary>
    public void RemoveBase(string uid)
    {
        Remove("inheritance", uid);
        if (Find("syntax") is YamlMappingNode syntax && syntax.Children.TryGetValue("content", out var content) && content is YamlScalarNode { Value: { } signature } text)
        {
            var name = uid[(uid.LastIndexOf('.') + 1)..];
            text.Value = signature.Replace($" : {name}, ", " : ", StringComparison.Ordinal).Replace($" : {name}", "", StringComparison.Ordinal);
        }
    }

    private void Remove(string list, string uid)
    {
        if (Find(list) is YamlSequenceNode { Children: var items } && items.FirstOrDefault(item => item is YamlScalarNode text && text.Value == uid) is { } item)
        {
            items.Remove(item);
        }
    }

    private string? Text(string key) => (Find(key) as YamlScalarNode)?.Value;

    private IEnumerable<string> List(string key) => (Find(key) as YamlSequenceNode ?? []).OfType<YamlScalarNode>().Select(item => item.Value ?? "");

    private YamlNode? Find(string key) => Node.Children.TryGetValue(key, out var value) ? value : null;
}
