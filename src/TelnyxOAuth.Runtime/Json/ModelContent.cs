using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// A model or text as a request's body. It is serialized when it is created, so that a model that can't be written fails
/// before anything is sent.
/// </summary>
internal sealed class ModelContent : HttpContent
{
    private readonly MemoryStream _bytes = new MemoryStream();

    private ModelContent(string? mediaType, string? charset)
    {
        if (mediaType is not null)
        {
            var type = MediaTypeHeaderValue.Parse(mediaType);
            type.CharSet ??= charset;
            Headers.ContentType = type;
        }
    }

    internal static ModelContent Json<T>(T model, JsonCodec<T> codec, string mediaType)
        where T : class
    {
        var content = new ModelContent(mediaType, "utf-8");
        using var text = new PooledTextWriter(content._bytes);
        using var writer = JsonReaders.Create(text);
        codec.Write(writer, model);
        return content;
    }

    internal static ModelContent Form<T>(T model, JsonCodec<T> codec, IReadOnlyDictionary<string, string>? extraFields)
        where T : class
    {
        var content = new ModelContent("application/x-www-form-urlencoded", charset: null);
        using var text = new PooledTextWriter(content._bytes);
        using (var writer = new FormWriter(text))
        {
            codec.Write(writer, model);
        }

        if (extraFields is not null)
        {
            text.Flush();
            foreach (var field in extraFields)
            {
                text.Write(content._bytes.Length == 0 ? "" : "&");
                text.Write(FormText.Escape(field.Key));
                text.Write('=');
                text.Write(FormText.Escape(field.Value));
                text.Flush();
            }
        }

        return content;
    }

    /// <param name="text">The text.</param>
    /// <param name="mediaType">The content type; <c>null</c> if the caller sets one, or none is sent.</param>
    internal static ModelContent Text(string text, string? mediaType = null)
    {
        var content = new ModelContent(mediaType, "utf-8");
        using var writer = new PooledTextWriter(content._bytes);
        writer.Write(text);
        return content;
    }

    internal long Length => _bytes.Length;

    internal string ReadText() => Encoding.UTF8.GetString(_bytes.GetBuffer(), 0, (int)_bytes.Length);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        stream.WriteAsync(_bytes.GetBuffer(), 0, (int)_bytes.Length);

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        // A body may contain a client secret or a code.
        Array.Clear(_bytes.GetBuffer(), 0, (int)_bytes.Length);
        base.Dispose(disposing);
    }
}
