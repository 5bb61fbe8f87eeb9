using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>A value of one of several types, which its properties give.</summary>
public abstract class JsonUnion
{
    /// <summary>Holds a value.</summary>
    /// <param name="value">The value: one of the union's types, or a <see cref="JToken"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <c>null</c>.</exception>
    protected JsonUnion(object value)
    {
        Value = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Gets the value, whichever it is; JSON that fits none of the union's types is a <see cref="JToken"/>.</summary>
    [JsonIgnore]
    public object Value { get; }

    /// <summary>Gets the JSON that fits none of the union's types, which is sent back as it came; <c>null</c> where the value is of one of them.</summary>
    [JsonIgnore]
    public JToken? Unknown => Value as JToken;

    /// <summary>What a member of that JSON says.</summary>
    /// <param name="member">Its name on the wire.</param>
    /// <returns>The text; <c>null</c> where there is none.</returns>
    protected string? UnknownText(string member) => (Unknown as JObject)?[member] is JValue { Type: JTokenType.String } value ? (string?)value : null;
}
