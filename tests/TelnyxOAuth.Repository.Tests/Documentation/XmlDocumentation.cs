using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace TelnyxOAuth.Repository.Tests.Documentation;

/// <summary>The XML documentation file beside a library.</summary>
internal sealed class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members;
    private readonly Dictionary<string, XElement> _runtimeMembers;

    private XmlDocumentation(string path, string runtimePath) => (_members, _runtimeMembers) = (Read(path), Read(runtimePath));

    /// <summary>Every comment.</summary>
    public IEnumerable<XElement> Members => _members.Values;

    public static XmlDocumentation From(Library library) => new(library.DocumentationPath, Library.Get(Library.Runtime, library.Framework).DocumentationPath);

    /// <summary>A member's comment, with what it takes from those that it refers to, which may be the Runtime's; <c>null</c> if it has none.</summary>
    public XElement? Find(ISymbol symbol) => Find(symbol.GetDocumentationCommentId()!);

    private XElement? Find(string id)
    {
        if ((_members.GetValueOrDefault(id) ?? _runtimeMembers.GetValueOrDefault(id)) is not { } comment)
        {
            return null;
        }

        var whole = new XElement(comment);
        foreach (var reference in whole.Elements("inheritdoc").Where(reference => reference.Attribute("cref") is not null).ToArray())
        {
            var path = reference.Attribute("path")?.Value;
            reference.ReplaceWith(Find(reference.Attribute("cref")!.Value)?.Elements().Where(part => path is null || path == "/" + part.Name));
        }

        return whole;
    }

    /// <summary>Whether a member is described by what it overrides or implements.</summary>
    public bool IsInherited(ISymbol symbol) => symbol.IsInherited() && (Find(symbol) is not { } comment || comment.Element("inheritdoc") is not null);

    /// <summary>Whether a comment has a text of its own in an element.</summary>
    public static bool Says(XElement? comment, string element, string? name = null) => comment is not null && comment.Elements(element)
        .Any(part => (name is null || part.Attribute("name")?.Value == name) && IsText(part));

    private static Dictionary<string, XElement> Read(string path) => XDocument.Load(path).Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    private static bool IsText(XElement part) => part.Value.Any(char.IsLetter) || part.Elements().Any();
}
