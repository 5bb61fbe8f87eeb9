using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>The codec of a map.</summary>
/// <typeparam name="T">The items. <c>null</c> where the document promises none becomes the type's default.</typeparam>
internal sealed class MapCodec<T> : JsonCodec<IReadOnlyDictionary<string, T>>
{
    private readonly JsonCodec<T> _items;

    internal MapCodec(JsonCodec<T> items) => _items = items;

    internal override bool IsPartial => _items.IsPartial;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, T>? Read(JsonReader reader)
    {
        if (!JsonRead.IsStart(reader, JsonToken.StartObject))
        {
            return null;
        }

        var items = new Dictionary<string, T>(StringComparer.Ordinal);
        while (JsonRead.NextMember(reader))
        {
            var name = (string)reader.Value!;
            items[name] = (_items is ScalarCodec<T> scalar ? scalar.ReadNext(reader) : _items.Read(JsonRead.Next(reader)))!;
        }

        return items;
    }

    /// <inheritdoc/>
    public override void Write(JsonWriter writer, IReadOnlyDictionary<string, T>? value)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }

        writer.WriteStartObject();
        foreach (var item in value)
        {
            writer.WritePropertyName(item.Key);
            _items.Write(writer, item.Value);
        }

        writer.WriteEndObject();
    }
}
