using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Repair;

namespace TelnyxOAuth.OpenApi.Slicing;

/// <summary>Cuts operations out of a document, with all that they refer to, in the document's order.</summary>
internal static class DocumentSlicer
{
    /// <summary>The part of a document that holds the chosen operations. The document itself is not changed.</summary>
    /// <exception cref="DiagnosticException">A part of the choice chooses nothing, or what is chosen refers to nothing, or to what is not chosen.</exception>
    public static MapNode Slice(string file, Node root, SliceChoice choice)
    {
        var slice = CopyOf(file, root);
        var operations = OpenApiShape.Operations(slice).ToList();
        if (choice.Unmatched(operations).ToList() is { Count: > 0 } unmatched)
        {
            throw Error(file, null, $"no operation is chosen by {string.Join(" or ", unmatched)}; see the paths, tags and operation ids of the document.");
        }

        // Webhooks are not part of any path, so they are never chosen.
        slice.Remove("webhooks");
        RemoveOperations(slice, choice);
        RemoveLinks(slice);
        RemoveTags(slice);
        ComponentPruner.Prune(slice);
        CheckCuts(file, slice);
        // Problems in what is left out don't matter to the slice.
        DocumentChecker.RequireReferences(file, slice);
        return slice;
    }

    private static MapNode CopyOf(string file, Node root)
    {
        try
        {
            var copy = (MapNode)root.DeepClone();
            PathItemReferences.Inline(copy);
            return copy;
        }
        catch (MalformedDocumentException exception)
        {
            throw Error(file, exception.Position, exception.Message);
        }
    }

    private static void RemoveOperations(MapNode slice, SliceChoice choice)
    {
        foreach (var place in OpenApiShape.Operations(slice).Where(place => !choice.Includes(place)).ToList())
        {
            place.Remove();
        }

        slice.Map("paths")!.RemoveAll(path => !OpenApiShape.HasOperations(path.Value));
    }

    /// <summary>Removes links to operations that are left out; they would lead nowhere.</summary>
    private static void RemoveLinks(MapNode slice)
    {
        var ids = OpenApiShape.Operations(slice).Select(place => place.Operation.Text("operationId")).ToHashSet();
        foreach (var (node, part, _) in DocumentWalker.Visit(slice))
        {
            if (part == DocumentPart.Links)
            {
                node.RemoveAll(link => IsDangling(slice, link.Value, ids));
            }
        }
    }

    private static bool IsDangling(Node root, Node link, HashSet<string?> ids)
    {
        var target = Reference.Resolve(root, link);
        return target.Text("operationId") is { } id
            ? !ids.Contains(id)
            : target.Text("operationRef") is { } reference && reference.StartsWith('#') && Reference.Find(root, reference) is null;
    }

    private static void RemoveTags(MapNode slice)
    {
        if (slice.List("tags") is not { } tags)
        {
            return;
        }

        var used = OpenApiShape.Operations(slice)
            .SelectMany(place => place.Operation.List("tags").Elements())
            .Select(tag => tag.AsText())
            .ToHashSet();
        // A tag stands under its parents.
        var known = new DocumentTags(slice);
        var waiting = new Queue<string>(used.OfType<string>());
        while (waiting.TryDequeue(out var tag))
        {
            if (known.Named(tag).Text("parent") is { } parent && used.Add(parent))
            {
                waiting.Enqueue(parent);
            }
        }

        var kept = tags.Items.Where(tag => used.Contains(tag.Text("name"))).ToList();
        if (kept.Count > 0)
        {
            slice.Set("tags", new ListNode(tags.Position, kept));
        }
        else
        {
            slice.Remove("tags");
        }
    }

    /// <summary>Components that are referred to are kept, but a reference into a path may lead to one that is left out.</summary>
    private static void CheckCuts(string file, MapNode slice)
    {
        foreach (var (node, _, _) in DocumentWalker.Visit(slice))
        {
            if (node.Text(Reference.Key) is { } reference
                && reference.StartsWith("#/paths/", StringComparison.Ordinal)
                && Reference.Find(slice, reference) is null)
            {
                throw Error(
                    file, node[Reference.Key]!.Position,
                    $"'{reference}' is referred to, but its operation is not chosen; choose it too, or bring what it names into 'components'.");
            }
        }
    }

    private static DiagnosticException Error(string file, Position? position, string message) =>
        new(new Diagnostic(DiagnosticCodes.BadSlice, file, position, message));
}
