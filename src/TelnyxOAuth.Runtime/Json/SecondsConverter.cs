using System;
using System.ComponentModel;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads and writes a time as a number of seconds since 1970-01-01 UTC, for <c>JsonConvert</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SecondsConverter : JsonConverter
{
    private readonly bool _hasFraction;

    private protected SecondsConverter(bool hasFraction)
    {
        _hasFraction = hasFraction;
    }

    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => objectType == typeof(DateTimeOffset) || objectType == typeof(DateTimeOffset?);

    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        UnixSeconds.Read(reader, _hasFraction) ?? (objectType == typeof(DateTimeOffset) ? default(DateTimeOffset) : (DateTimeOffset?)null);

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        switch (value)
        {
            case DateTimeOffset time when _hasFraction:
                UnixSeconds.WriteFraction(writer, time);
                break;
            case DateTimeOffset time:
                UnixSeconds.Write(writer, time);
                break;
            default:
                writer.WriteNull();
                break;
        }
    }
}
