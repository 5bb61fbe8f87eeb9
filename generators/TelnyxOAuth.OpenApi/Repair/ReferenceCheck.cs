using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Repair;

/// <summary>Checks that every <c>$ref</c> leads to something in this document.</summary>
internal static class ReferenceCheck
{
    /// <summary>Members that hold users' data, in which a <c>$ref</c> means nothing.</summary>
    private static readonly FrozenSet<string> Data = FrozenSet.ToFrozenSet(["example", "examples", "default", "enum", "const"]);

    /// <summary>Members whose own members are names that users chose.</summary>
    private static readonly FrozenSet<string> Named = FrozenSet.ToFrozenSet(
        ["properties", "patternProperties", "schemas", "parameters", "responses", "requestBodies", "headers", "callbacks", "$defs", "definitions", "mapping", "paths"]);

    /// <summary>Runs the check.</summary>
    public static IEnumerable<Problem> Run(Node root) => Visit(root, root, namesAreChosen: false);

    private static IEnumerable<Problem> Visit(Node root, Node node, bool namesAreChosen)
    {
        if (node is ListNode list)
        {
            return list.Items.SelectMany(item => Visit(root, item, namesAreChosen: false));
        }

        return node is MapNode map
            ? map.Entries.SelectMany(entry => Visit(root, map, entry, namesAreChosen))
            : [];
    }

    private static IEnumerable<Problem> Visit(Node root, MapNode map, MapEntry entry, bool nameIsChosen)
    {
        if (nameIsChosen)
        {
            return Visit(root, entry.Value, namesAreChosen: false);
        }

        if (entry.Key == Reference.Key)
        {
            return Problems(root, map, entry);
        }

        return Data.Contains(entry.Key) || entry.Key.StartsWith("x-", StringComparison.Ordinal)
            ? []
            : Visit(root, entry.Value, Named.Contains(entry.Key));
    }

    private static IEnumerable<Problem> Problems(Node root, MapNode map, MapEntry entry)
    {
        var reference = entry.Value.AsText();
        if (reference is null)
        {
            yield return At(entry, "'$ref' must be text such as '#/components/schemas/Name'.");
        }
        else if (entry.Value is ScalarNode { Problem: { } problem })
        {
            yield return At(entry, $"'{reference}' {problem}.");
        }
        else if (!reference.StartsWith('#'))
        {
            yield return At(entry, $"'{reference}' is outside this document; bring what it names into 'components' and refer to it there.");
        }
        else if (Reference.Find(root, reference) is null)
        {
            yield return At(entry, $"'{reference}' names nothing in this document; add it or correct the name.");
        }
        else if (Reference.IsEndless(root, map))
        {
            yield return At(entry, $"'{reference}' leads to references alone, in a circle or to more than {DocumentLimits.ReferenceChain} of them; refer to what is meant.");
        }
    }

    private static Problem At(MapEntry entry, string message) => new(DiagnosticCodes.BadReference, entry.Value.Position, message);
}
