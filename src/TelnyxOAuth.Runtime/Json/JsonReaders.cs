using System.Globalization;
using System.IO;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Makes the readers and writers that codecs work on.</summary>
internal static class JsonReaders
{
    /// <summary>How deep JSON may be nested.</summary>
    internal const int MaxDepth = 64;

    /// <summary>How numbers in strings are written: with a point, and with nothing between thousands, so that "1,5" is not fifteen.</summary>
    private static readonly CultureInfo Numbers = CreateNumbers();

    internal static JsonTextReader Create(TextReader text, bool isLong = false) => new JsonTextReader(text)
    {
        ArrayPool = isLong ? CharArrayPool.ForLongBodies : CharArrayPool.Instance,
        PropertyNameTable = JsonNames.Table,
        DateParseHandling = DateParseHandling.None,
        Culture = Numbers,
        MaxDepth = MaxDepth,
        CloseInput = false,
    };

    internal static JsonTextWriter Create(TextWriter text) => new DepthLimitedJsonWriter(text)
    {
        ArrayPool = CharArrayPool.Instance,
        CloseOutput = false,
        AutoCompleteOnClose = false,
    };

    private static CultureInfo CreateNumbers()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberGroupSeparator = "\u001F";
        return CultureInfo.ReadOnly(culture);
    }
}
