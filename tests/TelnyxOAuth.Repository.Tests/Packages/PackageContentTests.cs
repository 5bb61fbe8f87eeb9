using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Packages;

[Collection(PackageCollection.Name)]
public class PackageContentTests(PackageFeed feed)
{
    // What the build of a program does that is trimmed or compiled to native code, if the program has the package through another too.
    private static readonly string[] RuntimeExtras = ["buildTransitive/Newtonsoft.Json.Substitutions.xml", "buildTransitive/TelnyxOAuth.Runtime.targets"];

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void A_package_holds_the_assemblies_their_documentation_and_two_pages(string id)
    {
        using var package = feed.Open(id);
        var expected = Library.Frameworks[id]
            .SelectMany(framework => new[] { $"lib/{framework}/{id}.dll", $"lib/{framework}/{id}.xml" })
            .Concat(["LICENSE", "README.md"])
            .Concat(id == Library.Runtime ? RuntimeExtras : []);

        Assert.Equal(expected.Order(StringComparer.Ordinal), package.Files);
    }

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void The_symbols_hold_a_pdb_for_every_assembly(string id)
    {
        using var symbols = feed.OpenSymbols(id);

        Assert.Equal(Library.Frameworks[id].Select(framework => $"lib/{framework}/{id}.pdb").Order(StringComparer.Ordinal), symbols.Files);
    }

    [Fact]
    public void The_runtime_depends_on_JSON_and_logging_and_on_what_netstandard_lacks()
    {
        using var package = feed.Open(Library.Runtime);

        Assert.Equal(
            [
                $"net10.0: Microsoft.Extensions.Logging.Abstractions {Pinned("Microsoft.Extensions.Logging.Abstractions", "net10.0")}",
                $"net10.0: Newtonsoft.Json {Pinned("Newtonsoft.Json", "net10.0")}",
                $"net8.0: Microsoft.Extensions.Logging.Abstractions {Pinned("Microsoft.Extensions.Logging.Abstractions", "net8.0")}",
                $"net8.0: Newtonsoft.Json {Pinned("Newtonsoft.Json", "net8.0")}",
                $"net8.0: System.Net.ServerSentEvents {Pinned("System.Net.ServerSentEvents", "net8.0")}",
                $".NETStandard2.0: Microsoft.Bcl.AsyncInterfaces {Pinned("Microsoft.Bcl.AsyncInterfaces", ".NETStandard2.0")}",
                $".NETStandard2.0: Microsoft.Bcl.TimeProvider {Pinned("Microsoft.Bcl.TimeProvider", ".NETStandard2.0")}",
                $".NETStandard2.0: Microsoft.Extensions.Logging.Abstractions {Pinned("Microsoft.Extensions.Logging.Abstractions", ".NETStandard2.0")}",
                $".NETStandard2.0: Newtonsoft.Json {Pinned("Newtonsoft.Json", ".NETStandard2.0")}",
                $".NETStandard2.0: System.Diagnostics.DiagnosticSource {Pinned("System.Diagnostics.DiagnosticSource", ".NETStandard2.0")}",
                $".NETStandard2.0: System.Memory {Pinned("System.Memory", ".NETStandard2.0")}",
                $".NETStandard2.0: System.Net.ServerSentEvents {Pinned("System.Net.ServerSentEvents", ".NETStandard2.0")}",
            ],
            package.Dependencies);
        Assert.Empty(package.FrameworkReferences);
    }

    [Fact]
    public void The_SDK_depends_on_the_runtime_of_its_own_version_and_on_no_tool()
    {
        using var package = feed.Open(Library.Generated);

        Assert.Equal(
            [
                $"net10.0: TelnyxOAuth.Runtime {PackageFeed.Version}",
                $"net10.0: Microsoft.Extensions.Logging.Abstractions {Pinned("Microsoft.Extensions.Logging.Abstractions", "net10.0")}",
                $"net8.0: TelnyxOAuth.Runtime {PackageFeed.Version}",
                $"net8.0: Microsoft.Extensions.Logging.Abstractions {Pinned("Microsoft.Extensions.Logging.Abstractions", "net8.0")}",
                $".NETStandard2.0: TelnyxOAuth.Runtime {PackageFeed.Version}",
                $".NETStandard2.0: Microsoft.Extensions.Logging.Abstractions {Pinned("Microsoft.Extensions.Logging.Abstractions", ".NETStandard2.0")}",
            ],
            package.Dependencies);
        Assert.Empty(package.FrameworkReferences);
    }

