using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using TelnyxOAuth.OpenApi.Commands;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Tests.Document;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Diagnostics;

/// <summary>What a project says of warnings is done, and a log stays readable.</summary>
public sealed class WarningPolicyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", false, "", "", "warning")]
    [InlineData("TOA1501", true, "TOA1501", "", null)]
    [InlineData("CS1591; toa1501", false, "", "", null)]
    [InlineData("", true, "", "", "error")]
    [InlineData("", true, "", "TOA1501", "warning")]
    [InlineData("", true, "TOA1501", "TOA1501", "error")]
    [InlineData("", false, "NU1605,TOA1501", "", "error")]
    [InlineData("", false, "TOA1502", "", "warning")]
    public void A_warning_is_what_the_project_makes_of_it(string off, bool all, string errors, string notErrors, string? expected)
    {
        var policy = new WarningPolicy { Off = WarningPolicy.Codes(off), TreatsAllAsErrors = all, AsErrors = WarningPolicy.Codes(errors), NotAsErrors = WarningPolicy.Codes(notErrors) };

        Assert.Equal(expected, policy.Apply([Warning(1)]).SingleOrDefault()?.Severity);
    }

    [Fact]
    public void A_note_is_no_error_where_warnings_are_and_an_error_can_not_be_turned_off()
    {
        var policy = new WarningPolicy { TreatsAllAsErrors = true, Off = WarningPolicy.Codes("TOA1002") };

        Assert.Equal(
            [Diagnostic.Note, "error"],
            policy.Apply([Warning(1) with { Severity = Diagnostic.Note }, new Diagnostic(DiagnosticCodes.DocumentMalformed, "api.yaml", null, "m")]).Select(diagnostic => diagnostic.Severity));
    }

    [Fact]
    public void Of_many_the_first_are_told_and_how_many_more_there_are()
    {
        var told = BuildReport.Shorten([.. Enumerable.Range(1, 23).Select(Warning), .. Enumerable.Range(1, 6).Select(line => Warning(line) with { Severity = Diagnostic.Note })]);

        Assert.Equal(27, told.Count);
        Assert.Equal("api.yaml : warning TOA1501: and 3 more of TOA1501; the tool's command 'check' tells them all.", told[^2].ToString());
        Assert.Equal("api.yaml : message TOA1501: and 1 more of TOA1501; the tool's command 'check' tells them all.", told[^1].ToString());
    }

    [Fact]
    public void Metadata_that_means_nothing_is_told_at_its_place_in_the_project()
    {
        var project = _folder.Write("A.csproj", "<Project>\n  <ItemGroup>\n    <OpenApiClient Include=\"a.yaml\" Namspace=\"A\">\n      <ClassName>B</ClassName>\n    </OpenApiClient>\n    <None Include=\"b\" Colour=\"red\" />\n  </ItemGroup>\n</Project>\n");
        var written = _folder.Write(
            "a.metadata",
            "[assembly: OpenApiClient(Namspace=\"A\", ClassName=\"\\\"B, Hidden=\" +\n  \"C\", Colour=@\"\"\", Verbatim=\"\"\", Link=\"x\", _Own=\"y\", OutputName=\"z\", StampFile=\"s\", NoWarn=\"\")]\n");

        Assert.Equal(
            [
                $"{project}(3,37): warning TOA1509: 'Namspace' of an OpenApiClient item means nothing: did you mean 'Namespace'?",
                $"{project}(4,8): warning TOA1509: 'ClassName' of an OpenApiClient item means nothing: did you mean 'ClientName'?",
                $"{project} : warning TOA1509: 'Colour' of an OpenApiClient item means nothing: there are {string.Join(", ", ItemMetadata.Known)}.",
            ],
            ItemMetadata.Check(written, project).Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void The_metadata_that_is_known_is_that_of_the_targets()
    {
        var folder = DocumentFiles.PathOf("generators/TelnyxOAuth.Build/build");
        var defined = XDocument.Load(Path.Combine(folder, "TelnyxOAuth.Build.props")).Descendants("ItemDefinitionGroup").Elements("OpenApiClient").Elements().Select(element => element.Name.LocalName);
        var given = XDocument.Load(Path.Combine(folder, "TelnyxOAuth.Build.targets")).Descendants("_OpenApiClient").Attributes()
            .Select(attribute => attribute.Name.LocalName).Where(name => name is not ("Include" or "Condition" or "Remove")).Distinct();

        Assert.Equal(defined.Order(StringComparer.Ordinal), ItemMetadata.Known.Order(StringComparer.Ordinal));
        Assert.Empty(given.Except([.. ItemMetadata.Known, .. ItemMetadata.Internal]));
        Assert.Empty(ItemMetadata.Internal.Except(given));
    }

    private static Diagnostic Warning(int line) => new(DiagnosticCodes.UnknownKey, "api.yaml", new Position(line, 1), "m") { Severity = Diagnostic.Warning };
}
