using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Repair;

namespace TelnyxOAuth.OpenApi.Repair;

/// <summary>
/// Rewrites every <c>$ref</c> as a pointer from the document's root. A <c>$ref</c> that leads nowhere is an error if the C# needs its
/// target. Otherwise it is removed: in an unused component, an example, a link, a callback or a header.
/// </summary>
internal sealed class BrokenReferences
{
    private static readonly FrozenDictionary<DocumentPart, string> Kinds = new Dictionary<DocumentPart, string>
    {
        [DocumentPart.Schema] = "schemas",
        [DocumentPart.Parameter] = "parameters",
        [DocumentPart.Response] = "responses",
        [DocumentPart.RequestBody] = "requestBodies",
        [DocumentPart.Header] = "headers",
        [DocumentPart.Example] = "examples",
        [DocumentPart.Link] = "links",
        [DocumentPart.SecurityScheme] = "securitySchemes",
        [DocumentPart.PathItem] = "pathItems",
        [DocumentPart.MediaType] = "mediaTypes",
    }.ToFrozenDictionary();

    private readonly MapNode _root;
    private readonly string _fileName;
    private readonly Dictionary<string, string> _names = [];
    private readonly List<BrokenReference> _broken = [];

    private BrokenReferences(MapNode root, string fileName)
    {
        _root = root;
        _fileName = fileName;
    }

    /// <summary>Changes a document in place.</summary>
    /// <param name="root">The document.</param>
    /// <param name="fileName">The name of its file, by which it may refer to itself.</param>
    public static IReadOnlyList<Problem> Apply(MapNode root, string fileName)
    {
        var references = new BrokenReferences(root, fileName);
        references.ReadNames();
        foreach (var (node, part, path) in DocumentWalker.Visit(root))
        {
            references.Repair(node, part, path);
        }

        return [.. references._broken.Select(references.Tell())];
    }

    private Func<BrokenReference, Problem> Tell()
    {
        var used = UsedComponents.Find(_root);
        return broken => IsNeeded(broken, used)
            ? new Problem(DiagnosticCodes.BadReference, broken.Position, $"{broken.Problem}; {broken.Remedy}.")
            : new Problem(DiagnosticCodes.Repaired, broken.Position, $"{broken.Problem}, and nothing needs it.") { IsHarmless = broken.IsElsewhere };
    }

    private static bool IsNeeded(BrokenReference broken, HashSet<(string Kind, string Name)> used) =>
        broken.Part is not (DocumentPart.Example or DocumentPart.Link or DocumentPart.Header or DocumentPart.Callbacks)
        && (Reference.Steps(broken.Pointer).ToArray() is not ["components", var kind, var name, ..] || used.Contains((kind, name)));

    /// <summary>A schema may have a name of its own, <c>$id</c> or <c>$anchor</c>, that references use.</summary>
    private void ReadNames()
    {
        foreach (var (node, part, path) in DocumentWalker.Visit(_root))
        {
            if (part == DocumentPart.Schema && node.Text("$id") is { } id)
            {
                _names.TryAdd(id.TrimEnd('#'), path.ToString());
            }

            if (part == DocumentPart.Schema && node.Text("$anchor") is { } anchor)
            {
                _names.TryAdd('#' + anchor, path.ToString());
            }
        }
    }

    private void Repair(MapNode node, DocumentPart part, DocumentPath path)
    {
        // Among named parts, one may be called "$ref".
        if (!node.TryGetEntry(Reference.Key, out var entry) || (DocumentGrammar.HasChosenNames(part) && entry.Value is MapNode))
        {
            return;
        }

        var text = entry.Value.AsText();
        var told = (entry.Value as ScalarNode)?.Problem;
        var target = text is null || told is not null ? null : Resolve(text, part, path);
        if (target is null)
        {
            _broken.Add(BrokenReference.Create(text, told, entry.Value.Position, part, path.ToString(), LeadsBack(text)));
            node.Remove(Reference.Key);
        }
        else if (part is DocumentPart.Response or DocumentPart.RequestBody && target.StartsWith("#/components/schemas/", StringComparison.Ordinal))
        {
            DescribeBody(node, entry, target);
        }
        else if (DocumentGrammar.HasChosenNames(part))
        {
            Insert(node, (MapNode)Reference.Find(_root, target)!);
        }
        else
        {
            node.Set(Reference.Key, ScalarNode.From(target, entry.Value.Position));
        }
    }

    /// <summary>The pointer that a reference means; null where it leads nowhere or in a circle.</summary>
    private string? Resolve(string text, DocumentPart part, DocumentPath path)
    {
        var target = Candidates(text, part, path).FirstOrDefault(candidate => Reference.Find(_root, candidate) is not null);
        return target is null || (DocumentGrammar.HasChosenNames(part) && Reference.Find(_root, target) is not MapNode) || LeadsBack(target) ? null : target;
    }

    private IEnumerable<string> Candidates(string text, DocumentPart part, DocumentPath path)
    {
        yield return text;
        if (_names.TryGetValue(text, out var named))
        {
            yield return named;
        }

        var end = text.IndexOf('#', StringComparison.Ordinal);
        var document = end < 0 ? text : text[..end];
        var inside = end < 0 ? string.Empty : text[end..];
        if (end > 0 && _names.TryGetValue(document, out var owner))
        {
            yield return owner + inside[1..];
        }

        if (end > 0 && (document == _fileName || document == "./" + _fileName || document == _root.Text("$self")?.TrimEnd('#')))
        {
            yield return inside;
        }

        if (end == 0 && part == DocumentPart.Schema)
        {
            // A JSON Schema that was embedded unchanged: its pointers start at its own root.
            for (var enclosing = path.ToString(); enclosing.Length > 1; enclosing = enclosing[..enclosing.LastIndexOf('/')])
            {
                yield return enclosing + inside[1..];
            }
        }

        if (Kinds.TryGetValue(part, out var kind) && !BrokenReference.IsOutside(text) && text.Length > 0)
        {
            var prefix = $"#/components/{kind}/";
            if (text.StartsWith(prefix, StringComparison.Ordinal))
            {
                // A name with an unescaped slash.
                yield return prefix + Reference.Escape(text[prefix.Length..]);
            }

            yield return prefix + text[(text.LastIndexOfAny(['/', '#']) + 1)..];
        }
    }

    private bool LeadsBack(string? target)
    {
        var found = target is null ? null : Reference.Find(_root, target);
        return found is not null && Reference.IsEndless(_root, found);
    }

    /// <summary>A body or a response that refers to a schema becomes JSON of that schema.</summary>
    private static void DescribeBody(MapNode node, MapEntry entry, string target)
    {
        MapNode Around(string key, Node value)
        {
            var map = new MapNode(entry.Value.Position);
            map.Set(key, value);
            return map;
        }

        node.Remove(Reference.Key);
        node.Set("content", Around("application/json", Around("schema", Around(Reference.Key, ScalarNode.From(target, entry.Value.Position)))));
    }

    /// <summary>A reference in place of a map of named parts inserts all of them.</summary>
    private static void Insert(MapNode node, MapNode named)
    {
        node.Remove(Reference.Key);
        foreach (var member in named.Entries)
        {
            node.SetIfAbsent(member.Key, member.Value.DeepClone());
        }
    }
}
