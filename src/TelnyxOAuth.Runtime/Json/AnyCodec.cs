using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>The codec of any JSON as an object: a <see cref="JToken"/>, or a value that Newtonsoft.Json has a token for.</summary>
internal sealed class AnyCodec : ItemCodec<object>
{
    /// <inheritdoc/>
    public override object? Read(JsonReader reader) => JsonRead.TokenHere(reader);

    /// <inheritdoc/>
    public override void Write(JsonWriter writer, object? value) => JsonWrite.Token(writer, value as JToken ?? new JValue(value));
}
