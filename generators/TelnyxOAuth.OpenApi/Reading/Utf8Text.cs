using System;
using System.Text;

using TelnyxOAuth.OpenApi.Diagnostics;
namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Decodes a file's bytes strictly, so that a wrong encoding is reported and not read as garbage.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, without a byte order mark.</summary>
    public static string Decode(ReadOnlyMemory<byte> bytes)
    {
        var content = WithoutByteOrderMark(bytes);
        try
        {
            var text = Strict.GetString(content.Span);
            // YamlDotNet takes the null character for the end of the text.
            var nul = text.IndexOf('\0', StringComparison.Ordinal);
            return nul < 0
                ? text
                : throw new MalformedDocumentException("the file holds a null character; save it as UTF-8 text.", PositionAt(text, nul));
        }
        catch (DecoderFallbackException exception)
        {
            var valid = Strict.GetString(content.Span[..Math.Max(exception.Index, 0)]);
            throw new MalformedDocumentException("the file is not UTF-8 here; save it as UTF-8.", PositionAt(valid, valid.Length), exception);
        }
    }

    /// <summary>The bytes after a byte order mark, if there is one.</summary>
    public static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    private static Position PositionAt(string text, int index)
    {
        var before = text.AsSpan(0, index);
        var lineStart = before.LastIndexOf('\n') + 1;
        return new Position(before.Count('\n') + 1, index - lineStart + 1);
    }
}
