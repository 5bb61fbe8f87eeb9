using System;
using System.IO;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Diagnostics;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Reads a YAML or JSON file into nodes and turns errors into diagnostics.</summary>
internal static class DocumentFile
{
    /// <summary>How long a file may take to open: a pipe that nobody writes to never does.</summary>
    private static readonly TimeSpan OpenLimit = TimeSpan.FromSeconds(10);

    /// <summary>Reads an OpenAPI document that is one file.</summary>
    public static Node Read(string path) =>
        Read(path, DiagnosticCodes.DocumentUnreadable, DiagnosticCodes.DocumentMalformed);

    /// <summary>Reads a file whose problems are reported under the given codes.</summary>
    public static Node Read(string path, string unreadableCode, string malformedCode) => Read(path, unreadableCode, malformedCode, out _);

    /// <inheritdoc cref="Read(string, string, string)"/>
    public static Node Read(string path, string unreadableCode, string malformedCode, out long length)
    {
        try
        {
            var bytes = ReadBytes(path);
            length = bytes.Length;
            var text = Utf8Text.Decode(bytes);
            return Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase)
                ? JsonNodeReader.Read(Utf8Text.WithoutByteOrderMark(bytes).Span, path)
                : YamlNodeReader.Read(text, path);
        }
        catch (MalformedDocumentException exception)
        {
            throw new DiagnosticException(new Diagnostic(malformedCode, path, exception.Position, exception.Message), exception);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DiagnosticException(new Diagnostic(unreadableCode, path, null, "there is no such file; check the path."), exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or TimeoutException)
        {
            throw new DiagnosticException(new Diagnostic(unreadableCode, path, null, $"the file can't be read: {exception.Message}"), exception);
        }
    }

    /// <summary>All bytes of a file. What is no file, such as a device, may have no end, or none in sight.</summary>
    private static ReadOnlyMemory<byte> ReadBytes(string path)
    {
        using var stream = Open(path);
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (stream.Read(buffer) is > 0 and var count)
        {
            if (bytes.Length + count > DocumentLimits.Bytes)
            {
                throw new IOException($"it has more than {DocumentLimits.Bytes} bytes.");
            }

            bytes.Write(buffer, 0, count);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static FileStream Open(string path)
    {
        var opening = Task.Run(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1));
        try
        {
            return opening.WaitAsync(OpenLimit).GetAwaiter().GetResult();
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException($"it did not open in {OpenLimit.TotalSeconds} seconds.", exception);
        }
    }
}
