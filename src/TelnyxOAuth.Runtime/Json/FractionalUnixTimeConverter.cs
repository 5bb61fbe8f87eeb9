using System;
using System.ComponentModel;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads and writes a time as a number of seconds since 1970-01-01 UTC, with their fraction, for <c>JsonConvert</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FractionalUnixTimeConverter : JsonConverter
{
    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => objectType == typeof(DateTimeOffset) || objectType == typeof(DateTimeOffset?);

    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        UnixSeconds.Read(reader, hasFraction: true) ?? (objectType == typeof(DateTimeOffset) ? default(DateTimeOffset) : (DateTimeOffset?)null);

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is DateTimeOffset time)
        {
            UnixSeconds.WriteFraction(writer, time);
        }
        else
        {
            writer.WriteNull();
        }
    }
}
