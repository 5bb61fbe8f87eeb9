using System;
using System.Collections.Generic;
using System.ComponentModel;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>The codec of a model. Generated code lists the members; everything that models have in common is here.</summary>
/// <typeparam name="T">The model. Members that the document does not name are kept if it is a <see cref="JsonModel"/>, and skipped otherwise.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ModelCodec<T> : JsonCodec<T>
    where T : class
{
    private string[] _required = Array.Empty<string>();
    private int _essential;

    /// <summary>Creates the codec.</summary>
    /// <param name="memberNames">The names on the wire, so that reading them allocates nothing.</param>
    protected ModelCodec(params string[] memberNames)
    {
        JsonNames.Add(memberNames);
    }

    /// <inheritdoc/>
    public sealed override T? Read(JsonReader reader)
    {
        if (!JsonRead.IsStart(reader, JsonToken.StartObject))
        {
            return null;
        }

        var model = Create();
        var members = default(MemberSet);
        while (JsonRead.NextMember(reader))
        {
            var name = (string)reader.Value!;
            if (ReadMember(reader, name, model, ref members))
            {
                continue;
            }

            if (model is JsonModel open)
            {
                open.ReadAdditionalProperty(reader, name);
            }
            else
            {
                reader.Skip();
            }
        }

        if (!members.HasAll(_required.Length))
        {
            TellMissing(reader, model, members);
        }

        return model;
    }

    /// <inheritdoc/>
    public sealed override void Write(JsonWriter writer, T? value)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }

        writer.WriteStartObject();
        WriteMembers(writer, value);
        (value as JsonModel)?.WriteAdditionalProperties(writer);
        writer.WriteEndObject();
    }

    /// <summary>States, in the constructor, which members the document requires of a response.</summary>
    /// <param name="essential">How many of them, from the first on, a response must have to be of use at all.</param>
    /// <param name="memberNames">Their names on the wire; a member's index is its place among them.</param>
    protected void Require(int essential, params string[] memberNames) => (_essential, _required) = (essential, memberNames);

    /// <summary>Creates a model without members.</summary>
    /// <returns>The model.</returns>
    protected abstract T Create();

    /// <summary>Reads the value of a member that the document names.</summary>
    /// <param name="reader">A reader that is on the member's name; afterwards, if the result is <c>true</c>, on the last token of its value.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="model">The model that receives the value.</param>
    /// <param name="members">Where to note a required member that has a value.</param>
    /// <returns><c>false</c> if the document names no such member; the reader has not moved.</returns>
    /// <exception cref="JsonException">The JSON is malformed, or does not fit the member.</exception>
    protected abstract bool ReadMember(JsonReader reader, string name, T model, ref MemberSet members);

    /// <summary>Writes the members that the document names.</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="model">The model.</param>
    /// <exception cref="RequiredMemberException">A member that the document requires is not set.</exception>
    protected abstract void WriteMembers(JsonWriter writer, T model);

    private void TellMissing(JsonReader reader, T model, MemberSet members)
    {
        var isRequired = reader is IResponseReader { RequiresDocumentedMembers: true };
        var missing = new List<string>();
        for (var index = 0; index < _required.Length; index++)
        {
            if (members.Contains(index))
            {
                continue;
            }

            if (isRequired || index < _essential)
            {
                throw new JsonContentException($"it has no value at {JsonError.Place(reader.Path)}.{_required[index]}, which the document requires");
            }

            missing.Add(_required[index]);
        }

        (model as JsonModel)?.TellMissing(missing);
    }
}
