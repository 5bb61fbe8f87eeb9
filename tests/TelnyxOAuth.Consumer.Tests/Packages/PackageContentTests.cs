using System;
using System.Buffers.Binary;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace TelnyxOAuth.Consumer.Tests.Packages;

[Collection(PackageCollection.Name)]
public class PackageContentTests(PackageFeed feed)
{
    // What the build of a program does that is trimmed or compiled to native code, if the program has the package through another too.
    private static readonly string[] RuntimeExtras = ["buildTransitive/Newtonsoft.Json.Substitutions.xml", "buildTransitive/TelnyxOAuth.Runtime.targets"];

    [Theory]
    [MemberData(nameof(PackageIds.Libraries), MemberType = typeof(PackageIds))]
    public void A_package_holds_the_assemblies_their_documentation_and_two_pages(string id)
    {
        using var package = feed.Open(id);
        var expected = PackageIds.Frameworks[id]
            .SelectMany(framework => new[] { $"lib/{framework}/{id}.dll", $"lib/{framework}/{id}.xml" })
            .Concat(["LICENSE", "README.md", "icon.png"])
            .Concat(id == PackageIds.Runtime ? RuntimeExtras : []);

        Assert.Equal(expected.Order(StringComparer.Ordinal), package.Files);
    }

    [Theory]
    [MemberData(nameof(PackageIds.Libraries), MemberType = typeof(PackageIds))]
    public void The_symbols_hold_a_pdb_for_every_assembly(string id)
    {
        using var symbols = feed.OpenSymbols(id);

        Assert.Equal(PackageIds.Frameworks[id].Select(framework => $"lib/{framework}/{id}.pdb").Order(StringComparer.Ordinal), symbols.Files);
    }

    [Fact]
    public void The_runtime_depends_on_JSON_and_logging_and_on_what_netstandard_lacks_or_knows_by_another_name()
    {
        using var package = feed.Open(PackageIds.Runtime);

        Assert.Equal(
            [
                $"net10.0: Microsoft.Bcl.AsyncInterfaces {Checkout.PinnedVersion("Microsoft.Bcl.AsyncInterfaces", "net10.0")}",
                $"net10.0: Microsoft.Bcl.TimeProvider {Checkout.PinnedVersion("Microsoft.Bcl.TimeProvider", "net10.0")}",
                $"net10.0: Microsoft.Extensions.Logging.Abstractions {Checkout.PinnedVersion("Microsoft.Extensions.Logging.Abstractions", "net10.0")}",
                $"net10.0: Newtonsoft.Json {Checkout.PinnedVersion("Newtonsoft.Json", "net10.0")}",
                $"net8.0: Microsoft.Bcl.AsyncInterfaces {Checkout.PinnedVersion("Microsoft.Bcl.AsyncInterfaces", "net8.0")}",
                $"net8.0: Microsoft.Bcl.TimeProvider {Checkout.PinnedVersion("Microsoft.Bcl.TimeProvider", "net8.0")}",
                $"net8.0: Microsoft.Extensions.Logging.Abstractions {Checkout.PinnedVersion("Microsoft.Extensions.Logging.Abstractions", "net8.0")}",
                $"net8.0: Newtonsoft.Json {Checkout.PinnedVersion("Newtonsoft.Json", "net8.0")}",
                $"net8.0: System.Net.ServerSentEvents {Checkout.PinnedVersion("System.Net.ServerSentEvents", "net8.0")}",
                $".NETStandard2.0: Microsoft.Bcl.AsyncInterfaces {Checkout.PinnedVersion("Microsoft.Bcl.AsyncInterfaces", ".NETStandard2.0")}",
                $".NETStandard2.0: Microsoft.Bcl.TimeProvider {Checkout.PinnedVersion("Microsoft.Bcl.TimeProvider", ".NETStandard2.0")}",
                $".NETStandard2.0: Microsoft.Extensions.Logging.Abstractions {Checkout.PinnedVersion("Microsoft.Extensions.Logging.Abstractions", ".NETStandard2.0")}",
                $".NETStandard2.0: Newtonsoft.Json {Checkout.PinnedVersion("Newtonsoft.Json", ".NETStandard2.0")}",
                $".NETStandard2.0: System.Diagnostics.DiagnosticSource {Checkout.PinnedVersion("System.Diagnostics.DiagnosticSource", ".NETStandard2.0")}",
                $".NETStandard2.0: System.Memory {Checkout.PinnedVersion("System.Memory", ".NETStandard2.0")}",
                $".NETStandard2.0: System.Net.ServerSentEvents {Checkout.PinnedVersion("System.Net.ServerSentEvents", ".NETStandard2.0")}",
            ],
            package.Dependencies);
        Assert.Empty(package.FrameworkReferences);
    }

