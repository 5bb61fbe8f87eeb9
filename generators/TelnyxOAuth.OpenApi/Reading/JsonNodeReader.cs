using System;
using System.Text;
using System.Text.Json;

using TelnyxOAuth.OpenApi.Diagnostics;
namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Builds nodes from JSON's tokens.</summary>
internal ref struct JsonNodeReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private Utf8JsonReader _reader;
    private int _line;
    private int _lineStart;
    private int _seen;
    private int _nodes;

    private JsonNodeReader(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        // One more than the limit, so that the limit is ours to report.
        _reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = DocumentLimits.Depth + 1 });
        _line = 1;
    }

    /// <summary>Reads a text that holds one JSON value.</summary>
    public static Node Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new JsonNodeReader(bytes);
        try
        {
            reader._reader.Read();
            var root = reader.ReadNode(1);
            reader._reader.Read();
            return root;
        }
        catch (JsonException exception)
        {
            var position = new Position((int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1);
            throw new MalformedDocumentException($"not well-formed JSON: {Sentence(exception)}", position, exception);
        }
        catch (InvalidOperationException exception)
        {
            // An escape that is half of a surrogate pair.
            throw new MalformedDocumentException($"not well-formed JSON: {exception.Message}", reader.Here(), exception);
        }
    }

    private Node ReadNode(int depth)
    {
        var position = Here();
        if (depth > DocumentLimits.Depth)
        {
            throw MalformedDocumentException.TooDeep(position);
        }

        if (++_nodes > DocumentLimits.Nodes)
        {
            throw MalformedDocumentException.TooLarge(position);
        }

        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadMap(position, depth),
            JsonTokenType.StartArray => ReadList(position, depth),
            JsonTokenType.String => new ScalarNode(ScalarKind.String, _reader.GetString()!, position),
            JsonTokenType.Number => ReadNumber(position),
            JsonTokenType.True => ScalarNode.From(true, position),
            JsonTokenType.False => ScalarNode.From(false, position),
            _ => new ScalarNode(ScalarKind.Null, "null", position),
        };
    }

    private MapNode ReadMap(Position position, int depth)
    {
        var map = new MapNode(position);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var keyPosition = Here();
            var key = _reader.GetString()!;
            _reader.Read();
            var entry = new MapEntry(key, keyPosition, ReadNode(depth + 1));
            if (!map.TryAdd(entry))
            {
                throw MalformedDocumentException.Duplicate(map, entry);
            }
        }

        return map;
    }

    private ListNode ReadList(Position position, int depth)
    {
        var list = new ListNode(position);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            list.Items.Add(ReadNode(depth + 1));
        }

        return list;
    }

    private readonly ScalarNode ReadNumber(Position position)
    {
        var text = Encoding.ASCII.GetString(_reader.ValueSpan);
        return new ScalarNode(CoreSchema.KindOf(text), text, position);
    }

    /// <summary>The place of the current token. Tokens come in order, so the lines before it are counted once.</summary>
    private Position Here()
    {
        var index = (int)_reader.TokenStartIndex;
        var passed = _bytes[_seen..index];
        _line += passed.Count((byte)'\n');
        var lastBreak = passed.LastIndexOf((byte)'\n');
        _lineStart = lastBreak < 0 ? _lineStart : _seen + lastBreak + 1;
        _seen = index;
        return new Position(_line, Encoding.UTF8.GetCharCount(_bytes[_lineStart..index]) + 1);
    }

    private static string Sentence(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? exception.Message : exception.Message[..end];
    }
}
