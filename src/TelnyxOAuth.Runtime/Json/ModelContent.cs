using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

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
            // The bytes are UTF-8, whatever else the document says.
            type.CharSet = charset ?? type.CharSet;
            Headers.ContentType = type;
        }
    }

    internal static ModelContent Json<T>(T model, JsonCodec<T> codec, string mediaType)
        where T : class
    {
        var content = new ModelContent(mediaType, "utf-8");
        using var text = new PooledTextWriter(content._bytes);
        using var writer = JsonReaders.Create(text, isRequest: true);
        codec.Write(writer, model);
        return content;
    }

    internal long Length => _bytes.Length;

    internal string ReadText() => Encoding.UTF8.GetString(_bytes.GetBuffer(), 0, (int)_bytes.Length);

    /// <exception cref="NotSupportedException">The codec writes no object.</exception>
    internal static ModelContent Form<T>(T model, JsonCodec<T> codec, (string Name, ParameterStyle Style, bool Explode)[] encoding, IReadOnlyDictionary<string, string>? extraFields)
        where T : class
    {
        var content = new ModelContent("application/x-www-form-urlencoded", charset: null);
        var members = ParameterExpansion.Write(model, codec) as JObject ?? throw new NotSupportedException("Only a model can be sent as a form.");
        using var text = new PooledTextWriter(content._bytes);
        var isFirst = true;
        foreach (var member in members.Properties())
        {
            foreach (var field in GetFields(member, encoding))
            {
                Write(field.Key, field.Value);
            }
        }

        if (extraFields is not null)
        {
            foreach (var field in extraFields)
            {
                Write(FormText.Escape(field.Key), FormText.Escape(field.Value));
            }
        }

        return content;

        void Write(string name, string value)
        {
            text.Write(isFirst ? "" : "&");
            isFirst = false;
            text.Write(name);
            text.Write('=');
            text.Write(value);
        }
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

    /// <summary>The fields of a member: a list is one for each item and an object is JSON, where the document doesn't say otherwise.</summary>
    private static IEnumerable<KeyValuePair<string, string>> GetFields(JProperty member, (string Name, ParameterStyle Style, bool Explode)[] encoding)
    {
        var (style, explode) = member.Value is JObject ? (ParameterStyle.Json, false) : (ParameterStyle.Form, true);
        foreach (var stated in encoding)
        {
            if (string.Equals(stated.Name, member.Name, StringComparison.Ordinal))
            {
                (style, explode) = (stated.Style, stated.Explode);
            }
        }

        return ParameterExpansion.GetPairs(member.Name, member.Value, style, explode, PairEscaping.Form);
    }

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
