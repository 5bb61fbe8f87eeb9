using System;
using System.IO;
using TelnyxOAuth.OpenApi.Diagnostics;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Reads a YAML or JSON file into nodes and turns errors into diagnostics.</summary>
internal static class DocumentFile
{
    /// <summary>Reads an OpenAPI document.</summary>
    public static Node Read(string path) =>
        Read(path, DiagnosticCodes.DocumentUnreadable, DiagnosticCodes.DocumentMalformed);

    /// <summary>Reads a file whose problems are reported under the given codes.</summary>
    public static Node Read(string path, string unreadableCode, string malformedCode)
    {
        try
        {
            ReadOnlyMemory<byte> bytes = File.ReadAllBytes(path);
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
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new DiagnosticException(new Diagnostic(unreadableCode, path, null, $"the file can't be read: {exception.Message}"), exception);
        }
    }
}
