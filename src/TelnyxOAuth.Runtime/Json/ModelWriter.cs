using System;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Writes models of any type, each as it lists its members.</summary>
internal sealed class ModelWriter : JsonCodec<JsonModel>
{
    internal static readonly ModelWriter Instance = new ModelWriter();

    private ModelWriter()
    {
    }

    /// <exception cref="NotSupportedException">Always: the type is not known.</exception>
    public override JsonModel? Read(JsonReader reader) => throw new NotSupportedException("A model of no known type can be written only.");

    /// <inheritdoc/>
    public override void Write(JsonWriter writer, JsonModel? value)
    {
        if (value is null)
        {
            writer.WriteNull();
        }
        else
        {
            value.Write(writer);
        }
    }
}
