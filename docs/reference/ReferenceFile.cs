using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using YamlDotNet.RepresentationModel;

namespace TelnyxOAuth.Reference;

/// <summary>What docfx found out about a type or a namespace, as it keeps it: the type first, then its members.</summary>
internal sealed class ReferenceFile
{
    // docfx goes by this line, which is a comment to YAML.
    private const string Header = "### YamlMime:ManagedReference";

    private readonly YamlStream _yaml;

    private ReferenceFile(YamlStream yaml)
    {
        _yaml = yaml;
        Members = [.. Items.Children.Select(item => new ReferenceMember((YamlMappingNode)item))];
    }

    /// <summary>The type or namespace, and its members.</summary>
    public IReadOnlyList<ReferenceMember> Members { get; private set; }

    /// <summary>The type or namespace itself.</summary>
    public ReferenceMember Owner => Members[0];

    private YamlSequenceNode Items => (YamlSequenceNode)_yaml.Documents[0].RootNode["items"];

    /// <summary>Reads a file of metadata.</summary>
    public static ReferenceFile Read(TextReader text)
    {
        var yaml = new YamlStream();
        yaml.Load(text);
        return new ReferenceFile(yaml);
    }

    /// <summary>Leaves members out of the type's page.</summary>
    public void Remove(IReadOnlyCollection<ReferenceMember> members)
    {
        foreach (var member in members)
        {
            Items.Children.Remove(member.Node);
            Owner.RemoveChild(member.Uid);
        }

        Members = [.. Members.Except(members)];
    }

    /// <summary>Leaves types that are part of another, such as the constants of an open enum, out of the namespace's page.</summary>
    public void RemoveNestedTypes(IReadOnlySet<string> nested)
    {
        foreach (var uid in nested)
        {
            Owner.RemoveChild(uid);
        }
    }

    /// <summary>Leaves base classes that have no page out of a type's ancestors and its signature: they are hidden from editors as well.</summary>
    /// <param name="shown">The types that have pages.</param>
    public void RemoveHiddenBases(IReadOnlySet<string> shown)
    {
        foreach (var hidden in Owner.BaseTypes.Where(type => type.StartsWith("TelnyxOAuth.", StringComparison.Ordinal) && !shown.Contains(type.Split('{')[0])).ToList())
        {
            Owner.RemoveBase(hidden);
        }
    }

    /// <summary>Writes the file as docfx reads it.</summary>
    public void Write(TextWriter text)
    {
        text.WriteLine(Header);
        _yaml.Save(text, assignAnchors: false);
    }
}
