using System;
using System.ComponentModel;
using System.Globalization;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads and writes an open enum for <c>JsonConvert</c>, as a plain string.</summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OpenEnumConverter<T> : JsonConverter
    where T : struct, IOpenEnumValue<T>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => objectType == typeof(T) || objectType == typeof(T?);

    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.Value is { } value)
        {
            return default(T).Create(Convert.ToString(value, CultureInfo.InvariantCulture)!);
        }

        return objectType == typeof(T?) ? null : default(T);
    }

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        writer.WriteValue((value as IOpenEnumValue)?.Value);
}
