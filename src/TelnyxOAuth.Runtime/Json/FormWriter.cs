using System;
using System.Globalization;
using System.IO;
using System.Numerics;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Writes a codec's output as <c>application/x-www-form-urlencoded</c>, so that a model needs no second codec for
/// forms. A list repeats its name for each value, as OpenAPI's form style does by default; <c>null</c> is left out.
/// </summary>
internal sealed class FormWriter : JsonWriter
{
    private readonly TextWriter _text;
    private string _name = string.Empty;
    private bool _isFirst = true;
    private int _objects;

    internal FormWriter(TextWriter text)
    {
        _text = text;
        AutoCompleteOnClose = false;
    }

    public override void Flush() => _text.Flush();

    public override void WriteStartObject()
    {
        base.WriteStartObject();
        if (++_objects > 1)
        {
            throw new NotSupportedException($"A form has no way to carry the object '{_name}'.");
        }
    }

    public override void WriteEndObject()
    {
        _objects--;
        base.WriteEndObject();
    }

    public override void WritePropertyName(string name)
    {
        base.WritePropertyName(name);
        _name = name;
    }

    public override void WritePropertyName(string name, bool escape) => WritePropertyName(name);

    public override void WriteValue(string? value)
    {
        base.WriteValue(value);
        Pair(value);
    }

    public override void WriteValue(int value)
    {
        base.WriteValue(value);
        Pair(WireText.From(value));
    }

    public override void WriteValue(long value)
    {
        base.WriteValue(value);
        Pair(WireText.From(value));
    }

    public override void WriteValue(double value)
    {
        base.WriteValue(value);
        Pair(WireText.From(value));
    }

    public override void WriteValue(float value)
    {
        base.WriteValue(value);
        Pair(value.ToString("R", CultureInfo.InvariantCulture));
    }

    public override void WriteValue(decimal value)
    {
        base.WriteValue(value);
        Pair(WireText.From(value));
    }

    public override void WriteValue(bool value)
    {
        base.WriteValue(value);
        Pair(WireText.From(value));
    }

    public override void WriteValue(DateTimeOffset value)
    {
        base.WriteValue(value);
        Pair(WireText.From(value));
    }

    public override void WriteValue(Guid value)
    {
        base.WriteValue(value);
        Pair(WireText.From(value));
    }

    public override void WriteValue(byte[]? value)
    {
        base.WriteValue(value);
        Pair(value is null ? null : Convert.ToBase64String(value));
    }

    // The types below occur only in members that the model does not know.
    public override void WriteValue(ulong value)
    {
        base.WriteValue(value);
        Pair(value.ToString(CultureInfo.InvariantCulture));
    }

    public override void WriteValue(DateTime value)
    {
        base.WriteValue(value);
        Pair(value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture));
    }

    public override void WriteValue(TimeSpan value)
    {
        base.WriteValue(value);
        Pair(value.ToString("c", CultureInfo.InvariantCulture));
    }

    public override void WriteValue(Uri? value)
    {
        base.WriteValue(value);
        Pair(value?.OriginalString);
    }

    public override void WriteValue(object? value)
    {
        if (value is BigInteger number)
        {
            SetWriteState(JsonToken.Integer, number);
            Pair(number.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            base.WriteValue(value);
        }
    }

    private void Pair(string? value)
    {
        if (value is null)
        {
            return;
        }

        if (!_isFirst)
        {
            _text.Write('&');
        }

        _isFirst = false;
        _text.Write(FormText.Escape(_name));
        _text.Write('=');
        _text.Write(FormText.Escape(value));
    }
}
