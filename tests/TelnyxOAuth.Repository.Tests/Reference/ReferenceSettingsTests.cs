using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using TelnyxOAuth.Reference;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Reference;

/// <summary>The settings of the API reference fit the libraries. <c>dotnet run --project docs/reference</c> builds it, and checks the rest.</summary>
public partial class ReferenceSettingsTests
{
    private static readonly string Folder = Repository.PathOf("docs/reference");

    [Fact]
    public void The_reference_has_every_library_that_is_a_package()
    {
        var libraries = Directory.GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
            .Where(project => XDocument.Load(project) is var settings && Has(settings, "IsPackable") && !Has(settings, "PackAsTool"))
            .Select(project => Path.GetFileNameWithoutExtension(project))
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.Equal(libraries, Settings().GetProperty("metadata")[0].GetProperty("src")[0].GetProperty("files").EnumerateArray()
            .Select(file => Path.GetFileNameWithoutExtension(file.GetString()!)));
        Assert.Equal(libraries, XDocument.Load(Path.Combine(Folder, "TelnyxOAuth.Reference.csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))));
    }

    [Fact]
    public void Every_namespace_has_a_description_and_stands_on_the_front_page()
    {
        var namespaces = Types().Select(type => type.ContainingNamespace.ToDisplayString()).Distinct().Order(StringComparer.Ordinal).ToList();
        var front = File.ReadAllText(Path.Combine(Folder, "index.md"));

        Assert.Equal(namespaces, ContentsPage.Namespaces.Order(StringComparer.Ordinal));
        Assert.All(namespaces, name =>
        {
            Assert.Contains($"| <xref:{name}> |", front, StringComparison.Ordinal);
            Assert.Contains($"\nuid: {name}\n", File.ReadAllText(Path.Combine(Folder, "namespaces", $"{name}.md")), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void What_the_pages_link_to_is_in_the_libraries()
    {
        var known = Types().SelectMany(type => new ISymbol[] { type, type.ContainingNamespace }).Select(symbol => symbol.GetDocumentationCommentId()![2..]).ToHashSet(StringComparer.Ordinal);
        var links = Directory.GetFiles(Folder, "index.md").Concat(Directory.GetFiles(Path.Combine(Folder, "namespaces")))
            .SelectMany(page => LinkPattern().Matches(File.ReadAllText(page)))
            .Select(match => match.Groups[1].Value)
            .ToList();

        Assert.True(links.Count > 20, "The links were not found.");
        Findings.None(links.Where(link => !known.Contains(link) && link != "Microsoft.Extensions.DependencyInjection.IServiceCollection"));
    }

    [Fact]
    public void The_tool_is_pinned()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Repository.PathOf(".config/dotnet-tools.json")));
        var docfx = manifest.RootElement.GetProperty("tools").GetProperty("docfx");

        Assert.Matches(@"^\d+\.\d+\.\d+$", docfx.GetProperty("version").GetString());
        Assert.False(docfx.GetProperty("rollForward").GetBoolean());
    }

    [Fact]
    public void The_pages_are_written_where_no_file_is_tracked() =>
        Assert.Equal("../../artifacts/reference", Settings().GetProperty("build").GetProperty("output").GetString());

    private static IEnumerable<INamedTypeSymbol> Types() => Library.Frameworks.Keys
        .Select(library => Library.Newest(library).Assembly)
        .SelectMany(assembly => assembly.VisibleTypes())
        .Where(type => !type.GetAttributes().Any(attribute => attribute.AttributeClass!.Name == "EditorBrowsableAttribute"));

    private static JsonElement Settings()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "docfx.json")));
        return settings.RootElement.Clone();
    }

    private static bool Has(XDocument settings, string property) => settings.Descendants(property).Any(element => element.Value == "true");

    [GeneratedRegex(@"<xref:([^>]+)>")]
    private static partial Regex LinkPattern();
}
