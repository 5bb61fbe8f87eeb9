using System.IO;

namespace TelnyxOAuth.Generators.Tests.Support;

/// <summary>The raw client of a small library, written as the templates would.</summary>
internal static class Asset
{
    public const string LibraryPath = "obj/openapi/Library.OpenApi.g.cs";

    public static string Library { get; } = Read("Library.OpenApi.g.cs.txt");

    /// <summary>The raw client, written by the templates, of a document with shapes that few APIs have: bare values, dates.</summary>
    public static string Shapes { get; } = Read("Shapes.OpenApi.g.cs.txt");

    /// <summary>The raw client, written by the templates, of a document whose bodies and responses are parts, files and texts.</summary>
    public static string Files { get; } = Read("Files.OpenApi.g.cs.txt");

    private static string Read(string name)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
