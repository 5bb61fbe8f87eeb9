using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>The codec of any JSON.</summary>
internal sealed class TokenCodec : ItemCodec<JToken>
{
    /// <inheritdoc/>
    public override JToken? Read(JsonReader reader) => JsonRead.TokenHere(reader);

    /// <inheritdoc/>
    public override void Write(JsonWriter writer, JToken? value) => JsonWrite.Token(writer, value);
}
