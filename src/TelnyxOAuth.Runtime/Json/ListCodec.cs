using System.Collections.Generic;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>The codec of a list.</summary>
/// <typeparam name="T">The items. <c>null</c> where the document promises none becomes the type's default.</typeparam>
internal sealed class ListCodec<T> : JsonCodec<IReadOnlyList<T>>
{
    private readonly JsonCodec<T> _items;

    internal ListCodec(JsonCodec<T> items) => _items = items;

    internal override bool IsPartial => _items.IsPartial;

    /// <inheritdoc/>
    public override IReadOnlyList<T>? Read(JsonReader reader)
    {
        if (!JsonRead.IsStart(reader, JsonToken.StartArray))
        {
            return null;
        }

        return _items is ScalarCodec<T> scalar ? ReadScalars(reader, scalar) : ReadItems(reader);
    }

    /// <inheritdoc/>
    public override void Write(JsonWriter writer, IReadOnlyList<T>? value)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }

        writer.WriteStartArray();
        for (var index = 0; index < value.Count; index++)
        {
            _items.Write(writer, value[index]);
        }

        writer.WriteEndArray();
    }

    private static T[] ReadScalars(JsonReader reader, ScalarCodec<T> codec)
    {
        var items = default(SmallListBuilder<T>);
        while (true)
        {
            var item = codec.ReadNext(reader)!;
            switch (reader.TokenType)
            {
                case JsonToken.EndArray:
                    return items.ToArray();
                case JsonToken.None:
                    throw JsonShape.Unexpected(reader, "the end of an array");
                default:
                    items.Add(item);
                    break;
            }
        }
    }

    private T[] ReadItems(JsonReader reader)
    {
        var items = default(SmallListBuilder<T>);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonToken.EndArray:
                    return items.ToArray();
                case JsonToken.Comment:
                    break;
                default:
                    items.Add(_items.Read(reader)!);
                    break;
            }
        }

        throw JsonShape.Unexpected(reader, "the end of an array");
    }
}
