using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Where a node stands in its document. Walks make one for every node, and few are ever written, so it is not the text itself.</summary>
internal sealed class DocumentPath
{
    private readonly DocumentPath? _parent;
    private readonly string? _key;
    private readonly int _index;

    private DocumentPath(DocumentPath? parent, string? key, int index)
    {
        _parent = parent;
        _key = key;
        _index = index;
    }

    /// <summary>The path of the document itself, <c>#</c>.</summary>
    public static DocumentPath Root { get; } = new(null, null, 0);

    /// <summary>The path of a member.</summary>
    public DocumentPath Member(string key) => new(this, key, 0);

    /// <summary>The path of an item.</summary>
    public DocumentPath Item(int index) => new(this, null, index);

    /// <summary>The JSON pointer (RFC 6901, section 6), such as <c>#/components/schemas/A</c>.</summary>
    public override string ToString()
    {
        var steps = new Stack<string>();
        for (var path = this; path._parent is not null; path = path._parent)
        {
            steps.Push(path._key is { } key ? Reference.Escape(key) : path._index.ToString(CultureInfo.InvariantCulture));
        }

        return new StringBuilder("#").Append(steps.Count > 0 ? "/" : string.Empty).AppendJoin('/', steps).ToString();
    }
}
