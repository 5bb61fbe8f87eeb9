using System.Net.Http;
using System.Text;
using System.Threading;

namespace TelnyxOAuth.Runtime;

/// <summary>One part of a body: its headers, and its text or its file.</summary>
internal sealed class MultipartPart
{
    private readonly string? _disposition;
    private readonly string? _mediaType;
    private readonly string? _text;
    private readonly UploadSource? _file;

    private MultipartPart(string? disposition, string? mediaType, string? text, UploadSource? file)
    {
        _disposition = disposition;
        _mediaType = mediaType;
        _text = text;
        _file = file;
    }

    /// <summary>The content type, or <c>null</c> for plain text.</summary>
    internal string? MediaType => _mediaType;

    internal bool CanRepeat => _file?.CanRepeat ?? true;

    internal static MultipartPart Text(string name, string text, string? mediaType, bool isForm) =>
        new MultipartPart(isForm ? Disposition(name, fileName: null) : null, mediaType, text, file: null);

    internal static MultipartPart File(string name, FileUpload file, string? mediaType, bool isForm) =>
        new MultipartPart(
            // Without a file name, servers treat the part as a field.
            isForm ? Disposition(name, file.FileName ?? name) : null,
            file.ContentType ?? mediaType ?? "application/octet-stream",
            text: null,
            new UploadSource(file));

    internal HttpContent CreateContent(CancellationToken cancellationToken)
    {
        HttpContent content = _file is null ? ModelContent.Text(_text!) : _file.CreateContent(cancellationToken);
        if (_disposition is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Disposition", _disposition);
        }

        if (_mediaType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", _mediaType);
        }

        return content;
    }

    /// <summary>RFC 7578 section 4.2. Names are raw UTF-8 (section 5.1): each char here is one byte, which the platform writes as such.</summary>
    private static string Disposition(string name, string? fileName)
    {
        var text = "form-data; name=\"" + Quote(name) + "\"" + (fileName is null ? "" : "; filename=\"" + Quote(fileName) + "\"");
        var bytes = Encoding.UTF8.GetBytes(text);
        var characters = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            characters[i] = (char)bytes[i];
        }

        return new string(characters);
    }

    /// <summary>Escapes, as browsers do, what would end the quotes or the header.</summary>
    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '"' or '\\' || char.IsControl(character))
            {
                quoted.Append(System.Uri.EscapeDataString(character.ToString()));
            }
            else
            {
                quoted.Append(character);
            }
        }

        return quoted.ToString();
    }
}
