using System;
using System.Collections.Generic;
using System.ComponentModel;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>Writes an object's members as generated codecs do: a member that is <c>null</c> is left out.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonMember
{
    /// <summary>Writes a member.</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The value.</param>
    /// <param name="sendsNull">Whether <c>null</c> is written as <c>null</c> instead of being left out.</param>
    public static void Write(JsonWriter writer, string name, string? value, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            writer.WriteValue(value);
        }
    }

    /// <inheritdoc cref="Write(JsonWriter, string, string?, bool)"/>
    public static void Write(JsonWriter writer, string name, int? value, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            writer.WriteValue(value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="Write(JsonWriter, string, string?, bool)"/>
    public static void Write(JsonWriter writer, string name, long? value, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            writer.WriteValue(value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="Write(JsonWriter, string, string?, bool)"/>
    public static void Write(JsonWriter writer, string name, ulong? value, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            writer.WriteValue(value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="Write(JsonWriter, string, string?, bool)"/>
    public static void Write(JsonWriter writer, string name, float? value, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            writer.WriteValue(value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="Write(JsonWriter, string, string?, bool)"/>
    public static void Write(JsonWriter writer, string name, double? value, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            writer.WriteValue(value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="Write(JsonWriter, string, string?, bool)"/>
    public static void Write(JsonWriter writer, string name, decimal? value, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            writer.WriteValue(value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="Write(JsonWriter, string, string?, bool)"/>
    public static void Write(JsonWriter writer, string name, bool? value, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            writer.WriteValue(value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="Write(JsonWriter, string, string?, bool)"/>
    public static void Write(JsonWriter writer, string name, Guid? value, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            writer.WriteValue(value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="Write(JsonWriter, string, string?, bool)"/>
    public static void Write(JsonWriter writer, string name, byte[]? value, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            writer.WriteValue(value);
        }
    }

    /// <inheritdoc cref="Write(JsonWriter, string, string?, bool)"/>
    public static void Write(JsonWriter writer, string name, DateTimeOffset? value, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            JsonWrite.Value(writer, value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="Write(JsonWriter, string, string?, bool)"/>
    public static void Write(JsonWriter writer, string name, Uri? value, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            JsonWrite.Value(writer, value);
        }
    }

    /// <inheritdoc cref="Write(JsonWriter, string, string?, bool)"/>
    public static void Write(JsonWriter writer, string name, JToken? value, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            JsonWrite.Token(writer, value);
        }
    }

    /// <summary>Writes a member that is a file, which only a part of a multipart body can be.</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The file.</param>
    /// <param name="sendsNull">Whether <c>null</c> is written as <c>null</c> instead of being left out.</param>
    /// <exception cref="NotSupportedException">The model is written as JSON, or the file is in an object inside it.</exception>
    public static void Write(JsonWriter writer, string name, FileUpload? value, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            JsonWrite.File(writer, value);
        }
    }

    /// <summary>Writes a member that may be any JSON.</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">A <see cref="JToken"/>, or a value that Newtonsoft.Json has a token for.</param>
    /// <param name="sendsNull">Whether <c>null</c> is written as <c>null</c> instead of being left out.</param>
    public static void WriteAny(JsonWriter writer, string name, object? value, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            JsonWrite.Token(writer, value as JToken ?? new JValue(value));
        }
    }

    /// <summary>Writes a member that is a date (RFC 3339's <c>full-date</c>).</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The date.</param>
    /// <param name="sendsNull">Whether <c>null</c> is written as <c>null</c> instead of being left out.</param>
    public static void WriteDate(JsonWriter writer, string name, DateTimeOffset? value, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            JsonWrite.Date(writer, value.GetValueOrDefault());
        }
    }

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="WriteDate(JsonWriter, string, DateTimeOffset?, bool)"/>
    public static void WriteDate(JsonWriter writer, string name, DateOnly? value, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            JsonWrite.Date(writer, value.GetValueOrDefault());
        }
    }
#endif

    /// <summary>Writes a member that is a time as the whole number of seconds since 1970-01-01 UTC; a fraction of a second is left out.</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The time.</param>
    /// <param name="sendsNull">Whether <c>null</c> is written as <c>null</c> instead of being left out.</param>
    public static void WriteUnixTime(JsonWriter writer, string name, DateTimeOffset? value, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            UnixSeconds.Write(writer, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a member that is a time as the number of seconds since 1970-01-01 UTC, with its fraction of a second, if it has one.</summary>
    /// <inheritdoc cref="WriteUnixTime" path="/param"/>
    public static void WriteFractionalUnixTime(JsonWriter writer, string name, DateTimeOffset? value, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            UnixSeconds.WriteFraction(writer, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a member that is an enum's value.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="writer">What to write to.</param>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The value.</param>
    /// <param name="sendsNull">Whether <c>null</c> is written as <c>null</c> instead of being left out.</param>
    public static void Write<T>(JsonWriter writer, string name, T? value, bool sendsNull = false)
        where T : struct, IOpenEnumValue => Write(writer, name, value?.Value, sendsNull);

    /// <summary>Writes a member that is an enum's value.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="writer">What to write to.</param>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The value.</param>
    public static void Write<T>(JsonWriter writer, string name, T value)
        where T : struct, IOpenEnumValue => Write(writer, name, value.Value);

    /// <summary>Writes a member that has a codec.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="writer">What to write to.</param>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec that writes the value.</param>
    /// <param name="sendsNull">Whether <c>null</c> is written as <c>null</c> instead of being left out.</param>
    public static void Write<T>(JsonWriter writer, string name, T? value, JsonCodec<T> codec, bool sendsNull = false)
        where T : class
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            codec.Write(writer, value);
        }
    }

    /// <summary>Writes a member that is a list.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="writer">What to write to.</param>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The list.</param>
    /// <param name="writeItem">Writes an item.</param>
    /// <param name="sendsNull">Whether <c>null</c> is written as <c>null</c> instead of being left out.</param>
    public static void Write<T>(JsonWriter writer, string name, IReadOnlyList<T>? value, Action<JsonWriter, T> writeItem, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            JsonWrite.List(writer, value!, writeItem);
        }
    }

    /// <summary>Writes a member that is a map.</summary>
    /// <typeparam name="T">The values.</typeparam>
    /// <param name="writer">What to write to.</param>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The map.</param>
    /// <param name="writeItem">Writes a value.</param>
    /// <param name="sendsNull">Whether <c>null</c> is written as <c>null</c> instead of being left out.</param>
    public static void Write<T>(JsonWriter writer, string name, IReadOnlyDictionary<string, T>? value, Action<JsonWriter, T> writeItem, bool sendsNull = false)
    {
        if (Begin(writer, name, value is null, sendsNull))
        {
            JsonWrite.Map(writer, value!, writeItem);
        }
    }

    /// <summary>Writes what a response had for a member that the member's type can't hold, unless the member was set since.</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="model">The model.</param>
    /// <param name="isUnset">Whether the member has no value, or the default of its type.</param>
    /// <returns>Whether it was written; if not, the member's own value is to be.</returns>
    public static bool WriteUnreadable(JsonWriter writer, string name, object model, bool isUnset) =>
        isUnset && model is JsonModel open && open.WriteUnreadable(writer, name);

    /// <summary>Writes a mark instead of a member that is a secret, where the model is only looked at.</summary>
    /// <param name="writer">What is written to.</param>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="model">The model.</param>
    /// <param name="isUnset">Whether the member has no value, or the default of its type.</param>
    /// <returns>Whether it was written; if not, the member's own value is to be.</returns>
    public static bool Redact(JsonWriter writer, string name, object model, bool isUnset)
    {
        if (!JsonWrite.IsDescription(writer) || (isUnset && (model as JsonModel)?.HasUnreadable(name) != true))
        {
            return false;
        }

        writer.WritePropertyName(name);
        writer.WriteValue(SecretText.Redacted);
        return true;
    }

    /// <summary>Says that a member is not set which the document requires.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="writer">What is written to.</param>
    /// <param name="modelName">The model's name.</param>
    /// <param name="memberName">The member's name in C#.</param>
    /// <returns><c>null</c>, where the model is only looked at.</returns>
    /// <exception cref="RequiredMemberException">The model is to be read by others.</exception>
    public static T? Missing<T>(JsonWriter writer, string modelName, string memberName)
        where T : class => JsonWrite.IsDescription(writer) ? null : throw new RequiredMemberException(modelName, memberName);

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
