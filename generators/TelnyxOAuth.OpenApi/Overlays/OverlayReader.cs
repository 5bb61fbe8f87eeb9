using System;
using System.Linq;
using System.Text.RegularExpressions;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Overlays.JsonPaths;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Overlays;

/// <summary>Reads an Overlay 1.0 document.</summary>
internal sealed partial class OverlayReader
{
    /// <summary>This project's own action: the matches become a component and are replaced by references to it.</summary>
    private const string MoveTo = "x-move-to";

    private readonly string _file;

    private OverlayReader(string file) => _file = file;

    /// <summary>Reads an overlay from a file.</summary>
    public static Overlay Read(string file) => Read(file, DocumentFile.Read(file));

    /// <summary>Reads an overlay from its nodes.</summary>
    public static Overlay Read(string file, Node root) => new OverlayReader(file).ReadOverlay(root);

    private Overlay ReadOverlay(Node root)
    {
        if (root is not MapNode map || map["overlay"] is not ScalarNode version)
        {
            throw Malformed(root.Position, "this is not an overlay: it must be a mapping with 'overlay', 'info' and 'actions'.");
        }

        if (!SupportedVersion().IsMatch(version.Text))
        {
            throw Malformed(version.Position, $"Overlay '{version.Text}' is not supported; use 1.0.0.");
        }

        if (map.Map("info") is not { } info || info.Text("title") is null || info["version"] is not ScalarNode)
        {
            throw Malformed(map["info"]?.Position ?? map.Position, "'info' must have a 'title' and a 'version'.");
        }

        if (map["extends"] is { } extends && extends.AsText() is null)
        {
            throw Malformed(extends.Position, "'extends' must be text: the document that the overlay is for.");
        }

        return map.List("actions") is { Items.Count: > 0 } actions
            ? new Overlay(_file, map.Text("extends"), [.. actions.Items.Select(Action)])
            : throw Malformed(map["actions"]?.Position ?? map.Position, "'actions' must be a list of at least one action.");
    }

    private OverlayAction Action(Node node)
    {
        if (node is not MapNode map || map.Text("target") is not { } target)
        {
            throw Malformed(node.Position, "an action must have a 'target', such as $.paths['/pets'].get.");
        }

        foreach (var entry in map.Entries)
        {
            if (entry.Key is not ("target" or "description" or "update" or "remove" or MoveTo) && !entry.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                throw Malformed(entry.KeyPosition, $"an action has no '{entry.Key}'; it has 'target', 'description', 'update' and 'remove'.");
            }
        }

        if (map["remove"] is { } remove and not ScalarNode { Kind: ScalarKind.Boolean })
        {
            throw Malformed(remove.Position, "'remove' must be true or false.");
        }

        ComponentName? moveTo = null;
        if (map[MoveTo] is { } move && !ComponentName.TryParse(move.AsText(), out moveTo))
        {
            throw Malformed(move.Position, "'x-move-to' must name a component, such as '#/components/schemas/Color'.");
        }

        if (!map.Contains("update") && !map.IsTrue("remove") && moveTo is null)
        {
            throw Malformed(node.Position, "the action does nothing; give it 'update', 'remove: true' or 'x-move-to'.");
        }

        return new OverlayAction(target, map["target"]!.Position, Path(target, map["target"]!.Position))
        {
            Update = map["update"],
            Remove = map.IsTrue("remove"),
            MoveTo = moveTo,
        };
    }

    private JsonPath Path(string target, Position position)
    {
        try
        {
            return JsonPathParser.Parse(target);
        }
        catch (JsonPathException exception)
        {
            throw new DiagnosticException(
                new Diagnostic(
                    DiagnosticCodes.BadTarget, _file, position,
                    $"the target {target} is not understood at its character {exception.Index + 1}: {exception.Message}"),
                exception);
        }
    }

    private DiagnosticException Malformed(Position position, string message) =>
        new(new Diagnostic(DiagnosticCodes.BadOverlay, _file, position, message));

    [GeneratedRegex(@"^1\.0\.[0-9]+\z")]
    private static partial Regex SupportedVersion();
}
