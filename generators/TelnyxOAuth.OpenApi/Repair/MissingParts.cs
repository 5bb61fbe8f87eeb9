using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Repair;

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

            RepairAdditionalOperations(path.Key, item, problems);
            RepairOperations(path.Key, item, item.Entries.Where(entry => OpenApiShape.IsMethod(entry.Key)).ToArray(), problems);
            if (item.Map(OpenApiShape.AdditionalOperations) is { } additional)
            {
                RepairOperations(path.Key, additional, additional.Entries.ToArray(), problems);
            }
        }
    }

    private static void RepairOperations(string path, MapNode owner, MapEntry[] methods, List<Problem> problems)
    {
        foreach (var method in methods)
        {
            if (method.Value is not MapNode operation)
            {
                owner.Remove(method.Key);
                problems.Add(At(method.KeyPosition, $"the operation '{method.Key} {path}' is no mapping and is left out."));
            }
            else if (operation["responses"] is { } responses and not MapNode)
            {
                operation.Remove("responses");
                problems.Add(At(responses.Position, $"the responses of '{method.Key} {path}' are no mapping and are left out."));
            }
        }
    }

    /// <summary>Leaves of the operations by other methods those whose method can be sent and has no member of its own.</summary>
    private static void RepairAdditionalOperations(string path, MapNode item, List<Problem> problems)
    {
        if (item[OpenApiShape.AdditionalOperations] is not { } given)
        {
            return;
        }

        if (given is not MapNode additional)
        {
            item.Remove(OpenApiShape.AdditionalOperations);
            problems.Add(At(given.Position, $"the additional operations of '{path}' are no mapping and are left out."));
            return;
        }

        foreach (var method in additional.Entries.ToArray())
        {
            var own = method.Key.ToLowerInvariant();
            if (OpenApiShape.IsMethod(own))
            {
                additional.Remove(method.Key);
                var isFree = item.TryAdd(method with { Key = own });
                problems.Add(At(method.KeyPosition, $"the operation '{method.Key} {path}' belongs to '{own}' of the path{(isFree ? ", as which it is taken" : ", which is there already: it is left out")}."));
            }
            else if (!OpenApiShape.IsToken(method.Key))
            {
                additional.Remove(method.Key);
                problems.Add(At(method.KeyPosition, $"the operation '{PlainText.OneLine(method.Key)} {path}' is left out: no HTTP method can be called so."));
            }
        }

        if (additional.Entries.Count == 0)
        {
            item.Remove(OpenApiShape.AdditionalOperations);
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
