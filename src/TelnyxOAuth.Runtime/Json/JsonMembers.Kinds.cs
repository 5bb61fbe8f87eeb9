using System;
using System.ComponentModel;
#if NET
using System.Diagnostics.CodeAnalysis;
#endif
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <content>The kinds of members.</content>
public partial struct JsonMembers
{
    /// <summary>A text; a number or a boolean is read as its JSON.</summary>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The member's value.</param>
    /// <param name="traits">What the document says of the member.</param>
    /// <param name="property">The member's name in C#, where it is required.</param>
    /// <returns>The value, or the one that was read.</returns>
    /// <exception cref="JsonException">The JSON is malformed, or does not fit the member.</exception>
    /// <exception cref="RequiredMemberException">The member is required, not set, and to be written.</exception>
    public string? String(string name, string? value, MemberTraits traits = MemberTraits.None, string? property = null)
    {
        if (_reader is not null)
        {
            return IsElsewhere() ? value : Take(JsonRead.String(_reader));
        }

        if (Begin(name, value is null, false, traits, property))
        {
            _writer!.WriteValue(value);
        }

        return value;
    }

    /// <summary>A 32-bit integer.</summary>
    /// <inheritdoc cref="String" path="/param"/>
    /// <inheritdoc cref="String" path="/returns"/>
    /// <inheritdoc cref="String" path="/exception"/>
    public int? Int32(string name, int? value, MemberTraits traits = MemberTraits.None, string? property = null)
    {
        if (_reader is not null)
        {
            if (IsElsewhere())
            {
                return value;
            }

            value = JsonRead.Int32(_reader, name, _model);
            Take(value is null);
            return value;
        }

        if (Begin(name, value is null, value.GetValueOrDefault() == default, traits, property))
        {
            _writer!.WriteValue(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>A 64-bit integer.</summary>
    /// <inheritdoc cref="String" path="/param"/>
    /// <inheritdoc cref="String" path="/returns"/>
    /// <inheritdoc cref="String" path="/exception"/>
    public long? Int64(string name, long? value, MemberTraits traits = MemberTraits.None, string? property = null)
    {
        if (_reader is not null)
        {
            if (IsElsewhere())
            {
                return value;
            }

            value = JsonRead.Int64(_reader, name, _model);
            Take(value is null);
            return value;
        }

        if (Begin(name, value is null, value.GetValueOrDefault() == default, traits, property))
        {
            _writer!.WriteValue(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>A 64-bit integer without a sign.</summary>
    /// <inheritdoc cref="String" path="/param"/>
    /// <inheritdoc cref="String" path="/returns"/>
    /// <inheritdoc cref="String" path="/exception"/>
    public ulong? UInt64(string name, ulong? value, MemberTraits traits = MemberTraits.None, string? property = null)
    {
        if (_reader is not null)
        {
            if (IsElsewhere())
            {
                return value;
            }

            value = JsonRead.UInt64(_reader, name, _model);
            Take(value is null);
            return value;
        }

        if (Begin(name, value is null, value.GetValueOrDefault() == default, traits, property))
        {
            _writer!.WriteValue(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>A number in single precision.</summary>
    /// <inheritdoc cref="String" path="/param"/>
    /// <inheritdoc cref="String" path="/returns"/>
    /// <inheritdoc cref="String" path="/exception"/>
    public float? Single(string name, float? value, MemberTraits traits = MemberTraits.None, string? property = null)
    {
        if (_reader is not null)
        {
            if (IsElsewhere())
            {
                return value;
            }

            value = JsonRead.Single(_reader, name, _model);
            Take(value is null);
            return value;
        }

        if (Begin(name, value is null, value.GetValueOrDefault() == default, traits, property))
        {
            _writer!.WriteValue(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>A number in double precision.</summary>
    /// <inheritdoc cref="String" path="/param"/>
    /// <inheritdoc cref="String" path="/returns"/>
    /// <inheritdoc cref="String" path="/exception"/>
    public double? Double(string name, double? value, MemberTraits traits = MemberTraits.None, string? property = null)
    {
        if (_reader is not null)
        {
            if (IsElsewhere())
            {
                return value;
            }

            value = JsonRead.Double(_reader, name, _model);
            Take(value is null);
            return value;
        }

        if (Begin(name, value is null, value.GetValueOrDefault() == default, traits, property))
        {
            _writer!.WriteValue(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>A decimal number.</summary>
    /// <inheritdoc cref="String" path="/param"/>
    /// <inheritdoc cref="String" path="/returns"/>
    /// <inheritdoc cref="String" path="/exception"/>
    public decimal? Decimal(string name, decimal? value, MemberTraits traits = MemberTraits.None, string? property = null)
    {
        if (_reader is not null)
        {
            if (IsElsewhere())
            {
                return value;
            }

            value = JsonRead.Decimal(_reader);
            Take(value is null);
            return value;
        }

        if (Begin(name, value is null, value.GetValueOrDefault() == default, traits, property))
        {
            _writer!.WriteValue(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>A boolean.</summary>
    /// <inheritdoc cref="String" path="/param"/>
    /// <inheritdoc cref="String" path="/returns"/>
    /// <inheritdoc cref="String" path="/exception"/>
    public bool? Boolean(string name, bool? value, MemberTraits traits = MemberTraits.None, string? property = null)
    {
        if (_reader is not null)
        {
            if (IsElsewhere())
            {
                return value;
            }

            value = JsonRead.Boolean(_reader);
            Take(value is null);
            return value;
        }

        if (Begin(name, value is null, !value.GetValueOrDefault(), traits, property))
        {
            _writer!.WriteValue(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>A date and time (RFC 3339 section 5.6).</summary>
    /// <inheritdoc cref="String" path="/param"/>
    /// <inheritdoc cref="String" path="/returns"/>
    /// <inheritdoc cref="String" path="/exception"/>
    public DateTimeOffset? DateTimeOffset(string name, DateTimeOffset? value, MemberTraits traits = MemberTraits.None, string? property = null)
    {
        if (_reader is not null)
        {
            if (IsElsewhere())
            {
                return value;
            }

            value = JsonRead.DateTimeOffset(_reader, name, _model);
            Take(value is null);
            return value;
        }

        if (Begin(name, value is null, value.GetValueOrDefault() == default, traits, property))
        {
            JsonWrite.Value(_writer!, value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>A date (RFC 3339's <c>full-date</c>).</summary>
    /// <inheritdoc cref="String" path="/param"/>
    /// <inheritdoc cref="String" path="/returns"/>
    /// <inheritdoc cref="String" path="/exception"/>
    public DateTimeOffset? Date(string name, DateTimeOffset? value, MemberTraits traits = MemberTraits.None, string? property = null)
    {
        if (_reader is not null)
        {
            if (IsElsewhere())
            {
                return value;
            }

            value = JsonRead.Date<DateTimeOffset>(_reader, name, _model);
            Take(value is null);
            return value;
        }

        if (Begin(name, value is null, value.GetValueOrDefault() == default, traits, property))
        {
            JsonWrite.Date(_writer!, value.GetValueOrDefault());
        }

        return value;
    }

#if NET8_0_OR_GREATER
    /// <summary>A date (RFC 3339's <c>full-date</c>).</summary>
    /// <inheritdoc cref="String" path="/param"/>
    /// <inheritdoc cref="String" path="/returns"/>
    /// <inheritdoc cref="String" path="/exception"/>
    public DateOnly? Date(string name, DateOnly? value, MemberTraits traits = MemberTraits.None, string? property = null)
    {
        if (_reader is not null)
        {
            if (IsElsewhere())
            {
                return value;
            }

            value = JsonRead.Date<DateOnly>(_reader, name, _model);
            Take(value is null);
            return value;
        }

        if (Begin(name, value is null, value.GetValueOrDefault() == default, traits, property))
        {
            JsonWrite.Date(_writer!, value.GetValueOrDefault());
        }

        return value;
    }
#endif

    /// <summary>A time as the whole number of seconds since 1970-01-01 UTC.</summary>
    /// <inheritdoc cref="String" path="/param"/>
    /// <inheritdoc cref="String" path="/returns"/>
    /// <inheritdoc cref="String" path="/exception"/>
    public DateTimeOffset? UnixTime(string name, DateTimeOffset? value, MemberTraits traits = MemberTraits.None, string? property = null)
    {
        if (_reader is not null)
        {
            if (IsElsewhere())
            {
                return value;
            }

            value = JsonRead.UnixTime(_reader, name, _model);
            Take(value is null);
            return value;
        }

        if (Begin(name, value is null, value.GetValueOrDefault() == default, traits, property))
        {
            JsonWrite.UnixTime(_writer!, value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>A time as the number of seconds since 1970-01-01 UTC, with a fraction.</summary>
    /// <inheritdoc cref="String" path="/param"/>
    /// <inheritdoc cref="String" path="/returns"/>
    /// <inheritdoc cref="String" path="/exception"/>
    public DateTimeOffset? FractionalUnixTime(string name, DateTimeOffset? value, MemberTraits traits = MemberTraits.None, string? property = null)
    {
        if (_reader is not null)
        {
            if (IsElsewhere())
            {
                return value;
            }

            value = JsonRead.FractionalUnixTime(_reader, name, _model);
            Take(value is null);
            return value;
        }

        if (Begin(name, value is null, value.GetValueOrDefault() == default, traits, property))
        {
            JsonWrite.FractionalUnixTime(_writer!, value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>A UUID (RFC 9562).</summary>
    /// <inheritdoc cref="String" path="/param"/>
    /// <inheritdoc cref="String" path="/returns"/>
    /// <inheritdoc cref="String" path="/exception"/>
    public Guid? Guid(string name, Guid? value, MemberTraits traits = MemberTraits.None, string? property = null)
    {
        if (_reader is not null)
        {
            if (IsElsewhere())
            {
                return value;
            }

            value = JsonRead.Guid(_reader, name, _model);
            Take(value is null);
            return value;
        }

        if (Begin(name, value is null, value.GetValueOrDefault() == default, traits, property))
        {
            _writer!.WriteValue(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>A URI, absolute or relative.</summary>
    /// <inheritdoc cref="String" path="/param"/>
    /// <inheritdoc cref="String" path="/returns"/>
    /// <inheritdoc cref="String" path="/exception"/>
    public Uri? Uri(string name, Uri? value, MemberTraits traits = MemberTraits.None, string? property = null)
    {
        if (_reader is not null)
        {
            return IsElsewhere() ? value : Take(JsonRead.Uri(_reader));
        }

        if (Begin(name, value is null, false, traits, property))
        {
            JsonWrite.Value(_writer!, value);
        }

        return value;
    }

    /// <summary>Bytes as base64 text (RFC 4648 section 4).</summary>
    /// <inheritdoc cref="String" path="/param"/>
    /// <inheritdoc cref="String" path="/returns"/>
    /// <inheritdoc cref="String" path="/exception"/>
    public byte[]? Bytes(string name, byte[]? value, MemberTraits traits = MemberTraits.None, string? property = null)
    {
        if (_reader is not null)
        {
            return IsElsewhere() ? value : Take(JsonRead.Bytes(_reader, name, _model));
        }

        if (Begin(name, value is null, false, traits, property))
        {
            _writer!.WriteValue(value);
        }

        return value;
    }

    /// <summary>Any JSON.</summary>
    /// <inheritdoc cref="String" path="/param"/>
    /// <inheritdoc cref="String" path="/returns"/>
    /// <inheritdoc cref="String" path="/exception"/>
    public JToken? Token(string name, JToken? value, MemberTraits traits = MemberTraits.None, string? property = null)
    {
        if (_reader is not null)
        {
            return IsElsewhere() ? value : Take(JsonRead.Token(_reader));
        }

        if (Begin(name, value is null, false, traits, property))
        {
            JsonWrite.Token(_writer!, value);
        }

        return value;
    }

    /// <summary>Any JSON: a <see cref="JToken"/>, or a value that Newtonsoft.Json has a token for.</summary>
    /// <inheritdoc cref="String" path="/param"/>
    /// <inheritdoc cref="String" path="/returns"/>
    /// <inheritdoc cref="String" path="/exception"/>
    public object? Any(string name, object? value, MemberTraits traits = MemberTraits.None, string? property = null)
    {
        if (_reader is not null)
        {
            return IsElsewhere() ? value : Take<object>(JsonRead.Token(_reader));
        }

        if (Begin(name, value is null, false, traits, property))
        {
            JsonWrite.Token(_writer!, value as JToken ?? new JValue(value));
        }

        return value;
    }

    /// <summary>The value of an open enum, known or not.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The member's value.</param>
    /// <param name="traits">What the document says of the member.</param>
    /// <param name="property">The member's name in C#, where it is required.</param>
    /// <returns>The value, or the one that was read.</returns>
    /// <exception cref="JsonException">The JSON is malformed, or does not fit the member.</exception>
    /// <exception cref="RequiredMemberException">The member is required, not set, and to be written.</exception>
    public T? OpenEnum<T>(string name, T? value, MemberTraits traits = MemberTraits.None, string? property = null)
        where T : struct, IOpenEnumValue<T>
    {
        if (_reader is not null)
        {
            return IsElsewhere() ? value : Take(JsonRead.String(_reader)) is { } text ? default(T).Create(text) : null;
        }

        WriteText(name, value?.Value, traits, property);
        return value;
    }

    /// <summary>A file, which only a part of a multipart body can be: it is written, and never read.</summary>
    /// <inheritdoc cref="String" path="/param"/>
    /// <inheritdoc cref="String" path="/returns"/>
    /// <inheritdoc cref="String" path="/exception"/>
    public FileUpload? File(string name, FileUpload? value, MemberTraits traits = MemberTraits.None, string? property = null)
    {
        if (_reader is null && BeginSentOnly(name, value is null, traits, property))
        {
            JsonWrite.File(_writer!, value);
        }

        _place++;
        return value;
    }

    /// <summary>A list of files, which only a multipart body can have: they are written, and never read.</summary>
    /// <typeparam name="T">The list.</typeparam>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The member's value.</param>
    /// <param name="codec">What writes it.</param>
    /// <param name="traits">What the document says of the member.</param>
    /// <param name="property">The member's name in C#, where it is required.</param>
    /// <returns>The value, or the one that was read.</returns>
    /// <exception cref="JsonException">The JSON is malformed, or does not fit the member.</exception>
    /// <exception cref="RequiredMemberException">The member is required, not set, and to be written.</exception>
    public T? Files<T>(string name, T? value, JsonCodec<T> codec, MemberTraits traits = MemberTraits.None, string? property = null)
        where T : class
    {
        if (_reader is null && BeginSentOnly(name, value is null, traits, property))
        {
            codec.Write(_writer!, value);
        }

        _place++;
        return value;
    }

    /// <summary>A model or a union.</summary>
    /// <typeparam name="T">The model or the union.</typeparam>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The member's value.</param>
    /// <param name="traits">What the document says of the member.</param>
    /// <param name="property">The member's name in C#, where it is required.</param>
    /// <returns>The value, or the one that was read.</returns>
    /// <exception cref="JsonException">The JSON is malformed, or does not fit the member.</exception>
    /// <exception cref="RequiredMemberException">The member is required, not set, and to be written.</exception>
    public T? Model<
#if NET
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors)]
#endif
        T>(string name, T? value, MemberTraits traits = MemberTraits.None, string? property = null)
        where T : class, IJsonModel
    {
        if (_reader is not null)
        {
            return IsElsewhere() ? value : Take(CodecOf<T>.Instance.Read(JsonRead.Next(_reader)));
        }

        if (Begin(name, value is null, false, traits, property))
        {
            CodecOf<T>.Instance.Write(_writer!, value);
        }

        return value;
    }

    /// <summary>A list or a map.</summary>
    /// <typeparam name="T">The list or the map.</typeparam>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The member's value.</param>
    /// <param name="codec">What reads and writes it.</param>
    /// <param name="traits">What the document says of the member.</param>
    /// <param name="property">The member's name in C#, where it is required.</param>
    /// <returns>The value, or the one that was read.</returns>
    /// <exception cref="JsonException">The JSON is malformed, or does not fit the member.</exception>
    /// <exception cref="RequiredMemberException">The member is required, not set, and to be written.</exception>
    public T? Value<T>(string name, T? value, JsonCodec<T> codec, MemberTraits traits = MemberTraits.None, string? property = null)
        where T : class
    {
        if (_reader is not null)
        {
            return IsElsewhere() ? value : Take(JsonRead.Items(_reader, name, _model, codec));
        }

        if (Begin(name, value is null, false, traits, property))
        {
            codec.Write(_writer!, value);
        }

        return value;
    }

    private readonly void WriteText(string name, string? text, MemberTraits traits, string? property)
    {
        // The default of an enum is the empty text, which is no value that a document could require.
        var isNull = text is null || (text.Length == 0 && (traits & (MemberTraits.Required | MemberTraits.SendsNull)) == MemberTraits.Required);
        if (Begin(name, isNull, false, traits, property))
        {
            _writer!.WriteValue(text);
        }
    }

    private readonly bool BeginSentOnly(string name, bool isNull, MemberTraits traits, string? property)
    {
        if (_writer is null)
        {
            _members.AddSentOnly(name);
            return false;
        }

        return Begin(name, isNull, false, traits, property);
    }
}
