using System;
using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;
using TelnyxOAuth.OpenApi.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Builds nodes from YAML's events.</summary>
internal sealed partial class YamlNodeReader
{
    private readonly IParser _parser;
    private readonly string? _file;
    private readonly Dictionary<AnchorName, Anchored> _anchors = [];
    private int _nodes;
    private Position _last;

    private YamlNodeReader(string text, string? file)
    {
        _parser = new Parser(new StringReader(text));
        _file = file;
        _last = new Position(1, 1, file);
    }

    /// <summary>Reads text that is one YAML document.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file that it comes from, for the positions.</param>
    public static Node Read(string text, string? file = null)
    {
        try
        {
            return ReadOnce(text, file);
        }
        catch (MalformedDocumentException exception) when (exception.InnerException is YamlException && BlankLine().IsMatch(text))
        {
            // YamlDotNet rejects a block scalar that begins with a line of spaces, which tools write and YAML allows.
            return ReadOnce(BlankLine().Replace(text, string.Empty), file);
        }
    }

    private static Node ReadOnce(string text, string? file)
    {
        var reader = new YamlNodeReader(text, file);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            throw new MalformedDocumentException(Sentence(exception), reader.At(exception.Start), exception);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // For some malformed text YamlDotNet's scanner throws an exception of its own.
            throw new MalformedDocumentException("not well-formed YAML after this place.", reader._last, exception);
        }
    }

    private Node ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out var end))
        {
            return new ScalarNode(ScalarKind.Null, string.Empty, At(end.Start));
        }

        _parser.Consume<DocumentStart>();
        var root = ReadNode(1).Node;
        _parser.Consume<DocumentEnd>();
        return _parser.Accept<DocumentStart>(out var second)
            ? throw new MalformedDocumentException("the file holds more than one YAML document; keep one.", At(second.Start))
            : root;
    }

    private Anchored ReadNode(int depth)
    {
        _parser.TryConsume<ParsingEvent>(out var parsingEvent);
        var position = At(parsingEvent!.Start);
        _last = position;
        Count(1, position);
        if (depth > DocumentLimits.Depth)
        {
            throw MalformedDocumentException.TooDeep(position);
        }

        return parsingEvent switch
        {
            AnchorAlias alias => Expand(alias, depth),
            YamlDotNet.Core.Events.Scalar scalar => Keep(scalar.Anchor, new Anchored(Scalar(scalar), 1 + (scalar.Value.Length / DocumentLimits.NodeText), 1)),
            SequenceStart sequence => Keep(sequence.Anchor, ReadList(sequence, depth)),
            MappingStart mapping => Keep(mapping.Anchor, ReadMap(mapping, depth)),
            _ => throw new MalformedDocumentException("a value was expected here.", position),
        };
    }

    private Anchored ReadList(SequenceStart start, int depth)
    {
        var list = new ListNode(At(start.Start));
        var (size, height) = (1, 1);
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            var item = ReadNode(depth + 1);
            list.Items.Add(item.Node);
            size += item.Size;
            height = Math.Max(height, item.Height + 1);
        }

        return new Anchored(list, size, height);
    }

    private Anchored ReadMap(MappingStart start, int depth)
    {
        var map = new MapNode(At(start.Start));
        var merged = new List<Node>();
        var (size, height) = (1, 1);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var (key, position, isMerge) = ReadKey();
            var value = ReadNode(depth + 1);
            if (isMerge)
            {
                merged.AddRange(value.Node is ListNode list ? list.Items : [value.Node]);
                size += value.Size;
                height = Math.Max(height, value.Height);
                continue;
            }

            var entry = new MapEntry(key, position, value.Node);
            if (!map.TryAdd(entry))
            {
                throw MalformedDocumentException.Duplicate(map, entry);
            }

            size += value.Size + (key.Length / DocumentLimits.NodeText);
            height = Math.Max(height, value.Height + 1);
        }

        // A mapping's own members take precedence over merged ones, wherever the key '<<' is.
        foreach (var source in merged)
        {
            foreach (var entry in source is MapNode members ? members.Entries : throw new MalformedDocumentException("the merge key '<<' takes a mapping or a list of mappings.", source.Position))
            {
                map.TryAdd(entry);
            }
        }

        return new Anchored(map, size, height);
    }

    private (string Key, Position Position, bool IsMerge) ReadKey()
    {
        _parser.TryConsume<ParsingEvent>(out var parsingEvent);
        var position = At(parsingEvent!.Start);
        return parsingEvent switch
        {
            YamlDotNet.Core.Events.Scalar scalar => (DocumentLimits.Key(scalar.Value, position), position, scalar is { Value: "<<", Style: ScalarStyle.Plain }),
            _ => throw new MalformedDocumentException("a key must be plain text.", position),
        };
    }

    private Anchored Expand(AnchorAlias alias, int depth)
    {
        var position = At(alias.Start);
        if (!_anchors.TryGetValue(alias.Value, out var target))
        {
            // An anchor is known once its value is complete, so an alias inside its own value ends here too.
            throw new MalformedDocumentException($"the alias '*{alias.Value}' has no anchor before it.", position);
        }

        if (depth + target.Height - 1 > DocumentLimits.Depth)
        {
            throw MalformedDocumentException.TooDeep(position);
        }

        Count(target.Size, position);
        return target with { Node = target.Node.DeepClone() };
    }

    private Anchored Keep(AnchorName anchor, Anchored value)
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor] = value;
        }

        return value;
    }

    private void Count(int nodes, Position position)
    {
        _nodes += nodes;
        if (_nodes > DocumentLimits.Nodes)
        {
            throw MalformedDocumentException.TooLarge(position);
        }
    }

    private ScalarNode Scalar(YamlDotNet.Core.Events.Scalar scalar)
    {
        var isText = scalar.Style != ScalarStyle.Plain || (!scalar.Tag.IsEmpty && scalar.Tag.Value == "tag:yaml.org,2002:str");
        return DocumentLimits.Number(new ScalarNode(isText ? ScalarKind.String : CoreSchema.KindOf(scalar.Value), scalar.Value, At(scalar.Start)));
    }

    [GeneratedRegex(@"^[ \t]+(?=\r?$)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();

    private Position At(Mark mark) => new((int)mark.Line, (int)mark.Column, _file);

    private static string Sentence(YamlException exception)
    {
        // YamlDotNet prefixes the position, which the diagnostic has already.
        var message = exception.Message;
        var end = message.IndexOf("): ", StringComparison.Ordinal);
        var text = message.StartsWith('(') && end >= 0 ? message[(end + 3)..] : message;
        return $"not well-formed YAML: {text}";
    }

    /// <summary>A complete value with what it would cost to repeat it.</summary>
    private readonly record struct Anchored(Node Node, int Size, int Height);
}
