using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Overlays;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Updating;

/// <summary>Reads a plan from an overlay that says by <c>x-update</c> which document it is to be applied to.</summary>
internal static class UpdatePlanReader
{
    private const string Key = "x-update";

    /// <summary>Reads a plan from a file.</summary>
    public static UpdatePlan Read(string file) => Read(file, DocumentFile.Read(file));

    /// <summary>Reads a plan from an overlay's nodes.</summary>
    public static UpdatePlan Read(string file, Node root)
    {
        var overlay = OverlayReader.Read(file, root);
        if (root.Map(Key) is not { } update)
        {
            throw Malformed(file, root, $"'{Key}' is missing; it says by 'paths' and 'alternate-paths' how a document is made.");
        }

        foreach (var entry in update.Entries.Where(entry => entry.Key is not ("paths" or "alternate-paths")))
        {
            throw new DiagnosticException(new Diagnostic(DiagnosticCodes.BadOverlay, file, entry.KeyPosition, $"'{Key}' has no '{entry.Key}'."));
        }

        var paths = Texts(file, update["paths"] ?? update, update.List("paths").Elements());
        return paths.Count > 0
            ? new UpdatePlan(paths, AlternatePaths(file, update), overlay)
            : throw Malformed(file, update["paths"] ?? update, $"'paths' in '{Key}' must be a list of the paths to take, such as '/pets*'.");
    }

    private static Dictionary<string, string> AlternatePaths(string file, MapNode update)
    {
        var members = update.Map("alternate-paths").Members();
        var spellings = Texts(file, update, members.Select(entry => entry.Value));
        return members.Zip(spellings).ToDictionary(pair => pair.First.Key, pair => pair.Second);
    }

    private static List<string> Texts(string file, Node owner, IEnumerable<Node> nodes) =>
    [
        .. nodes.Select(node => node.AsText() is { } text && text.StartsWith('/')
            ? text
            : throw Malformed(file, node.Position == default ? owner : node, "a path begins with '/'.")),
    ];

    private static DiagnosticException Malformed(string file, Node node, string message) =>
        new(new Diagnostic(DiagnosticCodes.BadOverlay, file, node.Position, message));
}
