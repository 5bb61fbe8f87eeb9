using System;
using System.Buffers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads the items of a stream.</summary>
/// <typeparam name="T">The items.</typeparam>
internal sealed class ItemReader<T>
{
    private const string ErrorMember = "error";

    private readonly Func<ResponseBody, T?> _read;

    /// <param name="read">Reads an item; <c>null</c> where the JSON is <c>null</c>.</param>
    internal ItemReader(Func<ResponseBody, T?> read) => _read = read;

    /// <summary>Reads an item.</summary>
    /// <exception cref="ApiContentException">It is malformed, or does not fit its type.</exception>
    /// <exception cref="StreamErrorException">The server told of an error in place of an item.</exception>
    internal T Read(StreamedResponse response, ReadOnlySpan<byte> bytes)
    {
        using var body = Copy(response, bytes);
        if (TryRead(response, body, out var item) is not { } failure)
        {
            return IsError(item) ? throw response.CreateError(body) : item!;
        }

        throw HasErrorMember(body) ? response.CreateError(body) : failure;
    }

    /// <summary>Reads what the server calls an error.</summary>
    internal static StreamErrorException ReadError(StreamedResponse response, ReadOnlySpan<byte> bytes)
    {
        using var body = Copy(response, bytes);
        return response.CreateError(body);
    }

    private ApiContentException? TryRead(StreamedResponse response, ResponseBody body, out T? item)
    {
        try
        {
            item = _read(body);
            return item is null ? response.CreateUnreadable("an item of its stream is null") : null;
        }
        catch (JsonException exception)
        {
            item = default;
            return response.CreateUnreadable("of an item of its stream, " + JsonError.Describe(exception));
        }
    }

    private static ResponseBody Copy(StreamedResponse response, ReadOnlySpan<byte> bytes)
    {
        var buffer = bytes.Length == 0 ? Array.Empty<byte>() : ArrayPool<byte>.Shared.Rent(bytes.Length);
        bytes.CopyTo(buffer);
        return new ResponseBody(buffer, bytes.Length, isTruncated: false, Encoding.UTF8) { RequiresDocumentedMembers = response.RequiresDocumentedMembers };
    }

    private static bool IsError(T? item) => item switch
    {
        JsonModel model => model.HasUndocumented(ErrorMember, out var error) && IsError(error),
        JsonUnion { Unknown: JObject unknown } => IsError(unknown[ErrorMember]),
        _ => false,
    };

    private static bool IsError(JToken? error) => error is JObject or JValue { Type: JTokenType.String, Value: string { Length: > 0 } };

    private static bool HasErrorMember(ResponseBody body)
    {
        try
        {
            using var reader = JsonReaders.Create(body);
            return reader.Read() && JsonTokens.Read(reader) is JObject root && IsError(root[ErrorMember]);
        }
        catch (JsonException)
        {
            // Malformed: no error object, and nothing else that could be read.
            return false;
        }
    }
}
