using System;
using System.IO;
using System.Text;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Chooses between JSON and YAML by the name of the output file.</summary>
internal static class DocumentWriter
{
    /// <summary>The document's text: JSON for a file that ends in <c>.json</c>, YAML for any other.</summary>
    public static string TextFor(string path, Node document) =>
        Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase) ? Json(document) : YamlNodeWriter.Write(document);

    private static string Json(Node document)
    {
        using var stream = new MemoryStream();
        JsonNodeWriter.Write(stream, document);
        // Line feeds only: inside a value, a line break is always escaped.
        return Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n") + "\n";
    }
}
