using System.IO;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Makes the readers and writers that codecs work on.</summary>
internal static class JsonReaders
{
    /// <summary>How deep JSON may be nested.</summary>
    internal const int MaxDepth = 64;

    internal static JsonTextReader Create(TextReader text, bool isLong = false) => new JsonTextReader(text)
    {
        ArrayPool = isLong ? CharArrayPool.ForLongBodies : CharArrayPool.Instance,
        PropertyNameTable = JsonNames.Table,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = MaxDepth,
        CloseInput = false,
    };

    internal static JsonTextWriter Create(TextWriter text) => new JsonTextWriter(text)
    {
        ArrayPool = CharArrayPool.Instance,
        CloseOutput = false,
        AutoCompleteOnClose = false,
    };
}
