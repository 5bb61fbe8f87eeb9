using System.Globalization;
using System.Linq;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests;

public sealed class DeterminismTests
{
    private static readonly string Expected = Generate(Asset.Library);

    [Fact]
    public void Two_runs_write_the_same_bytes()
    {
        Assert.Equal(Expected, Generate(Asset.Library));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void The_culture_makes_no_difference(string name)
    {
        var culture = CultureInfo.CurrentCulture;
        var uiCulture = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(name);
            // A run in a culture that the runtime treats as invariant would prove nothing.
            Assert.Equal(name, CultureInfo.CurrentCulture.Name);
            Assert.Equal(Expected, Generate(Asset.Library));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = uiCulture;
        }
    }

    [Fact]
    public void Line_ends_make_no_difference()
    {
        Assert.DoesNotContain('\r', Asset.Library);
        Assert.Equal(Expected, Generate(Asset.Library.Replace("\n", "\r\n")));
    }

    [Fact]
    public void Line_ends_are_those_of_the_repository()
    {
        Assert.DoesNotContain('\r', Expected);
        Assert.All(GeneratorRun.From(SourceFile.Library).Sources.Values, source => Assert.EndsWith("}\n", source));
    }

    [Fact]
    public void No_line_ends_with_a_blank()
    {
        Assert.DoesNotContain(Expected.Split('\n'), line => line.EndsWith(' '));
    }

    [Theory]
    [InlineData("Library.cs")]
    [InlineData("Library.g.cs")]
    [InlineData("Library.OpenApi.cs")]
    public void Only_raw_clients_are_read(string path)
    {
        Assert.Empty(GeneratorRun.From(new SourceFile(path, Asset.Library)).Sources);
    }

    private static string Generate(string text) =>
        string.Concat(GeneratorRun.From(new SourceFile(Asset.LibraryPath, text)).Result.GeneratedSources.Select(source => $"=== {source.HintName}\n{source.SourceText}"));
}
