using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Net.Http.Headers;

namespace TelnyxOAuth.Runtime;

/// <summary>A file to send: where its bytes come from, its name and its content type.</summary>
/// <remarks>
/// The bytes are streamed and never buffered as a whole. A stream is sent from its position when the call is made, and
/// you dispose it. If it can seek, a retry starts again from that position; if it can't, it is read at most once, so a
/// call that has begun to send it is not retried. Bytes and files on disk can always be sent again.
/// </remarks>
public sealed class FileUpload
{
    private readonly Func<Stream>? _open;

    /// <summary>Creates a file from a stream.</summary>
    /// <param name="content">The stream, sent from its position when the call is made.</param>
    /// <param name="fileName">The file name that is sent, with its extension; <c>null</c> for the name of the form's part, if it is one.</param>
    /// <param name="contentType">The content type, such as <c>image/png</c>; <c>null</c> for what the API's document says.</param>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="content"/> can't be read, <paramref name="fileName"/> is blank or holds a control character, or
    /// <paramref name="contentType"/> is not one.
    /// </exception>
    public FileUpload(Stream content, string? fileName = null, string? contentType = null)
        : this(fileName, contentType)
    {
        Stream = content ?? throw new ArgumentNullException(nameof(content));
        if (!content.CanRead)
        {
            throw new ArgumentException("The stream can't be read: it is closed, or for writing only.", nameof(content));
        }
    }

    /// <summary>Creates a file from bytes.</summary>
    /// <param name="content">The bytes, which are not copied.</param>
    /// <param name="fileName">The file name that is sent, with its extension; <c>null</c> for the name of the form's part, if it is one.</param>
    /// <param name="contentType">The content type, such as <c>image/png</c>; <c>null</c> for what the API's document says.</param>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="fileName"/> is blank or holds a control character, or <paramref name="contentType"/> is not one.
    /// </exception>
    public FileUpload(byte[] content, string? fileName = null, string? contentType = null)
        : this(fileName, contentType)
    {
        if (content is null)
        {
            throw new ArgumentNullException(nameof(content));
        }

        _open = () => new MemoryStream(content, writable: false);
    }

    private FileUpload(Func<Stream> open, string fileName, string? contentType)
        : this(fileName, contentType)
    {
        _open = open;
    }

    private FileUpload(string? fileName, string? contentType)
    {
        if (fileName is not null && (string.IsNullOrWhiteSpace(fileName) || fileName.Any(char.IsControl)))
        {
            throw new ArgumentException("A file's name can't be blank, and can't hold a line break or another control character.", nameof(fileName));
        }

        if (contentType is not null && !MediaTypeHeaderValue.TryParse(contentType, out _))
        {
            throw new ArgumentException("The content type is none: it is a type and a subtype, such as 'image/png' (RFC 9110 section 8.3.1).", nameof(contentType));
        }

        FileName = fileName;
        ContentType = contentType;
    }

    /// <summary>Gets the file name that is sent if the file is part of a form; <c>null</c> for the part's own name.</summary>
    public string? FileName { get; }

    /// <summary>Gets the content type; <c>null</c> for what the API's document says.</summary>
    public string? ContentType { get; }

    /// <summary>The caller's stream, or <c>null</c> if each attempt opens its own.</summary>
    internal Stream? Stream { get; }

    /// <summary>Creates a file from a stream, as the constructor does.</summary>
    /// <param name="content">The stream; <c>null</c> for no file.</param>
    /// <returns>The file, or <c>null</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="content"/> can't be read.</exception>
    [return: NotNullIfNotNull(nameof(content))]
    public static implicit operator FileUpload?(Stream? content) => content is null ? null : new FileUpload(content);

    /// <summary>Creates a file from bytes, as the constructor does.</summary>
    /// <param name="content">The bytes; <c>null</c> for no file.</param>
    /// <returns>The file, or <c>null</c>.</returns>
    [return: NotNullIfNotNull(nameof(content))]
    public static implicit operator FileUpload?(byte[]? content) => content is null ? null : new FileUpload(content);

    /// <summary>Creates a file from one on disk. Each attempt opens it when it is sent.</summary>
    /// <param name="path">The file's path. Its last part is the file name that is sent.</param>
    /// <param name="contentType">The content type, such as <c>image/png</c>; <c>null</c> for what the API's document says.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is not the path of a file, or <paramref name="contentType"/> is not one.</exception>
    /// <exception cref="FileNotFoundException">There is no file at <paramref name="path"/>.</exception>
    public static FileUpload FromFile(string path, string? contentType = null)
    {
        var file = new FileInfo(path ?? throw new ArgumentNullException(nameof(path)));
        return file.Exists
            ? new FileUpload(() => OpenFile(file.FullName), file.Name, contentType)
            : throw new FileNotFoundException($"There is no file '{path}' to send.", path);
    }

    /// <summary>Opens a stream for one attempt, which must dispose it.</summary>
    internal Stream Open() => _open!();

    private static FileStream OpenFile(string path) =>
        new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
}
