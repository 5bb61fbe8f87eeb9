using System;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Writes an <see cref="UnparsedUri"/> for <c>JsonConvert</c>, which reads none.</summary>
internal sealed class UnparsedUriConverter : JsonConverter
{
    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => objectType == typeof(UnparsedUri);

    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue(((UnparsedUri?)value)?.Text);
}
