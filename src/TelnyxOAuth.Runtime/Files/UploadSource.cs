using System;
using System.IO;
using System.Threading;

namespace TelnyxOAuth.Runtime;

/// <summary>A file as one call sends it, with the stream's position when the call began.</summary>
internal sealed class UploadSource
{
    private readonly FileUpload _file;
    private readonly long _start;
    private bool _isBegun;

    internal UploadSource(FileUpload file)
    {
        _file = file;
        _start = file.Stream is { CanSeek: true } stream ? stream.Position : 0;
    }

    /// <summary>Whether another attempt would send the same bytes.</summary>
    internal bool CanRepeat => !_isBegun || _file.Stream is null or { CanSeek: true };

    /// <summary>Creates the content of one attempt; the caller sets its content type.</summary>
    internal UploadContent CreateContent(CancellationToken cancellationToken)
    {
        var stream = _file.Stream ?? _file.Open();
        return new UploadContent(this, stream, _file.Stream is null, stream.CanSeek ? Math.Max(0, stream.Length - _start) : null, cancellationToken);
    }

    /// <summary>Moves the stream to its original position, and records that it is being read.</summary>
    /// <exception cref="InvalidOperationException">It was read before, and can't seek.</exception>
    internal void Begin(Stream stream)
    {
        if (!CanRepeat)
        {
            throw new InvalidOperationException("The stream was sent before and can't seek, so it can't be sent again.");
        }

        _isBegun = true;
        if (stream.CanSeek)
        {
            stream.Position = _start;
        }
    }
}
