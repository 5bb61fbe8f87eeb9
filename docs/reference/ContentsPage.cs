using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace TelnyxOAuth.Reference;

/// <summary>
/// Writes the table of contents: the namespaces in the order in which somebody meets them, and their types in groups, by what they are.
/// docfx's own is one list of some sixty names.
/// </summary>
internal sealed class ContentsPage(IReadOnlyDictionary<string, string> folders)
{
    private static readonly string[] Groups =
    [
        "Client and resources", "Options", "Requests", "Models", "Responses", "Calls", "Errors", "Paging", "JSON", "Open enums", "OAuth", "Streams", "Files",
        "Webhooks", "Telemetry", "Token stores",
    ];

    /// <summary>Folders of the Runtime that are not called as users would call what is in them.</summary>
    private static readonly Dictionary<string, string> FolderGroups = new(StringComparer.Ordinal)
    {
        ["Enums"] = "Open enums",
        ["Http"] = "Calls",
        ["Json"] = "JSON",
    };

    /// <summary>The namespaces that types are in.</summary>
    public static IReadOnlyList<string> Namespaces { get; } =
    [
        "TelnyxOAuth", "TelnyxOAuth.Runtime", "TelnyxOAuth.Runtime.Clients", "Microsoft.Extensions.DependencyInjection", "TelnyxOAuth.Sandbox",
    ];

    /// <summary>Writes the table of contents of types.</summary>
    public string Write(IReadOnlyCollection<ReferenceMember> types)
    {
        var unknown = types.Select(type => type.Namespace!).Except(Namespaces).ToList();
        if (unknown.Count > 0)
        {
            throw new ReferenceException($"The table of contents has no place for the namespace {unknown[0]}: add it to {nameof(ContentsPage)}.");
        }

        var text = new StringBuilder("### YamlMime:TableOfContent\nitems:\n");
        foreach (var name in Namespaces)
        {
            var contents = types.Where(type => type.Namespace == name).ToList();
            text.Append("- uid: ").Append(name).Append('\n').Append("  name: ").Append(name).Append("\n  items:\n");
            var groups = contents.Where(type => !type.IsNested).GroupBy(GroupOf).OrderBy(group => Array.IndexOf(Groups, group.Key)).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
            foreach (var group in groups)
            {
                // A namespace of few types needs no groups.
                var indent = groups.Count == 1 ? "  " : "    ";
                if (groups.Count > 1)
                {
                    text.Append("  - name: ").Append(group.Key).Append("\n    items:\n");
                }

                foreach (var type in group.OrderBy(type => type.Name, StringComparer.Ordinal))
                {
                    Append(text, type, contents, indent);
                }
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ReferenceMember type, IReadOnlyCollection<ReferenceMember> contents, string indent)
    {
        text.Append(indent).Append("- uid: ").Append(type.Uid).Append('\n').Append(indent).Append("  name: ").Append(type.Name).Append('\n');
        var nested = contents.Where(other => other.IsNested && other.Uid.StartsWith(type.Uid + ".", StringComparison.Ordinal)).ToList();
        if (nested.Count > 0)
        {
            text.Append(indent).Append("  items:\n");
            nested.ForEach(other => Append(text, other, [], indent + "  "));
        }
    }

    private string GroupOf(ReferenceMember type) => type switch
    {
        _ when type.BaseTypes.Contains("System.Exception") => "Errors",
        _ when type.Namespace != "TelnyxOAuth" => folders.TryGetValue(type.Name.Split('<')[0], out var folder) ? FolderGroups.GetValueOrDefault(folder, folder) : "Others",
        _ when type.Name.EndsWith("Options", StringComparison.Ordinal) => "Options",
        _ when type.Implements.Contains("TelnyxOAuth.Runtime.IOpenEnumValue") => "Open enums",
        _ when type.BaseTypes.Contains("TelnyxOAuth.Runtime.TokenStore") => "Token stores",
        _ when !type.Implements.Contains("TelnyxOAuth.Runtime.IJsonModel") && !type.BaseTypes.Contains("TelnyxOAuth.Runtime.JsonUnion") => "Client and resources",
        _ when type.Name.EndsWith("Request", StringComparison.Ordinal) => "Requests",
        _ when type.Name.EndsWith("Response", StringComparison.Ordinal) => "Responses",
        _ => "Models",
    };
}
