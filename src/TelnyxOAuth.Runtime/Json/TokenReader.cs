using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>A reader of JSON that is in memory as tokens.</summary>
internal sealed class TokenReader : JTokenReader, IItemsReader, IResponseReader
{
    private JToken? _items;

    private TokenReader(JToken json, string path, bool requiresDocumentedMembers)
        : base(json, path) => RequiresDocumentedMembers = requiresDocumentedMembers;

    /// <inheritdoc/>
    public ItemsState Items { get; set; }

    /// <inheritdoc/>
    public bool RequiresDocumentedMembers { get; }

    /// <summary>Takes the object or array that a reader is on the start of.</summary>
    /// <param name="reader">The reader, which is afterwards on the end of the object or array.</param>
    /// <returns>A reader that is on the start of the same JSON, at the same place.</returns>
    internal static TokenReader Take(JsonReader reader)
    {
        var path = reader.Path;
        var tokens = new TokenReader(JsonTokens.Take(reader), path, (reader as IResponseReader)?.RequiresDocumentedMembers == true) { Culture = reader.Culture, DateParseHandling = DateParseHandling.None };
        tokens.Read();
        return tokens;
    }

    /// <inheritdoc/>
    public bool BeginItems()
    {
        _items = CurrentToken;
        Items = ItemsState.Readable;
        return true;
    }

    /// <inheritdoc/>
    public JToken? EndItems()
    {
        var json = Items == ItemsState.Unreadable ? JsonTokens.Detach(_items!) : null;
        (_items, Items) = (null, ItemsState.None);
        return json;
    }
}
