using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;

namespace TelnyxOAuth.Consumer.Tests.Packages;

/// <summary>A NuGet package that was opened to look inside.</summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly XElement _metadata;

    public Package(string path)
    {
        _archive = ZipFile.OpenRead(path);
        using var nuspec = _archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        _metadata = Elements(XDocument.Load(nuspec).Root!, "metadata").Single();
    }

    /// <summary>The paths of the files inside, without those that make it a package.</summary>
    public IReadOnlyList<string> Files => _archive.Entries
        .Select(entry => entry.FullName)
        .Where(path => !path.StartsWith("_rels/", StringComparison.Ordinal)
            && !path.StartsWith("package/", StringComparison.Ordinal)
            && !path.EndsWith(".nuspec", StringComparison.Ordinal)
            && path != "[Content_Types].xml")
        .Order(StringComparer.Ordinal)
        .ToList();

    /// <summary>Each dependency as <c>framework: id version</c>; a framework without one stands alone.</summary>
    public IReadOnlyList<string> Dependencies => Elements(_metadata, "dependencies")
        .Elements()
        .SelectMany(group => group.HasElements
            ? group.Elements().Select(dependency => $"{Value(group, "targetFramework")}: {Value(dependency, "id")} {Value(dependency, "version")}")
            : [Value(group, "targetFramework")!])
        .ToList();

    /// <summary>The shared frameworks that it needs.</summary>
    public IReadOnlyList<string> FrameworkReferences => Elements(_metadata, "frameworkReferences")
        .Descendants()
        .Select(reference => Value(reference, "name"))
        .OfType<string>()
        .ToList();

    /// <summary>A text of the metadata, or <c>null</c>.</summary>
    public string? this[string name] => Elements(_metadata, name).SingleOrDefault()?.Value;

    /// <summary>An attribute of an element of the metadata, or <c>null</c>.</summary>
    public string? Attribute(string element, string name) => Elements(_metadata, element).SingleOrDefault()?.Attribute(name)?.Value;

    /// <summary>An attribute of one of the elements in an element of the metadata, or <c>null</c>.</summary>
    public string? Attribute(string element, int index, string name) => Elements(_metadata, element).SingleOrDefault()?.Elements().ElementAtOrDefault(index)?.Attribute(name)?.Value;

    /// <summary>The text of a file inside, with the line ends of Unix.</summary>
    public string Read(string path) => new StreamReader(new MemoryStream(ReadBytes(path))).ReadToEnd().ReplaceLineEndings("\n");

    /// <summary>A file inside.</summary>
    public byte[] ReadBytes(string path)
    {
        var entry = _archive.GetEntry(path) ?? throw new FileNotFoundException($"The package has no '{path}'.");
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => _archive.Dispose();

    private static IEnumerable<XElement> Elements(XElement parent, string name) => parent.Elements().Where(element => element.Name.LocalName == name);

    private static string? Value(XElement element, string name) => element.Attribute(name)?.Value;
}
