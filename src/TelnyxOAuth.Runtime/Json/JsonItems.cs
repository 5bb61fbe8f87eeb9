using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Reads lists and maps, of any depth, whose items may be of a value that their type can't hold. One such item makes the
/// list or map unreadable as a whole: what is left without the item would say something else.
/// </summary>
internal static class JsonItems
{
    /// <summary>Reads a list or map.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="reader">A reader that is on the value's first token; afterwards it is on the last.</param>
    /// <param name="codec">The codec of the list or map.</param>
    /// <param name="unreadable">Its JSON, if an item is unreadable; otherwise <c>null</c>.</param>
    /// <returns>The list or map; <c>null</c> if it is unreadable, or the JSON is <c>null</c>.</returns>
    /// <exception cref="JsonException">The JSON is malformed, or of another kind than its type.</exception>
    internal static T? Read<T>(JsonReader reader, JsonCodec<T> codec, out JToken? unreadable)
        where T : class
    {
        if (reader.TokenType is not (JsonToken.StartArray or JsonToken.StartObject))
        {
            unreadable = null;
            return codec.Read(reader);
        }

        if (reader is not IItemsReader items || !items.BeginItems())
        {
            var tokens = TokenReader.Take(reader);
            tokens.BeginItems();
            (reader, items) = (tokens, tokens);
        }

        var value = codec.Read(reader);
        unreadable = items.EndItems();
        return unreadable is null ? value : null;
    }

    /// <summary>Whether the reader is in a list or map that need not be readable.</summary>
    internal static bool IsReading(JsonReader reader) => StateOf(reader) != ItemsState.None;

    /// <summary>Whether the list or map that the reader is in is known to be unreadable.</summary>
    internal static bool IsUnreadable(JsonReader reader) => StateOf(reader) == ItemsState.Unreadable;

    /// <summary>Makes the list or map that the reader is in unreadable; <c>false</c> if there is none, or it has to be readable.</summary>
    internal static bool TryFail(JsonReader reader)
    {
        if (reader is not IItemsReader items || items.Items == ItemsState.None)
        {
            return false;
        }

        items.Items = ItemsState.Unreadable;
        return true;
    }

    /// <summary>By the readers' types, which are sealed: it is asked for each number.</summary>
    private static ItemsState StateOf(JsonReader reader) => reader switch
    {
        Utf8JsonTextReader text => text.Items,
        TokenReader tokens => tokens.Items,
        _ => ItemsState.None,
    };
}
