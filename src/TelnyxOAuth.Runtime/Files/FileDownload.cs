using System;
using System.IO;
using System.Linq;
using System.Net.Http.Headers;

namespace TelnyxOAuth.Runtime;

/// <summary>A file that an operation returns; its bytes are read as they arrive.</summary>
/// <remarks>It holds its connection, so the caller must dispose it. Its size is not limited.</remarks>
public sealed class FileDownload : IDisposable
{
    /// <summary>Creates a file, as a fake of a client gives it.</summary>
    /// <param name="content">The bytes; disposing the file disposes them.</param>
    /// <param name="contentType">The content type without its parameters, or <c>null</c>.</param>
    /// <param name="length">How many bytes there are, or <c>null</c>.</param>
    /// <param name="fileName">The name to save the file under, or <c>null</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is <c>null</c>.</exception>
    public FileDownload(Stream content, string? contentType = null, long? length = null, string? fileName = null)
    {
        Content = content ?? throw new ArgumentNullException(nameof(content));
        ContentType = contentType;
        Length = length;
        FileName = fileName;
    }

    /// <param name="content">The bytes; disposing them releases the connection.</param>
    /// <param name="headers">What the server states of them, or <c>null</c>.</param>
    internal FileDownload(Stream content, HttpContentHeaders? headers)
        : this(content, headers?.ContentType?.MediaType, headers?.ContentLength, GetFileName(headers?.ContentDisposition))
    {
    }

    /// <summary>Gets the bytes as a stream that can be read once, from start to end.</summary>
    /// <remarks>
    /// The call's own timeouts end with the response's headers. A read that waits for bytes longer than the client's
    /// <c>AttemptTimeout</c> fails with an <see cref="ApiTimeoutException"/>, and a connection that breaks with an
    /// <see cref="ApiConnectionException"/>.
    /// </remarks>
    public Stream Content { get; }

    /// <summary>Gets the content type without its parameters, such as <c>application/pdf</c>; <c>null</c> where the server states none.</summary>
    public string? ContentType { get; }

    /// <summary>Gets how many bytes there are; <c>null</c> if the length is not known in advance.</summary>
    public long? Length { get; }

    /// <summary>
    /// Gets the name that the server suggests to save the file under (RFC 6266 section 4.3), without any folder;
    /// <c>null</c> where it suggests none.
    /// </summary>
    public string? FileName { get; }

    /// <summary>Ends the download at any point and releases its connection.</summary>
    public void Dispose() => Content.Dispose();

    private static string? GetFileName(ContentDispositionHeaderValue? disposition) =>
        GetLastPart(disposition?.FileNameStar ?? Unquote(disposition?.FileName));

    private static string? Unquote(string? name) =>
        name is { Length: > 1 } && name[0] == '"' && name[name.Length - 1] == '"'
            ? name.Substring(1, name.Length - 2).Replace("\\\"", "\"").Replace("\\\\", "\\")
            : name;

    /// <summary>Removes folders: otherwise a server could choose where on the caller's machine a file is written.</summary>
    private static string? GetLastPart(string? name)
    {
        var last = name?.Substring(Math.Max(name.LastIndexOf('/'), name.LastIndexOf('\\')) + 1).Trim();
        return string.IsNullOrEmpty(last) || last is "." or ".." || last!.Any(char.IsControl) ? null : last;
    }
}
