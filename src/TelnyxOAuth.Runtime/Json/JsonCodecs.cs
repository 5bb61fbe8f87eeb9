using System;
using System.Collections.Generic;
using System.ComponentModel;
#if NET
using System.Diagnostics.CodeAnalysis;
#endif
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>The codecs of which generated code makes those of lists, maps, parameters and responses.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonCodecs
{
    // Each is made when it is asked for: a first call needs few of them, and each is a type of its own to load.
    private static ScalarCodec<string>? _string;
    private static ValueCodec<int>? _int32;
    private static ValueCodec<long>? _int64;
    private static ValueCodec<ulong>? _uInt64;
    private static ValueCodec<float>? _single;
    private static ValueCodec<double>? _double;
    private static ValueCodec<decimal>? _decimal;
    private static ValueCodec<bool>? _boolean;
    private static ValueCodec<DateTimeOffset>? _dateTimeOffset;
    private static ValueCodec<DateTimeOffset>? _unixTime;
    private static ValueCodec<DateTimeOffset>? _fractionalUnixTime;
    private static ValueCodec<Guid>? _guid;
    private static ScalarCodec<Uri>? _uri;
    private static ScalarCodec<byte[]>? _bytes;
    private static ItemCodec<JToken>? _token;
    private static ItemCodec<object>? _any;
    private static ItemCodec<FileUpload>? _file;

    /// <summary>Gets the codec of a text.</summary>
    public static ScalarCodec<string> String => _string ??= new TextCodec<string>(static reader => JsonRead.String(reader), static (writer, value) => writer.WriteValue(value));

    /// <summary>Gets the codec of a 32-bit integer.</summary>
    public static ValueCodec<int> Int32 => _int32 ??= new ValueCodec<int>(static reader => JsonRead.Int32(reader), static (writer, value) => writer.WriteValue(value));

    /// <summary>Gets the codec of a 64-bit integer.</summary>
    public static ValueCodec<long> Int64 => _int64 ??= new ValueCodec<long>(static reader => JsonRead.Int64(reader), static (writer, value) => writer.WriteValue(value));

    /// <summary>Gets the codec of a 64-bit integer without a sign.</summary>
    public static ValueCodec<ulong> UInt64 => _uInt64 ??= new ValueCodec<ulong>(static reader => JsonRead.UInt64(reader), static (writer, value) => writer.WriteValue(value));

    /// <summary>Gets the codec of a number in single precision.</summary>
    public static ValueCodec<float> Single => _single ??= new ValueCodec<float>(static reader => JsonRead.Single(reader), static (writer, value) => writer.WriteValue(value));

    /// <summary>Gets the codec of a number in double precision.</summary>
    public static ValueCodec<double> Double => _double ??= new ValueCodec<double>(static reader => JsonRead.Double(reader), static (writer, value) => writer.WriteValue(value));

    /// <summary>Gets the codec of a decimal number.</summary>
    public static ValueCodec<decimal> Decimal => _decimal ??= new ValueCodec<decimal>(static reader => JsonRead.Decimal(reader), static (writer, value) => writer.WriteValue(value), isPartial: false);

    /// <summary>Gets the codec of a boolean.</summary>
    public static ValueCodec<bool> Boolean => _boolean ??= new ValueCodec<bool>(static reader => JsonRead.Boolean(reader), static (writer, value) => writer.WriteValue(value), isPartial: false);

    /// <summary>Gets the codec of a date and time (RFC 3339 section 5.6).</summary>
    public static ValueCodec<DateTimeOffset> DateTimeOffset => _dateTimeOffset ??= new ValueCodec<DateTimeOffset>(static reader => JsonRead.DateTimeOffset(reader), JsonWrite.Value);

    /// <summary>Gets the codec of a time as the whole number of seconds since 1970-01-01 UTC.</summary>
    public static ValueCodec<DateTimeOffset> UnixTime => _unixTime ??= new ValueCodec<DateTimeOffset>(static reader => JsonRead.UnixTime(reader), JsonWrite.UnixTime);

    /// <summary>Gets the codec of a time as the number of seconds since 1970-01-01 UTC, with a fraction.</summary>
    public static ValueCodec<DateTimeOffset> FractionalUnixTime => _fractionalUnixTime ??= new ValueCodec<DateTimeOffset>(static reader => JsonRead.FractionalUnixTime(reader), JsonWrite.FractionalUnixTime);

    /// <summary>Gets the codec of a UUID (RFC 9562).</summary>
    public static ValueCodec<Guid> Guid => _guid ??= new ValueCodec<Guid>(static reader => JsonRead.Guid(reader), static (writer, value) => writer.WriteValue(value));

    /// <summary>Gets the codec of a URI.</summary>
    public static ScalarCodec<Uri> Uri => _uri ??= new TextCodec<Uri>(JsonRead.Uri, JsonWrite.Value);

    /// <summary>Gets the codec of bytes as base64 text (RFC 4648 section 4).</summary>
    public static ScalarCodec<byte[]> Bytes => _bytes ??= new TextCodec<byte[]>(static reader => JsonRead.Bytes(reader), static (writer, value) => writer.WriteValue(value), isPartial: true);

    /// <summary>Gets the codec of any JSON.</summary>
    public static ItemCodec<JToken> Token => _token ??= new TokenCodec();

    /// <summary>Gets the codec of any JSON as an object: a <see cref="JToken"/>, or a value that Newtonsoft.Json has a token for.</summary>
    public static ItemCodec<object> Any => _any ??= new AnyCodec();

    /// <summary>Gets the codec of a file, which only a part of a multipart body can be.</summary>
    public static ItemCodec<FileUpload> File => _file ??= new FileCodec();

    /// <summary>Gets the codec of an open enum.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <returns>The codec, the same one each time.</returns>
    public static ValueCodec<T> OpenEnum<T>()
        where T : struct, IOpenEnumValue<T> => OpenEnumCodec<T>.Instance;

    /// <summary>Gets the codec of a date (RFC 3339's <c>full-date</c>).</summary>
    /// <typeparam name="T"><c>DateOnly</c> where the Runtime is built for a framework that has it, or <see cref="System.DateTimeOffset"/>.</typeparam>
    /// <returns>The codec, the same one each time.</returns>
    public static ValueCodec<T> Date<T>()
        where T : struct, IFormattable => DateCodec<T>.Instance;

    /// <summary>Gets the codec of an enum of numbers.</summary>
    /// <typeparam name="T">The enum, of <see cref="int"/> or <see cref="long"/>.</typeparam>
    /// <returns>The codec, the same one each time.</returns>
    public static ValueCodec<T> NumberEnum<T>()
        where T : struct, Enum => NumberEnumCodec<T>.Instance;

    /// <summary>Gets the codec of a model or a union.</summary>
    /// <typeparam name="T">The model or the union.</typeparam>
    /// <returns>The codec, the same one each time.</returns>
    public static ItemCodec<T> Model<
#if NET
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors)]
#endif
        T>()
        where T : class?, IJsonModel? => CodecOf<T>.Instance;

    /// <summary>Creates the codec of a list of lists or maps.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="items">The codec of the items.</param>
    /// <returns>The codec.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is <c>null</c>.</exception>
    public static JsonCodec<IReadOnlyList<T>> List<T>(JsonCodec<T> items) => new ListCodec<T>(items ?? throw new ArgumentNullException(nameof(items)));

    /// <summary>Creates the codec of a map of lists or maps.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="items">The codec of the items.</param>
    /// <returns>The codec.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is <c>null</c>.</exception>
    public static JsonCodec<IReadOnlyDictionary<string, T>> Map<T>(JsonCodec<T> items) => new MapCodec<T>(items ?? throw new ArgumentNullException(nameof(items)));
}
