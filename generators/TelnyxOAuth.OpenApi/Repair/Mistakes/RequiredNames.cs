using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Repair.Mistakes;

/// <summary>
/// Finds names in <c>required</c> that no property has: neither of the schema, nor of those that it is composed of or a part of. Where
/// a schema lets in other properties in so many words, or has none at all, any name may be right.
/// </summary>
/// <param name="root">The document.</param>
internal sealed class RequiredNames(MapNode root)
{
    /// <summary>A schema that is composed of more is not looked into: what is said here is a help, and has to be quick.</summary>
    private const int MaxParts = 500;

    private static readonly string[] Lists = ["allOf", "anyOf", "oneOf"];

    private static readonly string[] Singles = ["if", "then", "else", "not"];

    private readonly List<MapNode> _schemas = [];

    /// <summary>The schema that a part of it stands in.</summary>
    private readonly Dictionary<MapNode, MapNode> _owners = [];

    /// <summary>The schemas that a reference makes another one part of, by the other one.</summary>
    private readonly Dictionary<MapNode, List<MapNode>> _users = [];

    /// <summary>Takes note of one part of the document. A part comes before what it contains.</summary>
    public void Add(MapNode node, DocumentPart part)
    {
        if (part != DocumentPart.Schema)
        {
            return;
        }

        if (node.Contains("required"))
        {
            _schemas.Add(node);
        }

        foreach (var inner in Parts(node))
        {
            if (inner.Contains(Reference.Key))
            {
                if (Reference.ResolveMap(root, inner) is { } target)
                {
                    (_users.TryGetValue(target, out var users) ? users : _users[target] = []).Add(node);
                }
            }
            else
            {
                _owners[inner] = node;
            }
        }
    }

    /// <summary>Runs the check on all parts that were noted.</summary>
    public IEnumerable<Mistake> Run()
    {
        foreach (var schema in _schemas)
        {
            if (schema["required"] is not ListNode list)
            {
                yield return new Mistake(
                    DiagnosticCodes.UnknownRequiredName, schema, schema["required"]!.Position,
                    "in a schema, 'required' is a list of the names of properties, and anything else says nothing: name the property in the 'required' of the schema that has it.")
                {
                    // What is not required says so by saying nothing.
                    IsHarmless = schema["required"] is ScalarNode && !schema.IsTrue("required"),
                };
                continue;
            }

            var names = list.Items.Where(item => item.AsText() is not null).ToList();
            if (names.Count == 0 || (schema.Map("properties") is { } own && names.TrueForAll(name => own.Contains(name.AsText()!))) || Known(schema) is not { } known)
            {
                continue;
            }

            foreach (var name in names.Where(name => !known.Contains(name.AsText()!)))
            {
                yield return new Mistake(
                    DiagnosticCodes.UnknownRequiredName, schema, name.Position,
                    $"'required' names '{name.AsText()}', and no property is called so: {NearName.Ask(name.AsText()!, known, "add the property, or take the name out.")}");
            }
        }
    }

    /// <summary>The names of all properties that a schema may have; null where that can't be told.</summary>
    private HashSet<string>? Known(MapNode schema)
    {
        var names = new HashSet<string>();
        var seen = new HashSet<MapNode>();
        var pending = new Queue<MapNode>([schema]);
        while (pending.TryDequeue(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            if (seen.Count > MaxParts || IsOpen(next) || (next.Contains(Reference.Key) && Reference.ResolveMap(root, next) is null))
            {
                return null;
            }

            names.UnionWith(next.Map("properties").Members().Select(property => property.Key));
            if (next.Contains(Reference.Key))
            {
                pending.Enqueue(Reference.ResolveMap(root, next)!);
            }

            foreach (var other in Parts(next).Concat(_users.GetValueOrDefault(next) ?? []).Concat(_owners.TryGetValue(next, out var owner) ? [owner] : []))
            {
                pending.Enqueue(other);
            }
        }

        return names.Count > 0 ? names : null;
    }

    /// <summary>Whether a schema says that it has properties which it does not name.</summary>
    private static bool IsOpen(MapNode schema) =>
        schema.IsTrue("additionalProperties") || schema["additionalProperties"] is MapNode
        || schema.IsTrue("unevaluatedProperties") || schema["unevaluatedProperties"] is MapNode
        || schema.Contains("patternProperties") || schema.Contains("$dynamicRef");

    private static IEnumerable<MapNode> Parts(MapNode schema) =>
        Lists.SelectMany(key => schema.List(key).Elements())
            .Concat(Singles.Select(key => schema[key]))
            .Concat(schema.Map("dependentSchemas").Members().Select(entry => entry.Value))
            .OfType<MapNode>();
}
