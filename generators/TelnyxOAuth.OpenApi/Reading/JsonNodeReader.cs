using System;
using System.Text;
using System.Text.Json;

using TelnyxOAuth.OpenApi.Diagnostics;
namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Builds nodes from JSON's tokens.</summary>
internal ref struct JsonNodeReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly string? _file;
    private Utf8JsonReader _reader;
    private int _line;
    private int _column;
    private int _seen;
    private int _nodes;

    private JsonNodeReader(ReadOnlySpan<byte> bytes, string? file)
    {
        _bytes = bytes;
        _file = file;
        // One more than the limit, so that this tool reports it and not the JSON reader.
        _reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = DocumentLimits.Depth + 1 });
        _line = 1;
        _column = 1;
    }

    /// <summary>Reads text that is one JSON value.</summary>
    /// <param name="bytes">The text, in UTF-8.</param>
    /// <param name="file">The file that it comes from, for the positions.</param>
    public static Node Read(ReadOnlySpan<byte> bytes, string? file = null)
    {
        var reader = new JsonNodeReader(bytes, file);
        try
        {
            reader._reader.Read();
            var root = reader.ReadNode(1);
            reader._reader.Read();
            return root;
        }
        catch (JsonException exception)
        {
            var position = new Position((int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1, file);
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
            var key = DocumentLimits.Key(_reader.GetString()!, keyPosition);
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
        return DocumentLimits.Number(new ScalarNode(CoreSchema.KindOf(text), text, position));
    }

    /// <summary>The place of the current token. Tokens come in order, so each byte is counted once, in a document of one line too.</summary>
    private Position Here()
    {
        var index = (int)_reader.TokenStartIndex;
        var passed = _bytes[_seen..index];
        _line += passed.Count((byte)'\n');
        var lastBreak = passed.LastIndexOf((byte)'\n');
        _column = Encoding.UTF8.GetCharCount(passed[(lastBreak + 1)..]) + (lastBreak < 0 ? _column : 1);
        _seen = index;
        return new Position(_line, _column, _file);
    }

    private static string Sentence(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? exception.Message : exception.Message[..end];
    }
}
