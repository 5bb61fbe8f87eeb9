using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TelnyxOAuth.OpenApi.Tests.Document;

/// <summary>Reads YAML nodes without caring whether a key is there, or what kind of node it holds.</summary>
internal static partial class YamlNodes
{
    public static YamlNode? Get(this YamlNode? node, string key) =>
        node.Entries().Where(entry => entry.Key == key).Select(entry => entry.Value).FirstOrDefault();

    public static string? Text(this YamlNode? node, string key) => (node.Get(key) as YamlScalarNode)?.Value;

    public static IEnumerable<KeyValuePair<string, YamlNode>> Entries(this YamlNode? node) =>
        node is YamlMappingNode mapping
            ? mapping.Select(entry => KeyValuePair.Create(((YamlScalarNode)entry.Key).Value ?? "", entry.Value))
            : [];

    public static IEnumerable<YamlNode> Items(this YamlNode? node) => node as YamlSequenceNode ?? [];

    /// <summary>Every mapping at or under a node, with the keys and positions that lead to it.</summary>
    public static IEnumerable<(string Path, YamlMappingNode Node)> Mappings(this YamlNode node, string path = "#")
    {
        var children = node switch
        {
            YamlMappingNode mapping => mapping.Entries(),
            YamlSequenceNode sequence => sequence.Select((item, index) => KeyValuePair.Create($"{index}", item)),
            _ => [],
        };
        var below = children.SelectMany(child => child.Value.Mappings($"{path}/{child.Key}"));
        return node is YamlMappingNode self ? below.Prepend((path, self)) : below;
    }

    /// <summary>A value on one line; quotes are shown only where they change its meaning.</summary>
    public static string Render(this YamlNode node) => node switch
    {
        YamlSequenceNode sequence => $"[{string.Join(", ", sequence.Select(Render))}]",
        YamlMappingNode mapping =>
            $"{{{string.Join(", ", mapping.Entries().Select(entry => $"{entry.Key}: {entry.Value.Render()}"))}}}",
        YamlScalarNode { Style: not ScalarStyle.Plain, Value: { } text } when OtherThanText().IsMatch(text) => $"'{text}'",
        YamlScalarNode scalar => scalar.Value ?? "null",
        _ => node.ToString(),
    };

    public static bool IsNull(this YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    [GeneratedRegex("^(true|false|null|~|[-+]?[0-9.]+)?$")]
    private static partial Regex OtherThanText();
}
