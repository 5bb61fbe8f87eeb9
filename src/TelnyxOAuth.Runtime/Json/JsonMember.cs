using System;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Writes the members of an object that is not a model: a member that is <c>null</c> is left out.</summary>
internal static class JsonMember
{
    /// <summary>Writes a text.</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The value.</param>
    internal static void Write(JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            writer.WriteValue(value);
        }
    }

    /// <summary>Writes a number.</summary>
    /// <inheritdoc cref="Write(JsonWriter, string, string?)"/>
    internal static void Write(JsonWriter writer, string name, int value)
    {
        writer.WritePropertyName(name);
        writer.WriteValue(value);
    }

    /// <summary>Writes a time as the whole number of seconds since 1970-01-01 UTC; a fraction of a second is left out.</summary>
    /// <inheritdoc cref="Write(JsonWriter, string, string?)"/>
    internal static void WriteUnixTime(JsonWriter writer, string name, DateTimeOffset? value)
    {
        if (value is { } time)
        {
            writer.WritePropertyName(name);
            UnixSeconds.Write(writer, time);
        }
    }
}
