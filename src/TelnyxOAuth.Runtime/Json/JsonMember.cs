using System;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Writes an object's members of what is not a model: a member that is <c>null</c> is left out.</summary>
internal static class JsonMember
{
    /// <summary>Writes a member.</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The value.</param>
    /// <param name="sendsNull">Whether <c>null</c> is written as <c>null</c> instead of being left out.</param>
    internal static void Write(JsonWriter writer, string name, string? value, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            writer.WriteValue(value);
        }
    }

    /// <inheritdoc cref="Write(JsonWriter, string, string?, bool)"/>
    internal static void Write(JsonWriter writer, string name, int? value, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            writer.WriteValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a member that is a time as the whole number of seconds since 1970-01-01 UTC; a fraction of a second is left out.</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The time.</param>
    /// <param name="sendsNull">Whether <c>null</c> is written as <c>null</c> instead of being left out.</param>
    internal static void WriteUnixTime(JsonWriter writer, string name, DateTimeOffset? value, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            UnixSeconds.Write(writer, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes the name, and the value if it is <c>null</c>; returns whether the caller must write a value.</summary>
    private static bool Begin(JsonWriter writer, string name, bool isNull, bool sendsNull)
    {
        if (isNull && !sendsNull)
        {
            return false;
        }

        writer.WritePropertyName(name);
        if (isNull)
        {
            writer.WriteNull();
        }

        return !isNull;
    }
}
