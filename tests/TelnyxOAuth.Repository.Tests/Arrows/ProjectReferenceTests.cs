using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Arrows;

public class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["TelnyxOAuth.Runtime"] = [],
        ["TelnyxOAuth.Generated"] = ["TelnyxOAuth.Runtime"],
        ["TelnyxOAuth.DependencyInjection"] = ["TelnyxOAuth.Generated"],
        ["TelnyxOAuth.Redis"] = ["TelnyxOAuth.Runtime"],
        ["TelnyxOAuth.Sandbox"] = [],
        ["TelnyxOAuth.Sandbox.Tool"] = ["TelnyxOAuth.Sandbox"],
    };

    public static TheoryData<string> Projects => [.. Directory.GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_library_references_only_the_layers_below_it(string project)
    {
        var references = References(project)
            .Where(reference => !IsBuildOnly(reference))
            .Select(reference => Path.GetFileNameWithoutExtension(Target(reference)));

        Assert.Equal(Allowed[Path.GetFileNameWithoutExtension(project)], references);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_library_uses_generators_in_its_build_only(string project) =>
        Assert.DoesNotContain(References(project), reference => Target(reference).Contains("/generators/", StringComparison.Ordinal) && !IsBuildOnly(reference));

    [Theory]
    [MemberData(nameof(Projects))]
    public void What_a_library_uses_in_its_build_only_is_a_generator(string project) =>
        Assert.All(References(project).Where(IsBuildOnly), reference => Assert.Contains("/generators/", Target(reference), StringComparison.Ordinal));

    private static IEnumerable<XElement> References(string project) => XDocument.Load(Repository.PathOf(project)).Descendants("ProjectReference");

    private static string Target(XElement reference) => "/" + reference.Attribute("Include")!.Value.Replace('\\', '/');

    private static bool IsBuildOnly(XElement reference) => reference.Attribute("ReferenceOutputAssembly")?.Value == "false";
}
