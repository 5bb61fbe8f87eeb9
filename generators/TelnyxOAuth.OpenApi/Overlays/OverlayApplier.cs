using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Overlays.JsonPaths;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Overlays;

/// <summary>Applies an overlay to a document.</summary>
internal sealed class OverlayApplier
{
    private readonly Overlay _overlay;
    private readonly Node _root;
    private readonly HashSet<Node> _added = [];

    private OverlayApplier(Overlay overlay, Node root)
    {
        _overlay = overlay;
        _root = root;
    }

    /// <summary>Changes a document in place.</summary>
    /// <returns>The nodes that updates added.</returns>
    /// <exception cref="DiagnosticException">An action matches nothing or can't be applied. The document is then only partly changed and must not be used.</exception>
    public static IReadOnlySet<Node> Apply(Overlay overlay, Node root)
    {
        var applier = new OverlayApplier(overlay, root);
        foreach (var action in overlay.Actions)
        {
            applier.Apply(action);
        }

        return applier._added;
    }

    private void Apply(OverlayAction action)
    {
        var matches = action.Path.Select(_root);
        if (matches.Count == 0)
        {
            throw Error(
                DiagnosticCodes.NothingMatched, action,
                $"the target {action.Target} matches nothing; see what the document has there now, and correct or remove the action.");
        }

        if (action.Remove)
        {
            Remove(action, matches);
            return;
        }

        if (action.MoveTo is { } name)
        {
            Move(action, matches, name);
        }

        if (action.Update is { } update)
        {
            Update(action, matches, update);
        }
    }

    private void Remove(OverlayAction action, IReadOnlyList<PathMatch> matches)
    {
        foreach (var match in matches)
        {
            if (match.Parent is null)
            {
                throw Error(DiagnosticCodes.BadAction, action, "the whole document can't be removed.");
            }

            match.Remove();
        }
    }

    private void Move(OverlayAction action, IReadOnlyList<PathMatch> matches, ComponentName name)
    {
        foreach (var match in matches)
        {
            if (ComponentMove.Run(_root, match, name) is { } problem)
            {
                throw Error(DiagnosticCodes.BadAction, action, problem);
            }
        }
    }

    private void Update(OverlayAction action, IReadOnlyList<PathMatch> matches, Node update)
    {
        var size = NodeSize.From(_root);
        if (size.Nodes + ((long)NodeSize.From(update).Nodes * matches.Count) > DocumentLimits.Nodes)
        {
            throw Error(
                DiagnosticCodes.BadAction, action,
                $"the update of {matches.Count} places would give the document more than {DocumentLimits.Nodes} values; choose a narrower target.");
        }

        foreach (var match in matches)
        {
            if (!Merge(match.Node, update))
            {
                throw Error(
                    DiagnosticCodes.BadAction, action,
                    match.Node is MapNode
                        ? $"the target {action.Target} is a mapping, so 'update' must be one."
                        : $"the target {action.Target} is a single value; target the mapping that holds it, and update its member.");
            }
        }

        if (NodeSize.From(_root).Depth > DocumentLimits.Depth)
        {
            throw Error(DiagnosticCodes.BadAction, action, $"the update would nest values more than {DocumentLimits.Depth} deep; choose a narrower target.");
        }
    }

    /// <summary>Merges an update into a target; false if their kinds don't match.</summary>
    private bool Merge(Node target, Node update)
    {
        switch (target)
        {
            case MapNode map when update is MapNode changes:
                MergeMembers(map, changes);
                return true;
            case ListNode list:
                // An update of a list is one entry to append, or several if it is a list.
                foreach (var item in update is ListNode several ? several.Items : [update])
                {
                    list.Items.Add(Added(item));
                }

                return true;
            default:
                return false;
        }
    }

    private void MergeMembers(MapNode target, MapNode changes)
    {
        foreach (var change in changes.Entries)
        {
            switch (target[change.Key], change.Value)
            {
                case (null, _):
                    target.TryAdd(change with { Value = Added(change.Value) });
                    break;
                case (MapNode map, MapNode members):
                    MergeMembers(map, members);
                    break;
                case (ListNode list, ListNode items):
                    Merge(list, items);
                    break;
                default:
                    target.Set(change.Key, change.Value.DeepClone());
                    break;
            }
        }
    }

    private Node Added(Node node)
    {
        var copy = node.DeepClone();
        _added.Add(copy);
        return copy;
    }

    private DiagnosticException Error(string code, OverlayAction action, string message) =>
        new(new Diagnostic(code, _overlay.File, action.Position, message));
}
