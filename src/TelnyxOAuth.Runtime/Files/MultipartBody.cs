using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>A model as a multipart body (RFC 7578): each member is a part, and so is each item of a list member.</summary>
internal sealed class MultipartBody
{
    private readonly string _mediaType;
    private readonly IReadOnlyList<MultipartPart> _parts;

    private MultipartBody(string mediaType, IReadOnlyList<MultipartPart> parts)
    {
        _mediaType = mediaType;
        _parts = parts;
    }

    internal bool CanRepeat => _parts.All(part => part.CanRepeat);

    /// <summary>Splits the model into parts.</summary>
    /// <param name="model">The model.</param>
    /// <param name="codec">The codec that writes it.</param>
    /// <param name="mediaType">The content type of the body.</param>
    /// <param name="partMediaTypes">The content types of parts by name, if the document states them.</param>
    internal static MultipartBody Of<T>(T model, JsonCodec<T> codec, string mediaType, (string Name, string MediaType)[] partMediaTypes)
        where T : class
    {
        using var writer = new MultipartWriter();
        codec.Write(writer, model);
        var members = writer.Token as JObject ?? throw new NotSupportedException("Only a model can be sent in parts.");
        return new MultipartBody(mediaType, members.Properties().SelectMany(member => GetParts(member, mediaType, partMediaTypes)).ToArray());
    }

    internal HttpContent CreateContent(CancellationToken cancellationToken)
    {
        // 122 random bits, so no file contains it by chance.
        var boundary = Guid.NewGuid().ToString("N");
        var content = new MultipartContent(_mediaType.Substring(_mediaType.IndexOf('/') + 1), boundary);
        var type = new MediaTypeHeaderValue(_mediaType);
        type.Parameters.Add(new NameValueHeaderValue("boundary", boundary));
        if (_mediaType.Equals("multipart/related", StringComparison.OrdinalIgnoreCase) && _parts.Count > 0)
        {
            // RFC 2387 section 3.1: the content type of the root part, which is the first.
            type.Parameters.Add(new NameValueHeaderValue("type", "\"" + (_parts[0].MediaType ?? "text/plain") + "\""));
        }

        content.Headers.ContentType = type;
        foreach (var part in _parts)
        {
            content.Add(part.CreateContent(cancellationToken));
        }

        return content;
    }

    private static bool IsFormData(string mediaType) => mediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<MultipartPart> GetParts(JProperty member, string mediaType, (string Name, string MediaType)[] partMediaTypes)
    {
        var partMediaType = partMediaTypes.LastOrDefault(part => part.Name == member.Name).MediaType;
        var values = member.Value is JArray items ? items : Enumerable.Repeat(member.Value, 1);
        return values.Where(value => value.Type != JTokenType.Null).Select(value => CreatePart(member.Name, value, partMediaType, IsFormData(mediaType)));
    }

    private static MultipartPart CreatePart(string name, JToken value, string? mediaType, bool isForm) => value switch
    {
        _ when value.Annotation<FileUpload>() is { } file => MultipartPart.File(name, file, mediaType, isForm),
        JContainer => MultipartPart.Text(name, value.ToString(Formatting.None), IsJson(mediaType) ? mediaType : "application/json", isForm),
        _ => MultipartPart.Text(name, WireText.From((JValue)value), mediaType, isForm),
    };

    private static bool IsJson(string? mediaType) => mediaType?.Split(';')[0].TrimEnd().EndsWith("json", StringComparison.OrdinalIgnoreCase) == true;
}
