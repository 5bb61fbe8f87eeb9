using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads a set of keys (RFC 7517 section 5) as it is: what a key is made of is for whoever uses it.</summary>
internal sealed class KeySetCodec : JsonCodec<JObject>
{
    internal static readonly KeySetCodec Instance = new KeySetCodec();

    private KeySetCodec()
    {
    }

    /// <exception cref="JsonException">It is no object with a list of keys.</exception>
    public override JObject? Read(JsonReader reader) =>
        reader.TokenType == JsonToken.StartObject && JObject.Load(reader) is { } set && set["keys"] is JArray ? set : throw new JsonContentException("it is no object with a list of keys");

    public override void Write(JsonWriter writer, JObject? value) => throw new NotSupportedException("Keys are only read.");
}
