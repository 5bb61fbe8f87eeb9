using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Reads or writes the members of a model, which lists them once for both: each method is given a member's value and
/// returns what the member is to have.
/// </summary>
/// <remarks>
/// A model goes through its list from the first member to the last. Writing takes one round. Reading takes a value as soon
/// as the list comes to the member that the reader is on, so JSON in the order of the list takes one round too, and each
/// member that is not in its order at most one more.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct JsonMembers
{
    private readonly JsonModel _model;
    private readonly JsonReader? _reader;
    private readonly JsonWriter? _writer;
    private readonly ModelMembers _members;

    /// <summary>What is written of members that are not set, and tells a model from others.</summary>
    private readonly Func<string, object?>? _marks;
    private MemberSet _present;

    /// <summary>The place in the list of the member that comes next.</summary>
    private int _place;

    /// <summary>The place of the member that the reader is on; -1 if there is none left.</summary>
    private int _current;

    /// <summary>Whether a member was read since the list began.</summary>
    private bool _hasRead;

    private JsonMembers(JsonModel model, JsonReader? reader, JsonWriter? writer, ModelMembers members, Func<string, object?>? marks = null)
    {
        _model = model;
        _reader = reader;
        _writer = writer;
        _members = members;
        _marks = marks;
        _present = default;
        _place = 0;
        _current = -1;
        _hasRead = false;
    }

    /// <summary>Whether a member follows that is set, or that the JSON has; one that does not is passed over.</summary>
    /// <param name="isSet">Whether the model's member is set, though it may be <c>null</c>.</param>
    /// <returns>Whether the member is to be read or written.</returns>
    public bool Includes(bool isSet)
    {
        if (_reader is null)
        {
            return isSet || _writer is null;
        }

        if (_place == _current)
        {
            return true;
        }

        _place++;
        return false;
    }

    /// <summary>Whether one of the members that follow is to be read or written; if not, they are passed over.</summary>
    /// <param name="count">How many members.</param>
    /// <returns>Whether the model has to list them.</returns>
    public bool Enters(int count)
    {
        if (_reader is null || (uint)(_current - _place) < (uint)count)
        {
            return true;
        }

        _place += count;
        return false;
    }

    /// <summary>Reads a model.</summary>
    /// <param name="reader">A reader that is on the value's first token; afterwards it is on the last.</param>
    /// <param name="sample">A model of the same type.</param>
    /// <param name="members">The members of the type.</param>
    /// <returns>The model, or <c>null</c>.</returns>
    internal static JsonModel? Read(JsonReader reader, JsonModel sample, ModelMembers members)
    {
        if (!JsonRead.IsStart(reader, JsonToken.StartObject))
        {
            return null;
        }

        var model = sample.CreateModel();
        var exchange = new JsonMembers(model, reader, null, members);
        exchange.Advance();
        while (exchange._current >= 0)
        {
            (exchange._place, exchange._hasRead) = (0, false);
            model.ExchangeMembers(ref exchange);
            if (!exchange._hasRead)
            {
                throw new InvalidOperationException($"{ModelText.NameOf(model.GetType())} does not list the same members each time: what it lists can't depend on what it holds.");
            }
        }

        members.Check(reader, model, exchange._present);
        return model;
    }

    /// <summary>Writes a model's members.</summary>
    internal static void Write(JsonWriter writer, JsonModel model, Func<string, object?>? marks)
    {
        var exchange = new JsonMembers(model, null, writer, ModelMembers.None, marks);
        model.ExchangeMembers(ref exchange);
    }

    /// <summary>Has a model list its members, which may change the model.</summary>
    internal static void Describe(JsonModel model, ModelMembers members)
    {
        var exchange = new JsonMembers(model, null, null, members);
        model.ExchangeMembers(ref exchange);
    }

    /// <summary>Whether the reader is not on the member that comes next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsElsewhere() => _place++ != _current;

    private T? Take<T>(T? value)
        where T : class
    {
        Take(value is null);
        return value;
    }

    /// <summary>Notes that the member was read, and goes on to the next one that the model has.</summary>
    private void Take(bool isNull)
    {
        _hasRead = true;
        _members.Note(_current, isNull, ref _present);
        Advance();
    }

    private void Advance()
    {
        var reader = _reader!;
        while (JsonRead.NextMember(reader))
        {
            var name = (string)reader.Value!;
            _current = _members.Find(name, _place);
            if (_current >= 0)
            {
                return;
            }

            _model.ReadAdditionalProperty(reader, name);
        }

        _current = -1;
    }

    /// <summary>Writes the member's name; <c>false</c> if no value is to follow.</summary>
    private readonly bool Begin(string name, bool isNull, bool isDefault, MemberTraits traits, string? property)
    {
        if (_writer is null)
        {
            _members.Add(name, traits);
            return false;
        }

        if (isNull || traits != MemberTraits.None)
        {
            return BeginWith(_writer, name, isNull, isDefault, traits, property);
        }

        _writer.WritePropertyName(name);
        return true;
    }

    private readonly bool BeginWith(JsonWriter writer, string name, bool isNull, bool isDefault, MemberTraits traits, string? property)
    {
        if ((traits & MemberTraits.ReadOnly) != 0 && JsonWrite.IsRequest(writer))
        {
            return false;
        }

        // A plain value that the document requires can't be null: as one that nobody has set counts the default.
        var isUnset = isNull || (isDefault && (traits & (MemberTraits.Required | MemberTraits.SendsNull)) == MemberTraits.Required);
        if ((traits & MemberTraits.Secret) != 0 && JsonWrite.IsDescription(writer) && (!isUnset || _model.HasUnreadable(name)))
        {
            writer.WritePropertyName(name);
            writer.WriteValue(SecretText.Redacted);
            return false;
        }

        if (isUnset && (_model.WriteUnreadable(writer, name) || WriteMark(writer, name, traits)))
        {
            return false;
        }

        if (!isNull)
        {
            writer.WritePropertyName(name);
            return true;
        }

        if ((traits & MemberTraits.SendsNull) != 0)
        {
            writer.WritePropertyName(name);
            writer.WriteNull();
        }
        else if ((traits & MemberTraits.Required) != 0 && !JsonWrite.IsDescription(writer))
        {
            throw new RequiredMemberException(ModelText.NameOf(_model.GetType()), property ?? name);
        }

        return false;
    }

    /// <summary>Writes what tells the model from others, which the caller has left open and the model is left without; <c>false</c> if the member does not.</summary>
    private readonly bool WriteMark(JsonWriter writer, string name, MemberTraits traits)
    {
        var isKind = (traits & MemberTraits.Kind) != 0;
        if ((!isKind && _marks is null) || JsonWrite.IsDescription(writer) || ((isKind ? _model.ModelKind() : null) ?? _marks?.Invoke(name)) is not { } mark)
        {
            return false;
        }

        writer.WritePropertyName(name);
        writer.WriteValue(mark);
        return true;
    }
}