    [Fact]
    public void The_SDK_depends_on_the_runtime_of_its_own_version_and_on_no_tool()
    {
        using var package = feed.Open(PackageIds.Generated);

        Assert.Equal(
            [
                $"net10.0: TelnyxOAuth.Runtime {PackageFeed.Version}",
                $"net10.0: Microsoft.Extensions.Logging.Abstractions {Checkout.PinnedVersion("Microsoft.Extensions.Logging.Abstractions", "net10.0")}",
                $"net8.0: TelnyxOAuth.Runtime {PackageFeed.Version}",
                $"net8.0: Microsoft.Extensions.Logging.Abstractions {Checkout.PinnedVersion("Microsoft.Extensions.Logging.Abstractions", "net8.0")}",
                $".NETStandard2.0: TelnyxOAuth.Runtime {PackageFeed.Version}",
                $".NETStandard2.0: Microsoft.Extensions.Logging.Abstractions {Checkout.PinnedVersion("Microsoft.Extensions.Logging.Abstractions", ".NETStandard2.0")}",
            ],
            package.Dependencies);
        Assert.Empty(package.FrameworkReferences);
    }

    [Fact]
    public void The_registration_depends_on_the_SDK_of_its_own_version_and_on_the_factory_of_http_clients()
    {
        using var package = feed.Open(PackageIds.DependencyInjection);

        Assert.Equal(
            new[] { "net10.0", "net8.0", ".NETStandard2.0" }.SelectMany(framework => new[]
            {
                $"{framework}: TelnyxOAuth.Generated {PackageFeed.Version}",
                $"{framework}: Microsoft.AspNetCore.DataProtection.Abstractions {Checkout.PinnedVersion("Microsoft.AspNetCore.DataProtection.Abstractions", framework)}",
                $"{framework}: Microsoft.Extensions.Caching.Abstractions {Checkout.PinnedVersion("Microsoft.Extensions.Caching.Abstractions", framework)}",
                $"{framework}: Microsoft.Extensions.Http {Checkout.PinnedVersion("Microsoft.Extensions.Http", framework)}",
            }),
            package.Dependencies);
        Assert.Empty(package.FrameworkReferences);
    }

    [Fact]
    public void The_store_on_Redis_depends_on_the_runtime_of_its_own_version_and_on_a_client_of_Redis()
    {
        using var package = feed.Open(PackageIds.Redis);

        Assert.Equal(
            new[] { "net10.0", "net8.0", ".NETStandard2.0" }.SelectMany(framework => new[]
            {
                $"{framework}: TelnyxOAuth.Runtime {PackageFeed.Version}",
                $"{framework}: StackExchange.Redis {Checkout.PinnedVersion("StackExchange.Redis", framework)}",
            }),
            package.Dependencies);
        Assert.Empty(package.FrameworkReferences);
    }

    [Fact]
    public void The_sandbox_depends_on_the_web_framework_alone()
    {
        using var package = feed.Open(PackageIds.Sandbox);

        Assert.Equal(["net10.0", "net8.0"], package.Dependencies);
        Assert.Equal(["Microsoft.AspNetCore.App", "Microsoft.AspNetCore.App"], package.FrameworkReferences);
    }

    [Fact]
    public void The_tool_depends_on_nothing()
    {
        using var package = feed.Open(PackageIds.Tool);

        Assert.Empty(package.Dependencies);
        Assert.Equal("DotnetTool", package.Attribute("packageTypes", 0, "name"));
    }

    [Fact]
    public void What_compiles_documents_depends_on_the_runtime_of_its_own_version_alone()
    {
        using var package = feed.Open(PackageIds.Build);

        Assert.Equal([$".NETStandard2.0: TelnyxOAuth.Runtime {PackageFeed.Version}"], package.Dependencies);
    }

    /// <summary>They run in builds of others, where a failure has to say where it was.</summary>
    [Fact]
    public void What_compiles_documents_has_its_symbols_inside()
    {
        using var package = feed.Open(PackageIds.Build);

        Assert.All(
            ["tools/TelnyxOAuth.OpenApi.dll", "analyzers/dotnet/cs/TelnyxOAuth.Generators.dll"],
            path => Assert.True(PortableAssembly.HasSymbols(package.ReadBytes(path)), path));
    }

    [Fact]
    public void The_tool_holds_for_each_framework_its_program_with_documentation_and_symbols()
    {
        using var package = feed.Open(PackageIds.Tool);
        string[] files = ["DotnetToolSettings.xml", "TelnyxOAuth.Sandbox.Tool.deps.json", "TelnyxOAuth.Sandbox.Tool.runtimeconfig.json"];
        var expected = PackageIds.ToolFrameworks
            .SelectMany(framework => new[] { PackageIds.Tool, PackageIds.Sandbox }.SelectMany(name => new[] { ".dll", ".pdb", ".xml" }.Select(extension => name + extension)).Concat(files)
                .Select(file => $"tools/{framework}/any/{file}"))
            .Concat(["LICENSE", "README.md", "icon.png"]);

        Assert.Equal(expected.Order(StringComparer.Ordinal), package.Files);
    }

