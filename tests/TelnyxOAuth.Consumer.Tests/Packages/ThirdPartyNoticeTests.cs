using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Xunit;

namespace TelnyxOAuth.Consumer.Tests.Packages;

/// <summary>The programs of others that are inside a package are named in its notices, each with its version, licence and copyright.</summary>
[Collection(PackageCollection.Name)]
public sealed class ThirdPartyNoticeTests(PackageFeed feed)
{
    /// <summary>Licences of packages that are inside NSwag's and that no build restores; each as the package itself states it.</summary>
    private static readonly Dictionary<string, string> Licenses = new()
    {
        ["Fluid.Core"] = "MIT",
        ["NJsonSchema"] = "MIT",
        ["NSwag"] = "MIT",
        ["Namotion.Reflection"] = "MIT",
        ["Newtonsoft.Json"] = "MIT",
        ["Parlot"] = "BSD-3-Clause",
        ["TimeZoneConverter"] = "MIT",
    };

    /// <summary>A sentence of each licence's text.</summary>
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["MIT"] = "The above copyright notice and this permission notice shall be included in all copies",
        ["BSD-3-Clause"] = "Neither the name of the copyright holder nor the names of its contributors may be used",
    };

    [Fact]
    public void The_notices_name_each_program_that_is_inside_with_its_version_and_licence()
    {
        using var package = feed.Open(PackageIds.Build);
        var lines = Lines(package);

        Assert.Equal(Inside(package).Select(library => $"{library.Name} {library.Version} {LicenseOf(library)}").Order(StringComparer.Ordinal), lines.Select(line => line.Title).Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.StartsWith("Copyright ", line.Copyright, StringComparison.Ordinal));
    }

    /// <summary>The owner in an assembly's copyright is the one in the notices.</summary>
    [Fact]
    public void The_notices_name_the_owners_that_the_programs_name()
    {
        using var package = feed.Open(PackageIds.Build);
        var notices = Lines(package).ToLookup(line => line.Title.Split(' ')[0], line => line.Copyright);

        Assert.All(Files(package).SelectMany(file => file.Value.Select(path => (file.Key, Path: path))), file =>
        {
            // Some assemblies claim none; the package's own page does then.
            if (PortableAssembly.CopyrightOf(package.ReadBytes(file.Path)) is { Length: > 0 } claim)
            {
                Assert.Contains(WordsOf(claim), word => notices[file.Key.Name].Single().Replace('é', 'e').Contains(word, StringComparison.Ordinal));
            }
        });
    }

    [Fact]
    public void The_text_of_each_licence_is_in_the_notices_once()
    {
        using var package = feed.Open(PackageIds.Build);
        var notices = package.Read("THIRD-PARTY-NOTICES.txt").ReplaceLineEndings(" ");

        Assert.All(Inside(package).Select(LicenseOf).Distinct(), license => Assert.Equal(2, notices.Split(Texts[license]).Length));
    }

    /// <summary>No other package carries programs of others, and so needs no notices.</summary>
    [Fact]
    public void Other_packages_hold_programs_of_this_repository_only() => Assert.All(PackageIds.All.Where(id => id != PackageIds.Build), id =>
    {
        using var package = feed.Open(id);

        Assert.All(package.Files.Where(file => file.EndsWith(".dll", StringComparison.Ordinal)), file => Assert.StartsWith("TelnyxOAuth.", Path.GetFileName(file), StringComparison.Ordinal));
    });

    /// <summary>What is inside: the package of each assembly, as the lists beside the programs have it; those of one product that have one version are one.</summary>
    private static List<(string Name, string Version)> Inside(Package package) => [.. Files(package).Keys];

    private static Dictionary<(string Name, string Version), List<string>> Files(Package package)
    {
        var libraries = new[] { "tools/TelnyxOAuth.OpenApi.deps.json", "tools/nswag/dotnet-nswag.deps.json" }
            .SelectMany(list => JsonNode.Parse(package.Read(list))!["targets"]!.AsObject().Single().Value!.AsObject()
                .SelectMany(library => (library.Value!["runtime"]?.AsObject() ?? []).Select(file =>
                    (Path: Path.GetDirectoryName(list)!.Replace('\\', '/') + "/" + Path.GetFileName(file.Key), Name: library.Key.Split('/')[0], Version: library.Key.Split('/')[1]))))
            .ToDictionary(file => file.Path, file => (Name: ProductOf(file.Name), file.Version));
        return package.Files
            .Where(file => file.EndsWith(".dll", StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith("TelnyxOAuth.", StringComparison.Ordinal))
            .GroupBy(file => libraries[file])
            .ToDictionary(group => group.Key, group => group.ToList());
    }

    private static string ProductOf(string package) => package switch
    {
        "dotnet-nswag" => "NSwag",
        _ when package.StartsWith("NSwag.", StringComparison.Ordinal) => "NSwag",
        _ when package.StartsWith("NJsonSchema.", StringComparison.Ordinal) => "NJsonSchema",
        _ => package,
    };

    /// <summary>The licence that the package on this machine states, else the one in the table.</summary>
    private static string LicenseOf((string Name, string Version) library)
    {
        var id = (library.Name == "NSwag" ? "NSwag.MSBuild" : library.Name).ToLowerInvariant();
        var nuspec = Path.Combine(Checkout.PackageFolder, id, library.Version, id + ".nuspec");
        var stated = File.Exists(nuspec)
            ? XDocument.Load(nuspec).Descendants().Single(element => element.Name.LocalName == "license" && (string?)element.Attribute("type") == "expression").Value
            : Licenses[library.Name];
        Assert.Equal(Licenses.GetValueOrDefault(library.Name, stated), stated);
        return stated;
    }

    /// <summary>The lines of the form <c>Name version licence  Copyright …</c>.</summary>
    private static List<(string Title, string Copyright)> Lines(Package package) => [.. package.Read("THIRD-PARTY-NOTICES.txt").Split('\n')
        .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Contains("  Copyright ", StringComparison.Ordinal))
        .Select(line => line.Trim().Split("  ", 2, StringSplitOptions.TrimEntries))
        .Select(parts => (string.Join(' ', parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)), parts[1]))];

    private static IEnumerable<string> WordsOf(string claim) => claim.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3 && char.IsLetter(word[0]) && word != "Copyright");
}
