using System;
using System.Buffers;
#if NET
using System.Diagnostics.CodeAnalysis;
#endif
using System.Globalization;
using System.IO;
using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads and writes models as JSON strings.</summary>
public static class JsonText
{
    /// <summary>Writes a model or a union: all that is set, in a response and in a request, so that reading it gives the same model.</summary>
    /// <param name="value">The model.</param>
    /// <returns>Its JSON, without white space. Secrets are in it: <see cref="object.ToString"/> is for logs.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <c>null</c>.</exception>
    /// <exception cref="RequiredMemberException">A member that the document requires is not set.</exception>
    /// <exception cref="NotSupportedException">The model holds a file, which JSON can't carry.</exception>
    /// <exception cref="Newtonsoft.Json.JsonException">The model is nested deeper than 64 levels, for example because it contains itself.</exception>
    public static string Write(IJsonModel value) =>
        Write((value ?? throw new ArgumentNullException(nameof(value))).Codec, value);

    /// <summary>Writes a model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="value">The model; <c>null</c> is written as <c>null</c>.</param>
    /// <param name="codec">The codec that writes it.</param>
    /// <returns>Its JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="codec"/> is <c>null</c>.</exception>
    /// <exception cref="RequiredMemberException">A member that the document requires is not set.</exception>
    /// <exception cref="Newtonsoft.Json.JsonException">The model is nested deeper than 64 levels, for example because it contains itself.</exception>
    public static string Write<T>(T? value, JsonCodec<T> codec)
        where T : class => Write((JsonCodec)(codec ?? throw new ArgumentNullException(nameof(codec))), value);

    /// <summary>Reads a model or a union, as a response is read.</summary>
    /// <typeparam name="T">The model or the union.</typeparam>
    /// <param name="json">The JSON.</param>
    /// <returns>The model; <c>null</c> if the JSON is <c>null</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <c>null</c>.</exception>
    /// <exception cref="Newtonsoft.Json.JsonException">The JSON is malformed, or does not fit the model.</exception>
    public static T? Read<
#if NET
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors)]
#endif
        T>(string json)
        where T : class, IJsonModel => Read(json ?? throw new ArgumentNullException(nameof(json)), CodecOf<T>.Instance);

    /// <summary>Reads a model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="json">The JSON.</param>
    /// <param name="codec">The codec that reads it.</param>
    /// <returns>The model; <c>null</c> if the JSON is <c>null</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> or <paramref name="codec"/> is <c>null</c>.</exception>
    /// <exception cref="Newtonsoft.Json.JsonException">The JSON is malformed, or does not fit the model.</exception>
    public static T? Read<T>(string json, JsonCodec<T> codec)
        where T : class
    {
        _ = codec ?? throw new ArgumentNullException(nameof(codec));

        // As bytes, as which responses are read too.
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount((json ?? throw new ArgumentNullException(nameof(json))).Length));
        using var body = new ResponseBody(bytes, Encoding.UTF8.GetBytes(json, 0, json.Length, bytes, 0), isTruncated: false, Encoding.UTF8);
        using var reader = JsonReaders.Create(body);
        return reader.Read() ? codec.Read(reader) : null;
    }

    /// <summary>Reads a model or a union of bytes, such as the body of a webhook, as a response is read.</summary>
    /// <typeparam name="T">The model or the union.</typeparam>
    /// <param name="utf8Json">The JSON in UTF-8. Who received it limits its size.</param>
    /// <returns>The model; <c>null</c> if the JSON is <c>null</c>, or there is none.</returns>
    /// <exception cref="Newtonsoft.Json.JsonException">The JSON is malformed, or does not fit the model.</exception>
    public static T? Read<
#if NET
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors)]
#endif
        T>(ReadOnlySpan<byte> utf8Json)
        where T : class, IJsonModel
    {
        var bytes = ArrayPool<byte>.Shared.Rent(utf8Json.Length);
        utf8Json.CopyTo(bytes);
        using var body = new ResponseBody(bytes, utf8Json.Length, isTruncated: false, Encoding.UTF8);
        using var reader = JsonReaders.Create(body);
        return reader.Read() ? CodecOf<T>.Instance.Read(reader) : null;
    }

    /// <summary>Reads a model or a union that has to be there, such as the body of a webhook.</summary>
    /// <typeparam name="T">The model or the union.</typeparam>
    /// <param name="utf8Json">The JSON in UTF-8. Who received it limits its size.</param>
    /// <returns>The model.</returns>
    /// <exception cref="Newtonsoft.Json.JsonException">The JSON is malformed, is <c>null</c>, or does not fit the model; or there is none.</exception>
    public static T Parse<
#if NET
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors)]
#endif
        T>(ReadOnlySpan<byte> utf8Json)
        where T : class, IJsonModel => Read<T>(utf8Json) ?? throw new Newtonsoft.Json.JsonException("The JSON is null, or there is none: an object is needed.");

    private static string Write(JsonCodec codec, object? value)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = JsonReaders.Create(text))
        {
            codec.WriteAny(writer, value);
        }

        return text.ToString();
    }
}
