using System.Globalization;
using System.IO;
using System.Text;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Creates the readers and writers that codecs use.</summary>
internal static class JsonReaders
{
    /// <summary>How deep JSON may be nested.</summary>
    internal const int MaxDepth = 64;

    /// <summary>The size in bytes from which larger buffers are worth their memory.</summary>
    private const int LongBody = 4096;

    /// <summary>The format of numbers in strings: a decimal point and no thousands separator, so that "1,5" is not read as 15.</summary>
    private static readonly CultureInfo Numbers = CreateNumbers();

    internal static JsonTextReader Create(TextReader text) => Prepare(new JsonTextReader(text), CharArrayPool.Instance);

    /// <summary>Creates a reader of a response's body.</summary>
    internal static JsonTextReader Create(ResponseBody body) => Prepare(
        body.IsUtf8
            ? new Utf8JsonTextReader(body.Buffer, body.Length, body.OpenText()) { RequiresDocumentedMembers = body.RequiresDocumentedMembers }
            : new ResponseTextReader(body.OpenText(), body.RequiresDocumentedMembers),
        body.Length > LongBody ? CharArrayPool.ForLongBodies : CharArrayPool.Instance);

    /// <summary>Creates a reader of a value in UTF-8 that has been read before.</summary>
    /// <param name="bytes">The JSON.</param>
    /// <param name="start">The value's first byte.</param>
    /// <param name="end">Where the JSON ends, of which the value is a part.</param>
    internal static JsonTextReader Create(byte[] bytes, int start, int end) => Prepare(
        new Utf8JsonTextReader(bytes, end, new PooledTextReader(bytes, end, Encoding.UTF8) { Position = start }),
        CharArrayPool.Instance);

    /// <summary>Creates a writer of JSON.</summary>
    /// <param name="text">What to write to.</param>
    /// <param name="isRequest">Whether it is sent, without the members that only the server may set.</param>
    internal static JsonTextWriter Create(TextWriter text, bool isRequest = false) => new DepthLimitedJsonWriter(text, isRequest)
    {
        ArrayPool = CharArrayPool.Instance,
        CloseOutput = false,
        AutoCompleteOnClose = false,
    };

    private static JsonTextReader Prepare(JsonTextReader reader, CharArrayPool pool)
    {
        reader.ArrayPool = pool;
        reader.PropertyNameTable = JsonNames.Table;
        reader.DateParseHandling = DateParseHandling.None;
        reader.Culture = Numbers;
        reader.MaxDepth = MaxDepth;
        reader.CloseInput = false;
        return reader;
    }

    private static CultureInfo CreateNumbers()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberGroupSeparator = "\u001F";
        return CultureInfo.ReadOnly(culture);
    }
}
