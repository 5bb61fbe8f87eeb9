using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Arrows;

/// <summary>An analyzer fails the build of a library that uses reflection; these tests hold that it is asked.</summary>
public class BannedSymbolTests
{
    private const string Symbols = "src/Shared/BannedSymbols.txt";

    [Theory]
    [InlineData("TelnyxOAuth.Runtime")]
    [InlineData("TelnyxOAuth.Generated")]
    [InlineData("TelnyxOAuth.DependencyInjection")]
    [InlineData("TelnyxOAuth.Redis")]
    public void A_library_is_checked_for_banned_symbols_in_its_build_only(string name)
    {
        var project = Repository.PathOf($"src/{name}/{name}.csproj");
        var elements = XDocument.Load(project).Descendants().ToList();

        var analyzer = Assert.Single(elements, element => Include(element) == "Microsoft.CodeAnalysis.BannedApiAnalyzers");
        var list = Assert.Single(elements, element => element.Name == "AdditionalFiles");
        Assert.Equal("all", analyzer.Attribute("PrivateAssets")?.Value);
        Assert.Null(analyzer.Attribute("Condition"));
        Assert.Equal(Repository.PathOf(Symbols), Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project)!, Include(list)!.Replace('\\', '/'))));
        Assert.DoesNotContain(elements, element => element.Name == "NoWarn" && element.Value.Contains("RS0030", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("T:Newtonsoft.Json.JsonConvert")]
    [InlineData("T:Newtonsoft.Json.JsonSerializer")]
    [InlineData("T:System.Activator")]
    [InlineData("T:System.Reflection.Assembly")]
    [InlineData("T:System.Reflection.MemberInfo")]
    [InlineData("T:System.Reflection.MethodBase")]
    [InlineData("M:System.Type.GetType(System.String)")]
    public void What_works_by_reflection_is_banned_with_a_reason(string symbol)
    {
        var entry = Assert.Single(File.ReadLines(Repository.PathOf(Symbols)), line => line.StartsWith(symbol + ";", StringComparison.Ordinal));

        Assert.EndsWith(".", entry, StringComparison.Ordinal);
    }

    private static string? Include(XElement element) => element.Attribute("Include")?.Value;
}
