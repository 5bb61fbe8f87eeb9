using System;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime.Tests.Support;

/// <summary>Writes the members of a model that is sent only.</summary>
internal sealed class WritingCodec(Action<JsonWriter> write) : JsonCodec<object>
{
    public override object? Read(JsonReader reader) => throw new InvalidOperationException();

    public override void Write(JsonWriter writer, object? value)
    {
        writer.WriteStartObject();
        write(writer);
        writer.WriteEndObject();
    }
}
