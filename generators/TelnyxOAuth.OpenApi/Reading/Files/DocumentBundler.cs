using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;

namespace TelnyxOAuth.OpenApi.Reading.Files;

/// <summary>
/// Brings what a document refers to in other files into the document: what has a place among the components becomes one, however many
/// references lead to it; anything else stands where the reference did. Every part keeps the file, the line and the column that it comes from.
/// </summary>
internal sealed class DocumentBundler
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
        [DocumentPart.MediaType] = "mediaTypes",
        [DocumentPart.SecurityScheme] = "securitySchemes",
    }.ToFrozenDictionary();

    /// <summary>How many nodes are looked at to find those that have an anchor or an address.</summary>
    private const long MaxSearched = 50_000_000;

    private readonly BundleFiles _files;
    private readonly MapNode _root;
    private readonly DocumentVersion _version;
    private readonly Dictionary<Node, string> _components = [];
    private readonly Queue<(MapNode Owner, string Name, DocumentPart Part, Source Source)> _waiting = new();
    /// <summary>What parts of other files that stand in the document by now are relative to.</summary>
    private readonly Dictionary<Node, Source> _origins = [];

    /// <summary>The components that wait to be visited, or were: nothing is visited twice, as what it says is another thing by then.</summary>
    private readonly HashSet<Node> _moved = [];

    /// <summary>The targets of the references that are being followed in place.</summary>
    private readonly HashSet<Node> _open = [];
    private readonly Dictionary<Node, string> _pointers = [];
    private int _nodes;
    private long _searched;

    private DocumentBundler(BundleFiles files, MapNode root)
    {
        _files = files;
        _root = root;
        _version = DocumentVersion.From(root);
        _nodes = NodeSize.From(root).Nodes;
    }

    /// <summary>Changes the first of the files in place.</summary>
    /// <exception cref="DiagnosticException">A file is not well-formed.</exception>
    /// <exception cref="MalformedDocumentException">What is brought together is too large or too deep.</exception>
    public static void Apply(BundleFiles files)
    {
        if (files.First.Root is MapNode root)
        {
            new DocumentBundler(files, root).Run();
        }
    }

    private void Run()
    {
        var source = new Source(_files.First, _files.First.Self);

        // Maps of components may be files, and components references to files: those files' parts have their names from here.
        if (_version.Components(_root) is { } components)
        {
            foreach (var kind in Kinds.Where(kind => _version.HasComponents(kind.Value)))
            {
                TakeNames(components, kind.Value, kind.Key, source);
            }
        }

        Visit(_root, DocumentPart.Document, source, 1);
        while (_waiting.TryDequeue(out var next))
        {
            next.Owner.Set(next.Name, VisitInside(next.Owner[next.Name]!, next.Part, next.Source, 4));
        }
    }

    private void TakeNames(MapNode components, string kind, DocumentPart part, Source source)
    {
        if (components.Map(kind) is not { } named)
        {
            return;
        }

        var copied = new Dictionary<Node, Node>();
        if (named.Text(Reference.Key) is not null)
        {
            components.Set(kind, Inline(named, DocumentGrammar.Member(DocumentPart.Components, kind), source, 3, copied));
            named = components.Map(kind)!;
        }

        foreach (var entry in named.Entries.ToArray())
        {
            var pointer = _version.Pointer(kind, entry.Key);
            if (entry.Value is MapNode { Entries.Count: 1 } component && Follow(component, _origins.GetValueOrDefault(component, source)) is { Node: MapNode target } found
                && found.File != _files.First && _components.TryAdd(target, pointer))
            {
                Move(named, entry.Key, entry.KeyPosition, target, part, found.Source);
            }

            if (copied.TryGetValue(entry.Value, out var original))
            {
                _components.TryAdd(original, pointer);
            }
        }
    }

    /// <summary>Puts a copy of a part of another file among the components.</summary>
    private void Move(MapNode components, string name, Position position, MapNode target, DocumentPart part, Source source)
    {
        var copy = Copy(target);
        _moved.Add(copy);
        if (components.Contains(name))
        {
            components.Set(name, copy);
        }
        else
        {
            components.TryAdd(new MapEntry(name, position, copy));
        }

        _waiting.Enqueue((components, name, part, source));
    }

    /// <summary>Follows the references at or under a node.</summary>
    /// <returns>What stands in its place: the node itself, or what it referred to.</returns>
    private Node Visit(Node node, DocumentPart part, Source source, int depth) =>
        _moved.Contains(node) ? node : VisitInside(node, part, source, depth);

    private Node VisitInside(Node node, DocumentPart part, Source source, int depth)
    {
        if (depth > DocumentLimits.Depth)
        {
            throw MalformedDocumentException.TooDeep(node.Position);
        }

        if (part == DocumentPart.Data)
        {
            return node;
        }

        source = _origins.GetValueOrDefault(node, source);
        if (node is ListNode list)
        {
            for (var index = 0; index < list.Items.Count; index++)
            {
                list.Items[index] = Visit(list.Items[index], part, source, depth + 1);
            }

            return list;
        }

        if (node is not MapNode map)
        {
            return node;
        }

        if (part == DocumentPart.Schema)
        {
            source = source.Inside(map);
        }

        if (map.TryGetEntry(Reference.Key, out var reference) && !(DocumentGrammar.HasChosenNames(part) && reference.Value is MapNode))
        {
            if (Replace(map, part, source, depth) is { } replaced)
            {
                return replaced;
            }
        }

        if (part == DocumentPart.Discriminator)
        {
            FollowNames(map, source);
        }

        foreach (var entry in map.Entries.ToArray())
        {
            var below = Visit(entry.Value, _version.Member(part, entry.Key), source, depth + 1);
            if (!ReferenceEquals(below, entry.Value))
            {
                map.Set(entry.Key, below);
            }
        }

        return map;
    }

    /// <summary>Lets a reference lead to a component, or puts what it means in its place; null where it stays a reference.</summary>
    private Node? Replace(MapNode map, DocumentPart part, Source source, int depth)
    {
        var text = map.Text(Reference.Key);
        if (text is null || !IsFollowed(text, source))
        {
            return null;
        }

        var isWhole = map.Entries.Count == 1;
        var found = Resolve(text, source);
        if (found.Problem is not null)
        {
            Refuse(map, found);
            return null;
        }

        if (found.File == _files.First)
        {
            map.Set(Reference.Key, ScalarNode.From("#" + found.Pointer, map[Reference.Key]!.Position));
            return null;
        }

        found = isWhole ? FollowOn(found) : found;
        if (found.Problem is not null)
        {
            Refuse(map, found);
            return null;
        }

        if (found.File == _files.First)
        {
            map.Set(Reference.Key, ScalarNode.From("#" + found.Pointer, map[Reference.Key]!.Position));
            return null;
        }

        if (found.Node is ListNode && isWhole)
        {
            return Enter(found.Node, () => Visit(Copy(found.Node!), part, found.Source, depth));
        }

        if (found.Node is not MapNode target)
        {
            Refuse(map, text, "is no mapping; refer to one");
            return null;
        }

        if (Kinds.TryGetValue(part, out var kind) && _version.HasComponents(kind))
        {
            map.Set(Reference.Key, ScalarNode.From(ComponentOf(found, target, kind, part), map[Reference.Key]!.Position));
            return null;
        }

        return Inline(map, part, source, depth, copied: null);
    }

    /// <summary>The members of a mapping with those of what it refers to.</summary>
    /// <param name="map">The mapping.</param>
    /// <param name="part">What it is.</param>
    /// <param name="source">What it is relative to.</param>
    /// <param name="depth">How deep it stands.</param>
    /// <param name="copied">Takes what each copy is of, where the copies are not visited yet; null where they are to be.</param>
    private Node Inline(MapNode map, DocumentPart part, Source source, int depth, Dictionary<Node, Node>? copied)
    {
        var text = map.Text(Reference.Key)!;
        var found = IsFollowed(text, source) ? Resolve(text, source) : null;
        if (found is null || found.Problem is not null || found.Node is not MapNode target || found.File == _files.First)
        {
            if (found?.Problem is not null)
            {
                Refuse(map, found);
            }

            return map;
        }

        if (!_open.Add(target))
        {
            Refuse(map, text, "leads back to itself; refer to what is meant");
            return map;
        }

        try
        {
            var whole = new MapNode(map.Position);
            foreach (var entry in map.Entries.Where(entry => entry.Key != Reference.Key))
            {
                whole.TryAdd(entry);
                _origins.TryAdd(entry.Value, source);
            }

            foreach (var entry in target.Entries)
            {
                var copy = Copy(entry.Value, isTop: copied is not null);
                if (whole.TryAdd(entry with { Value = copy }))
                {
                    _origins.TryAdd(copy, found.Source);
                    copied?.TryAdd(copy, entry.Value);
                }
            }

            return copied is null ? Visit(whole, part, found.Source, depth) : whole;
        }
        finally
        {
            _open.Remove(target);
        }
    }

    private Node Enter(Node target, Func<Node> visit)
    {
        if (!_open.Add(target))
        {
            throw new MalformedDocumentException("this is a part of itself, by the references to files; refer to what is meant.", target.Position);
        }

        try
        {
            return visit();
        }
        finally
        {
            _open.Remove(target);
        }
    }

    /// <summary>The pointer to the component that a part of another file is, or now becomes.</summary>
    private string ComponentOf(Found found, MapNode target, string kind, DocumentPart part)
    {
        if (_components.TryGetValue(target, out var existing))
        {
            return existing;
        }

        // A part of what is a component already is found in it.
        var steps = Reference.Steps("#" + found.Pointer).ToArray();
        for (var (length, node) = (0, (Node?)found.File!.Root); length < steps.Length && node is not null; node = Step(node, steps[length++]))
        {
            if (_components.TryGetValue(node, out var owner))
            {
                return owner + string.Concat(steps[length..].Select(step => "/" + Escaped(step)));
            }
        }

        var components = _version.GetOrCreateComponents(_root, kind);
        var name = NameFor(found, steps, components);
        var pointer = _version.Pointer(kind, name);
        _components.Add(target, pointer);
        Move(components, name, target.Position, target, part, found.Source);
        return pointer;
    }

    /// <summary>A name for a pointer in a <c>$ref</c>, in which <c>%</c> begins an escape.</summary>
    private static string Escaped(string name) => Reference.Escape(name).Replace("%", "%25", StringComparison.Ordinal);

    private static Node? Step(Node node, string name) => node switch
    {
        MapNode map => map[name],
        ListNode list when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Count => list.Items[index],
        _ => null,
    };

    /// <summary>A name by what a reference ends with: the pointer's last name, or else the file's.</summary>
    private static string NameFor(Found found, string[] steps, MapNode components)
    {
        var file = Path.GetFileName(found.File!.Path);
        file = file.IndexOf('.', 1) is > 0 and var end ? file[..end] : file;
        var folder = Path.GetFileName(Path.GetDirectoryName(found.File.Path)) ?? string.Empty;
        var last = (steps.LastOrDefault(step => step.Length > 0) ?? file).Replace('%', '_');
        foreach (var name in new[] { last, $"{file}_{last}".Replace('%', '_'), $"{folder}_{file}_{last}".Replace('%', '_') })
        {
            if (!components.Contains(name))
            {
                return name;
            }
        }

        for (var number = 2; ; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{last}_{number}");
            if (!components.Contains(name))
            {
                return name;
            }
        }
    }

    /// <summary>A copy in which parts that are components are references to them.</summary>
    private Node Copy(Node node, bool isTop = true)
    {
        if (++_nodes > DocumentLimits.Nodes)
        {
            throw MalformedDocumentException.TooLarge(node.Position);
        }

        switch (node)
        {
            case MapNode when !isTop && _components.TryGetValue(node, out var pointer):
                var reference = new MapNode(node.Position);
                reference.Set(Reference.Key, ScalarNode.From(pointer, node.Position));
                return reference;
            case MapNode map:
                var copy = new MapNode(map.Position);
                foreach (var entry in map.Entries)
                {
                    copy.TryAdd(entry with { Value = Copy(entry.Value, isTop: false) });
                }

                return copy;
            case ListNode list:
                return new ListNode(list.Position, list.Items.Select(item => Copy(item, isTop: false)));
            default:
                return node.DeepClone();
        }
    }

    /// <summary>A discriminator may name files in its mapping.</summary>
    private void FollowNames(MapNode discriminator, Source source)
    {
        var mapping = discriminator.Map("mapping");
        foreach (var (owner, key) in mapping.Members().Select(entry => (mapping!, entry.Key)).Append((discriminator, "defaultMapping")).ToArray())
        {
            if (owner.Text(key) is { } text && text.IndexOfAny(['/', '.', '#']) >= 0 && IsFollowed(text, source)
                && Resolve(text, source) is { Problem: null, File: not null } first)
            {
                var found = first.File == _files.First ? first : FollowOn(first);
                if (found.Problem is null && found.File == _files.First)
                {
                    owner.Set(key, ScalarNode.From("#" + found.Pointer, owner[key]!.Position));
                }
                else if (found.Problem is null && found.Node is MapNode target)
                {
                    owner.Set(key, ScalarNode.From(ComponentOf(found, target, "schemas", DocumentPart.Schema), owner[key]!.Position));
                }
            }
        }
    }

    /// <summary>What a mapping that is nothing but a reference means in the end; null where it is none, or leads nowhere.</summary>
    private Found? Follow(MapNode map, Source source) =>
        map.Text(Reference.Key) is { } text && IsFollowed(text, source) && Resolve(text, source) is { Problem: null } found ? FollowOn(found) is { Problem: null } end ? end : null : null;

    /// <summary>Goes on from a reference that leads to another one.</summary>
    private Found FollowOn(Found found)
    {
        for (var steps = 0; found is { Problem: null, Node: MapNode { Entries.Count: 1 } map } && found.File != _files.First && map.Text(Reference.Key) is { } text; steps++)
        {
            if (steps > DocumentLimits.ReferenceChain)
            {
                return found with { Problem = $"leads to references alone, in a circle or to more than {DocumentLimits.ReferenceChain} of them; refer to what is meant" };
            }

            if (_components.ContainsKey(map))
            {
                return found;
            }

            found = Resolve(text, found.Source);
            if (found.Problem is not null)
            {
                return found with { Broken = map };
            }
        }

        return found;
    }

    /// <summary>Whether a reference may lead to another file. Those inside the first file are followed later; a bare name is one of a component.</summary>
    private bool IsFollowed(string text, Source source) =>
        text.StartsWith('#') ? source.File != _files.First : text.IndexOfAny(['/', '.', ':']) >= 0;

    private Found Resolve(string text, Source source)
    {
        var end = text.IndexOf('#', StringComparison.Ordinal);
        var (document, fragment) = end < 0 ? (text, string.Empty) : (text[..end], text[(end + 1)..]);
        var (file, part) = (source.File, source.File.Root);
        if (document.Length > 0)
        {
            if (AddressOf(document, source) is { } address && _files.TryFind(address, out var named))
            {
                (file, part) = (named.File, named.Part);
            }
            else if (PathOf(document, source, out var problem) is not { } path || _files.Read(path, source.File, out problem) is not { } read)
            {
                return new Found(null, null, string.Empty, new Source(source.File, null), problem);
            }
            else
            {
                (file, part) = (read, read.Root);
            }
        }

        var node = file.Find(part, fragment);
        if (node is null)
        {
            return new Found(null, null, string.Empty, new Source(file, null), document.Length > 0 ? $"names nothing: the file has no '#{fragment}'; add it or correct the name" : "names nothing in its file; add it or correct the name");
        }

        var pointer = fragment.StartsWith('/') && ReferenceEquals(part, file.Root) ? fragment : PointerTo(file, node);
        return new Found(file, node, pointer, new Source(file, BaseOf(file, pointer)), null);
    }

    private static Uri? AddressOf(string document, Source source) =>
        BundleFile.Address(document) ?? (source.Base is { } address && Uri.TryCreate(address, document, out var absolute) ? absolute : null);

    /// <summary>The path that a reference means; null where it is none, with what to say.</summary>
    private string? PathOf(string document, Source source, out string problem)
    {
        problem = string.Empty;
        if (Uri.TryCreate(document, UriKind.Absolute, out var address) && document.Contains(':', StringComparison.Ordinal))
        {
            if (address.IsFile && address.Host.Length == 0)
            {
                return Path.GetFullPath(address.LocalPath);
            }

            problem = "is remote, and nothing is fetched; save it in the document's folder and refer to that file";
            return _files.PathOf(address);
        }

        var path = Uri.UnescapeDataString(document.Split('?')[0]);
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            problem = "is no path; correct it";
            return null;
        }

        return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source.File.Path)!, path));
    }

    private static Uri? BaseOf(BundleFile file, string pointer)
    {
        var (source, node) = (new Source(file, file.Self), (Node?)file.Root);
        foreach (var step in Reference.Steps("#" + pointer).SkipLast(1))
        {
            node = node is null ? null : Step(node, step);
            source = node is MapNode map ? source.Inside(map) : source;
        }

        return source.Base;
    }

    /// <summary>Where a node is in its file: for what was found by an anchor or an address.</summary>
    private string PointerTo(BundleFile file, Node wanted)
    {
        if (_pointers.TryGetValue(wanted, out var known))
        {
            return known;
        }

        var pending = new Stack<(Node Node, string Pointer)>([(file.Root, string.Empty)]);
        while (pending.TryPop(out var next))
        {
            if (ReferenceEquals(next.Node, wanted))
            {
                return _pointers[wanted] = next.Pointer;
            }

            if (++_searched > MaxSearched)
            {
                throw new MalformedDocumentException("too many references name parts by anchors or addresses; use JSON pointers.", wanted.Position);
            }

            foreach (var entry in next.Node.Members())
            {
                pending.Push((entry.Value, $"{next.Pointer}/{Escaped(entry.Key)}"));
            }

            foreach (var (item, index) in next.Node.Elements().Select((item, index) => (item, index)))
            {
                pending.Push((item, $"{next.Pointer}/{index}"));
            }
        }

        return string.Empty;
    }

    private static void Refuse(MapNode map, Found found) => Refuse(map, (found.Broken ?? map).Text(Reference.Key)!, found.Problem!, found.Broken);

    /// <summary>Says why a reference is not followed: at the one that leads nowhere, where it leads to others first.</summary>
    private static void Refuse(MapNode map, string text, string problem, MapNode? broken = null) =>
        map.Set(Reference.Key, new ScalarNode(ScalarKind.String, text, (broken ?? map)[Reference.Key]!.Position) { Problem = problem });

    /// <summary>What references are relative to.</summary>
    private sealed record Source(BundleFile File, Uri? Base)
    {
        /// <summary>The same, inside a schema that may have an address of its own.</summary>
        public Source Inside(MapNode schema) =>
            schema.Text("$id") is { } id && (BundleFile.Address(id) ?? (Base is not null && Uri.TryCreate(Base, id, out var address) ? address : null)) is { } own ? this with { Base = own } : this;
    }

    /// <summary>What a reference means, or why it means nothing.</summary>
    private sealed record Found(BundleFile? File, Node? Node, string Pointer, Source Source, string? Problem)
    {
        /// <summary>The reference that leads nowhere, where it is another one that was come to on the way.</summary>
        public MapNode? Broken { get; init; }
    }
}
