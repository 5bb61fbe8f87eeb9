using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>A parameter as it is compared.</summary>
internal sealed class ParameterModel
{
    /// <summary>Prepares a parameter.</summary>
    public ParameterModel(MapNode node, Place operation, string pointer, Position position)
    {
        Node = node;
        Key = $"{node.Text("in")} {node.Text("name")}";
        Name = node.Text(DocumentExtensions.Name) ?? node.Text("name") ?? string.Empty;
        Place = new Place($"The parameter {Name} of {operation}", pointer, position);
    }

    /// <summary>The parameter's node.</summary>
    public MapNode Node { get; }

    /// <summary>What makes it the same parameter in two documents: where it goes, and its name there.</summary>
    public string Key { get; }

    /// <summary>Its C# name.</summary>
    public string Name { get; }

    /// <summary>Where it is.</summary>
    public Place Place { get; }

    /// <summary>Whether a call must have it.</summary>
    public bool IsRequired => Node.IsTrue("required") || Node.Text("in") == "path";

    /// <summary>Its schema, also where a media type holds that, or null.</summary>
    public Node? Schema => Node["schema"] ?? (Node.Map("content").Members() is [var content, ..] ? (content.Value as MapNode)?["schema"] : null);
}
