using System;
using System.ComponentModel;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>A value of one of several types, with a property for each type.</summary>
[JsonConverter(typeof(ModelConverter))]
public abstract class JsonUnion : IJsonModel
{
    /// <summary>Holds a value.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <c>null</c>.</exception>
    protected JsonUnion(object value)
    {
        Value = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Gets the value, of whichever type; JSON that fits none of the union's types is a <see cref="JToken"/>.</summary>
    public object Value { get; }

    /// <summary>Gets the JSON that fits none of the union's types, which is sent back unchanged; <c>null</c> if the value is of one of them.</summary>
    public JToken? Unknown => Value as JToken;

    JsonCodec IJsonModel.Codec => UnionCodec;

    /// <summary>Gets the codec of the union's type, for one that no constructor has run for too.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract JsonCodec UnionCodec { get; }

    /// <summary>Returns the union's type and its value as JSON, for people who debug or read logs. Secrets are left out of it: what goes by a secret's name, and what the document calls a password or never sends back.</summary>
    /// <returns>The text, such as <c>Pet {"kind":"cat"}</c>; of a long one the first 1,000 characters and an ellipsis.</returns>
    public override string ToString() => ModelText.Of(this);

    /// <summary>The text of a member of that JSON.</summary>
    /// <param name="member">Its name on the wire.</param>
    /// <returns>The text; <c>null</c> if the member is missing or not a string.</returns>
    protected string? UnknownText(string member) => Text(Unknown, member);

    /// <summary>The text of a member of an object in that JSON.</summary>
    /// <param name="within">The object's name on the wire.</param>
    /// <param name="member">The member's name on the wire.</param>
    /// <returns>The text; <c>null</c> if one of the two is missing, or the member is not a string.</returns>
    protected string? UnknownText(string within, string member) => Text((Unknown as JObject)?[within], member);

    private static string? Text(JToken? json, string member) => (json as JObject)?[member] is JValue { Type: JTokenType.String } value ? (string?)value : null;
}
