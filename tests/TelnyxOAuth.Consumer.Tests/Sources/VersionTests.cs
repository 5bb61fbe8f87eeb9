using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace TelnyxOAuth.Consumer.Tests.Sources;

/// <summary>The version of the packages stands in one place.</summary>
public sealed partial class VersionTests
{
    private static readonly string[] Names = ["Version", "VersionPrefix", "VersionSuffix", "PackageVersion", "AssemblyVersion", "FileVersion", "InformationalVersion"];

    private static readonly string[] OutputFolders = ["bin", "obj", "node_modules", ".git"];

    [Fact]
    public void Only_one_file_of_the_build_gives_it()
    {
        var given = Files(Checkout.Root, "*.csproj", "*.props", "*.targets")
            .Where(path => !path.Contains("/Consumers/", StringComparison.Ordinal))
            .SelectMany(path => XDocument.Load(Checkout.PathOf(path)).Descendants().Where(element => element.Parent?.Name.LocalName == "PropertyGroup" && Names.Contains(element.Name.LocalName))
                .Select(element => $"{path}: {element.Name.LocalName} {element.Value}"));

        Assert.Equal([$"Directory.Build.props: VersionPrefix {Checkout.Version}"], given);
    }

    [Fact]
    public void A_page_that_names_the_version_of_a_package_names_this_one()
    {
        var named = Files(Checkout.Root, "*.md")
            .SelectMany(path => ReferencePattern().Matches(Checkout.Read(path)).Select(match => (path, Version: match.Groups[1].Value)))
            .ToList();

        Assert.NotEmpty(named);
        Assert.All(named, page => Assert.Equal((page.path, Checkout.Version), page));
    }

    private static IEnumerable<string> Files(string folder, params string[] patterns) => patterns
        .SelectMany(pattern => Directory.EnumerateFiles(folder, pattern))
        .Select(file => Path.GetRelativePath(Checkout.Root, file).Replace('\\', '/'))
        .Concat(Directory.EnumerateDirectories(folder).Where(child => !OutputFolders.Contains(Path.GetFileName(child))).SelectMany(child => Files(child, patterns)));

    [GeneratedRegex("""Include="TelnyxOAuth\.[\w.]+" Version="([^"$]*)["$]""")]
    private static partial Regex ReferencePattern();
}
