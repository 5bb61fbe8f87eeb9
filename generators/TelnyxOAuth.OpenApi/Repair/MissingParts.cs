using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Repair;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Repair;

/// <summary>Adds required parts that are missing, and removes parts that have no meaning where they are.</summary>
internal static class MissingParts
{
    /// <summary>Changes a document in place.</summary>
    public static IReadOnlyList<Problem> Apply(MapNode root)
    {
        var problems = new List<Problem>();
        foreach (var part in (string[])["info", "paths"])
        {
            if (root[part] is not MapNode)
            {
                root.Set(part, new MapNode(root.Position));
            }
        }

        root.Map("info")!.SetIfAbsent("title", "API");
        root.Map("info")!.SetIfAbsent("version", "1");
        if (root["components"] is { } components and not MapNode)
        {
            root.Remove("components");
            problems.Add(At(components.Position, "the 'components' are no mapping and are left out."));
        }

        RepairPaths(root.Map("paths")!, problems);
        foreach (var place in OpenApiShape.Operations(root).ToArray())
        {
            RepairParameters(place.Operation, problems);
            RepairParameters(place.PathItem, problems);
            DeclareParameters(root, place, problems);
        }

        return problems;
    }

    private static void RepairPaths(MapNode paths, List<Problem> problems)
    {
        foreach (var path in paths.Entries.Where(path => !path.Key.StartsWith("x-", StringComparison.Ordinal)).ToArray())
        {
            if (path.Value is not MapNode item)
            {
                paths.Remove(path.Key);
                problems.Add(At(path.KeyPosition, $"the path '{path.Key}' is no mapping of operations and is left out."));
                continue;
            }

            if (!path.Key.StartsWith('/'))
            {
                paths.Remove(path.Key);
                paths.TryAdd(path with { Key = '/' + path.Key });
                problems.Add(At(path.KeyPosition, $"the path '{path.Key}' does not begin with '/'; it is taken for '/{path.Key}'."));
            }

            foreach (var method in item.Entries.Where(entry => OpenApiShape.IsMethod(entry.Key)).ToArray())
            {
                if (method.Value is not MapNode operation)
                {
                    item.Remove(method.Key);
                    problems.Add(At(method.KeyPosition, $"the operation '{method.Key} {path.Key}' is no mapping and is left out."));
                }
                else if (operation["responses"] is { } responses and not MapNode)
                {
                    operation.Remove("responses");
                    problems.Add(At(responses.Position, $"the responses of '{method.Key} {path.Key}' are no mapping and are left out."));
                }
            }
        }
    }

    private static void RepairParameters(MapNode owner, List<Problem> problems)
    {
        if (owner["parameters"] is not { } given)
        {
            return;
        }

        if (given is not ListNode list)
        {
            owner.Remove("parameters");
            problems.Add(At(given.Position, "these parameters are no list and are left out."));
            return;
        }

        var kept = list.Items.Where(IsParameter).ToArray();
        foreach (var other in list.Items.Except(kept))
        {
            problems.Add(At(other.Position, "this parameter has no 'name' or no 'in' and is left out."));
        }

        if (kept.Length < list.Items.Count)
        {
            owner.Set("parameters", new ListNode(list.Position, kept));
        }
    }

    private static bool IsParameter(Node node) =>
        node is MapNode parameter && (parameter.Contains(Reference.Key) || (parameter.Text("name") is not null && parameter.Text("in") is not null));

    /// <summary>A name in braces in a path that no parameter describes becomes a string parameter.</summary>
    private static void DeclareParameters(MapNode root, OperationPlace place, List<Problem> problems)
    {
        var declared = place.Operation.List("parameters").Elements().Concat(place.PathItem.List("parameters").Elements())
            .Select(parameter => Reference.ResolveMap(root, parameter))
            .Where(parameter => parameter.Text("in") == "path")
            .Select(parameter => parameter.Text("name")).ToHashSet();
        var added = new List<Node>();
        foreach (var name in PathWords.Parameters(place.Path).Distinct().Where(name => !declared.Contains(name)))
        {
            var parameter = new MapNode(place.Position);
            parameter.Set("name", ScalarNode.From(name, place.Position));
            parameter.Set("in", ScalarNode.From("path", place.Position));
            parameter.Set("required", ScalarNode.From(true, place.Position));
            added.Add(parameter);
            problems.Add(At(place.Position, $"the operation '{place.Method} {place.Path}' has no parameter '{name}'; it is taken for a text."));
        }

        if (added.Count > 0)
        {
            place.Operation.Set("parameters", new ListNode(place.Position, [.. place.Operation.List("parameters").Elements(), .. added]));
        }
    }

    private static Problem At(Position position, string message) => new(DiagnosticCodes.Repaired, position, message);
}
