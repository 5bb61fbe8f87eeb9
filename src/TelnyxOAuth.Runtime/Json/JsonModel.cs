using System;
using System.Collections.Generic;
using System.ComponentModel;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Runtime;

/// <summary>A model, which keeps members that the document does not name.</summary>
[JsonConverter(typeof(ModelConverter))]
public abstract class JsonModel : IJsonModel
{
    private IDictionary<string, JToken>? _additionalProperties;
    private HashSet<string>? _unreadable;
    private IReadOnlyList<string>? _missing;

    /// <summary>
    /// Gets or sets the members that the document does not name, and those whose value does not fit the type that the
    /// document gives it, such as a date that is none. They are kept unchanged and sent back.
    /// </summary>
    /// <remarks>
    /// A member whose value does not fit is unset in the model, and its value is here, by the member's name in JSON. It is
    /// sent back as long as the member stays unset; a value that is set since is sent in its place. A list or map with an
    /// item that does not fit is such a value as a whole, at any depth of lists and maps.
    /// </remarks>
    public IDictionary<string, JToken> AdditionalProperties
    {
        get => _additionalProperties ??= new Dictionary<string, JToken>(StringComparer.Ordinal);
        set => _additionalProperties = value;
    }

    /// <summary>
    /// Gets the names in JSON of the members that the document requires and the response that the model was read from lacks,
    /// or has as <c>null</c> or in another form than their type's. They are unset, though their types may not allow
    /// <c>null</c>. Empty for a model that was created.
    /// </summary>
    /// <remarks>With the option <see cref="ApiClientOptions.RequireDocumentedMembers"/>, such a response is an <see cref="ApiContentException"/>.</remarks>
    public IReadOnlyList<string> MissingMembers => _missing ?? Array.Empty<string>();

    JsonCodec IJsonModel.Codec => ModelWriter.Instance;

    /// <summary>Returns the model's type and its members as JSON, for people who debug or read logs. Secrets are left out of it: what goes by a secret's name, and what the document calls a password or never sends back.</summary>
    /// <returns>The text, such as <c>OAuthClient {"client_id":"a","client_secret":"[redacted]"}</c>; of a long one the first 1,000 characters and an ellipsis.</returns>
    public override string ToString() => ModelText.Of(this);

    /// <summary>Creates a model of the same type, of which nothing is set; this one need not have run a constructor.</summary>
    /// <returns>The model.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal abstract JsonModel CreateModel();

    /// <summary>Lists the members that the document names, the same ones each time; each is given what is read or written for it.</summary>
    /// <param name="json">What reads or writes them.</param>
    /// <exception cref="JsonException">The JSON that is read is malformed, or does not fit a member.</exception>
    /// <exception cref="RequiredMemberException">A member that the document requires is not set, and to be written.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal abstract void ExchangeMembers(ref JsonMembers json);

    /// <summary>Lists the models that derive from this one, by what the discriminator says of them; for any model of such a hierarchy the same.</summary>
    /// <returns>The models; <c>null</c> for a model that no discriminator tells from others.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual ModelKinds? ModelKinds() => null;

    /// <summary>What the discriminator says of a model of this type, where it is written and the caller has not said.</summary>
    /// <returns>The text; <c>null</c> if it says nothing of the type.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual string? ModelKind() => null;

    /// <summary>Writes the model as an object.</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="marks">What a union says of its members, by their names, where they are not set.</param>
    internal void Write(JsonWriter writer, Func<string, object?>? marks = null)
    {
        writer.WriteStartObject();
        JsonMembers.Write(writer, this, marks);
        WriteAdditionalProperties(writer);
        writer.WriteEndObject();
    }

    /// <summary>Copies the model; what is inside its members is the same in both.</summary>
    internal JsonModel Copy() => (JsonModel)MemberwiseClone();

    /// <summary>Whether the model has a member that the document does not name.</summary>
    internal bool HasUndocumented(string name, out JToken? value)
    {
        value = null;
        return _additionalProperties is not null && !IsUnreadable(name) && _additionalProperties.TryGetValue(name, out value);
    }

    internal void TellMissing(IReadOnlyList<string> names) => _missing = names;

    /// <summary>Keeps the member whose name the reader is on.</summary>
    /// <remarks>
    /// Values are sent back unchanged, including strings that look like dates, integers of any length and numbers beyond
    /// the range of double precision, which are <see cref="JRaw"/>. The exception is a number with a fraction or an exponent
    /// within that range: it is kept in double precision, so digits beyond the seventeenth and the original notation are lost.
    /// </remarks>
    internal void ReadAdditionalProperty(JsonReader reader, string name)
    {
        reader.Read();
        AdditionalProperties[name] = JsonTokens.Read(reader);
    }

    /// <summary>Keeps the value of a member that its type can't hold.</summary>
    internal void KeepUnreadable(string name, JToken value)
    {
        AdditionalProperties[name] = value;
        (_unreadable ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
    }

    /// <summary>Whether a member came with a value that its type can't hold.</summary>
    internal bool IsUnreadable(string name) => _unreadable?.Contains(name) == true;

    /// <summary>Whether a member has a value that its type could not hold, and still has it.</summary>
    internal bool HasUnreadable(string name) => IsUnreadable(name) && AdditionalProperties.ContainsKey(name);

    /// <summary>Writes the value of a member that its type could not hold; <c>false</c> if there is none.</summary>
    internal bool WriteUnreadable(JsonWriter writer, string name)
    {
        if (!IsUnreadable(name) || !AdditionalProperties.TryGetValue(name, out var value))
        {
            return false;
        }

        writer.WritePropertyName(name);
        JsonWrite.Token(writer, value);
        return true;
    }

    /// <summary>Writes the members that were kept, except for those that stand for a member of the model.</summary>
    private void WriteAdditionalProperties(JsonWriter writer)
    {
        if (_additionalProperties is null)
        {
            return;
        }

        foreach (var member in _additionalProperties)
        {
            if (IsUnreadable(member.Key))
            {
                continue;
            }

            writer.WritePropertyName(member.Key);
            JsonWrite.Token(writer, member.Value);
        }
    }
}