    [Theory]
    [MemberData(nameof(PackageIds.Each), MemberType = typeof(PackageIds))]
    public void A_package_says_what_it_is_and_under_which_license(string id)
    {
        using var package = feed.Open(id);

        Assert.Equal(id, package["id"]);
        Assert.Equal(PackageFeed.Version, package["version"]);
        Assert.Equal("The TelnyxOAuth maintainers", package["authors"]);
        Assert.StartsWith("Copyright (c) ", package["copyright"], StringComparison.Ordinal);
        Assert.Equal("MIT", package["license"]);
        Assert.Equal("expression", package.Attribute("license", "type"));
        Assert.Equal("README.md", package["readme"]);
        Assert.Equal("icon.png", package["icon"]);
        Assert.InRange(package["description"]!.Length, 40, 300);
        Assert.Contains("telnyx", package["tags"]!.Split(' '));
        Assert.InRange(package["tags"]!.Split(' ').Length, 4, 10);
        Assert.StartsWith("MIT License", package.Read("LICENSE"), StringComparison.Ordinal);
        Assert.StartsWith($"# {id}\n", package.Read("README.md"), StringComparison.Ordinal);
    }

    /// <summary>What NuGet shows is a square of this size.</summary>
    [Theory]
    [MemberData(nameof(PackageIds.Each), MemberType = typeof(PackageIds))]
    public void A_package_has_an_icon(string id)
    {
        using var package = feed.Open(id);
        var icon = package.ReadBytes("icon.png");

        // The signature, then the first chunk: its length and name, then width and height.
        Assert.Equal([0x89, .. "PNG\r\n\u001a\n"u8], icon[..8]);
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20))));
        Assert.InRange(icon.Length, 1, 50_000);
    }

    /// <summary>The changelog's part of the version, or what is not released yet, in which links to files are plain words.</summary>
    [Theory]
    [MemberData(nameof(PackageIds.Each), MemberType = typeof(PackageIds))]
    public void A_package_says_what_is_new_in_it(string id)
    {
        using var package = feed.Open(id);
        var sections = Checkout.Read("CHANGELOG.md").Split("\n## ");
        var section = sections.SingleOrDefault(text => text.StartsWith(Checkout.Version, StringComparison.Ordinal)) ?? sections.Single(text => text.StartsWith("Unreleased\n", StringComparison.Ordinal));
        var notes = package["releaseNotes"]!.ReplaceLineEndings("\n");

        Assert.DoesNotMatch(@"\]\((?!https:)", notes);
        Assert.Equal(Regex.Replace(section[section.IndexOf('\n', StringComparison.Ordinal)..].Trim(), @"\[([^]]+)\]\((?!https:)[^)]*\)", "$1"), notes.Trim());

        // NuGet's own limit.
        Assert.InRange(notes.Length, 100, 35_000);
    }

    [Theory]
    [MemberData(nameof(PackageIds.Each), MemberType = typeof(PackageIds))]
    public void A_package_names_no_place_where_its_source_is_kept_until_the_build_is_told(string id)
    {
        using var package = feed.Open(id);

        Assert.Null(package["projectUrl"]);
        Assert.Null(package.Attribute("repository", "url"));
        Assert.Null(package.Attribute("repository", "branch"));
    }

    [Fact]
    public void Descriptions_differ()
    {
        var descriptions = PackageIds.All.Select(Describe).ToList();

        Assert.Equal(descriptions.Count, descriptions.Distinct().Count());
    }

    /// <summary>Programs that are trimmed or compiled to native code may have each library but the Sandbox, which is for tests.</summary>
    [Theory]
    [MemberData(nameof(PackageIds.Libraries), MemberType = typeof(PackageIds))]
    public void A_library_says_whether_it_can_be_trimmed(string id)
    {
        using var package = feed.Open(id);

        Assert.All(PackageIds.Frameworks[id], framework =>
        {
            var assembly = package.ReadBytes($"lib/{framework}/{id}.dll");

            Assert.Equal(id != PackageIds.Sandbox && framework != "netstandard2.0", PortableAssembly.HasMetadata(assembly, "IsTrimmable", "True"));

            // The SDK tells it of assemblies for .NET 10 and later only.
            Assert.Equal(id != PackageIds.Sandbox && framework == "net10.0", PortableAssembly.HasMetadata(assembly, "IsAotCompatible", "True"));
        });
    }

    private string? Describe(string id)
    {
        using var package = feed.Open(id);
        return package["description"];
    }
}
