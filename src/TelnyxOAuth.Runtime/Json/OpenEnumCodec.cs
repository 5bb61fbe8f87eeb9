namespace TelnyxOAuth.Runtime;

/// <summary>The codec of an open enum.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal static class OpenEnumCodec<T>
    where T : struct, IOpenEnumValue<T>
{
    internal static readonly ValueCodec<T> Instance = new ValueCodec<T>(
        static reader => JsonRead.String(reader) is { } text ? default(T).Create(text) : null,
        static (writer, value) => writer.WriteValue(value.Value),
        isPartial: false);
}