    [Fact]
    public void The_registration_depends_on_the_SDK_of_its_own_version_and_on_the_factory_of_http_clients()
    {
        using var package = feed.Open(Library.DependencyInjection);

        Assert.Equal(
            new[] { "net10.0", "net8.0", ".NETStandard2.0" }.SelectMany(framework => new[]
            {
                $"{framework}: TelnyxOAuth.Generated {PackageFeed.Version}",
                $"{framework}: Microsoft.AspNetCore.DataProtection.Abstractions {Pinned("Microsoft.AspNetCore.DataProtection.Abstractions", framework)}",
                $"{framework}: Microsoft.Extensions.Caching.Abstractions {Pinned("Microsoft.Extensions.Caching.Abstractions", framework)}",
                $"{framework}: Microsoft.Extensions.Http {Pinned("Microsoft.Extensions.Http", framework)}",
            }),
            package.Dependencies);
        Assert.Empty(package.FrameworkReferences);
    }

    [Fact]
    public void The_store_on_Redis_depends_on_the_runtime_of_its_own_version_and_on_a_client_of_Redis()
    {
        using var package = feed.Open(Library.Redis);

        Assert.Equal(
            new[] { "net10.0", "net8.0", ".NETStandard2.0" }.SelectMany(framework => new[]
            {
                $"{framework}: TelnyxOAuth.Runtime {PackageFeed.Version}",
                $"{framework}: StackExchange.Redis {Pinned("StackExchange.Redis", framework)}",
            }),
            package.Dependencies);
        Assert.Empty(package.FrameworkReferences);
    }

    [Fact]
    public void The_sandbox_depends_on_the_web_framework_alone()
    {
        using var package = feed.Open(Library.Sandbox);

        Assert.Equal(["net10.0", "net8.0"], package.Dependencies);
        Assert.Equal(["Microsoft.AspNetCore.App", "Microsoft.AspNetCore.App"], package.FrameworkReferences);
    }

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void A_package_says_what_it_is_and_under_which_license(string id)
    {
        using var package = feed.Open(id);

        Assert.Equal(id, package["id"]);
        Assert.Equal(PackageFeed.Version, package["version"]);
        Assert.Equal("MIT", package["license"]);
        Assert.Equal("expression", package.Attribute("license", "type"));
        Assert.Equal("README.md", package["readme"]);
        Assert.InRange(package["description"]!.Length, 40, 300);
        Assert.Contains("telnyx", package["tags"]!.Split(' '));
        Assert.StartsWith("MIT License", package.Read("LICENSE"), StringComparison.Ordinal);
        Assert.StartsWith("# TelnyxOAuth", package.Read("README.md"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void A_package_names_no_place_where_its_source_is_kept(string id)
    {
        using var package = feed.Open(id);

        Assert.Null(package["projectUrl"]);
        Assert.Null(package.Attribute("repository", "url"));
        Assert.Null(package.Attribute("repository", "branch"));
    }

    [Fact]
    public void Descriptions_differ()
    {
        var descriptions = Library.Frameworks.Keys.Select(Describe).ToList();

        Assert.Equal(descriptions.Count, descriptions.Distinct().Count());
    }

    private string? Describe(string id)
    {
        using var package = feed.Open(id);
        return package["description"];
    }

    // What differs on the newest framework is an update of what holds for the others.
    private static string Pinned(string id, string framework)
    {
        var versions = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion").ToList();
        var update = versions.SingleOrDefault(version => version.Attribute("Update")?.Value == id);
        return (framework == "net10.0" && update is not null ? update : versions.Single(version => version.Attribute("Include")?.Value == id)).Attribute("Version")!.Value;
    }
}
