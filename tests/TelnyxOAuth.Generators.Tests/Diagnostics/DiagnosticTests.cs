using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TelnyxOAuth.Generators.Diagnostics;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Diagnostics;

/// <summary>What the generator says of what it leaves out.</summary>
public sealed class DiagnosticTests
{
    private const string List = "System.Collections.Generic.IReadOnlyList";
    private const string Stream = "System.IO.Stream";

    private static readonly string UnsupportedProperty = RawText.File(RawText.Model("Thing", RawText.Property("System.TimeSpan?", "It", "it")));

    private static readonly DiagnosticDescriptor[] Descriptors = typeof(DiagnosticDescriptors)
        .GetFields(BindingFlags.Static | BindingFlags.NonPublic)
        .Select(field => field.GetValue(null))
        .OfType<DiagnosticDescriptor>()
        .ToArray();

    /// <summary>What is left out, how it is reported, and the text of the raw client that it is reported at.</summary>
    public static TheoryData<string, string, string, string> Causes => new()
    {
        {
            UnsupportedProperty, "TOA2001", "System.TimeSpan?",
            "The property 'Thing.It' is neither read nor sent: its type 'System.TimeSpan' is not supported (declared at line 1, column 1 of the document)"
        },
        {
            RawText.File(RawText.Model("Thing", RawText.Property($"{List}<{List}<System.TimeSpan>>?", "It", "it"))), "TOA2001", $"{List}<{List}<System.TimeSpan>>?",
            $"The property 'Thing.It' is neither read nor sent: its type '{List}<{List}<System.TimeSpan>>' is not supported (declared at line 1, column 1 of the document)"
        },
        {
            RawText.File(RawText.Resource("TestResource", RawText.Operation("Put", "string", [(Stream, "request", "request")]))), "TOA2002", Stream,
            "The operation 'TestResource.PutAsync' throws a NotSupportedException: the type 'System.IO.Stream' of its body is not supported"
        },
        {
            RawText.File(RawText.Resource("TestResource", RawText.Operation("Get", Stream))), "TOA2003", Stream,
            "The operation 'TestResource.GetAsync' throws a NotSupportedException: the type 'System.IO.Stream' of its response is not supported"
        },
        {
            RawText.File(RawText.Resource("TestResource", RawText.Operation("Get", "string", errors: RawText.Error("404", $"{List}<string>")))), "TOA2004", $"ClientMetadata.ApiError(\"404\", typeof({List}<string>))",
            $"The failure 404 of the operation 'TestResource.GetAsync' is the general exception of its status: the type '{List}<string>' of its error is not a model"
        },
        {
            RawText.File(RawText.Root("Thing"), RawText.Model("Thing")), "TOA2010", "Thing",
            "The client 'Thing' is not completed: the document has a type 'Thing'; give the OpenApiClient item another ClientName (declared at line 1, column 1 of the document)"
        },
        {
            RawText.File(RawText.Root("Thing", schemes: "[ClientMetadata.SecurityScheme(\"key\", \"a-b\", \"bearer\")]")), "TOA2008", "ClientMetadata.SecurityScheme(\"key\", \"a-b\", \"bearer\")",
            "The attribute 'SecurityScheme' on 'Thing' is skipped: it does not state a name, an option and how the credential is sent"
        },
        {
            RawText.File(RawText.Enum("Color", ("Red", "red"), ("IsKnown", "known"))), "TOA2005", "IsKnown = \"known\"",
            "The value 'known' of the enum 'Color' has no member: the name 'IsKnown' is taken (declared at line 1, column 1 of the document)"
        },
        {
            RawText.File(RawText.Enum("Color", ("Red", "red"), ("Rouge", "red"))), "TOA2005", "Rouge = \"red\"",
            "The value 'red' of the enum 'Color' has no member: another member than 'Rouge' has it (declared at line 1, column 1 of the document)"
        },
        {
            RawText.File(RawText.Enum("Color", ("Red", "red"), ("Rouge", "same")).Replace("\"same\"", "Red")), "TOA2005", "Rouge = Red",
            "The value 'Red' of the enum 'Color' has no member: it is no literal (declared at line 1, column 1 of the document)"
        },
        {
            RawText.File(RawText.Enum("Color")), "TOA2006", "Color",
            "The enum 'Color' has no members: it takes every value and knows none (declared at line 1, column 1 of the document)"
        },
        {
            RawText.File(RawText.Model("Thing").Replace("public sealed", "sealed"), "[ClientMetadata.JsonModel(Location = \"7,3\")] public partial class Thing { }"), "TOA2007", "Thing",
            "Nothing is generated for the second 'Acme.Thing': the type is declared before (declared at line 7, column 3 of the document)"
        },
        {
            RawText.File("[ClientMetadata.ApiResource] public sealed partial class TestResource { [ClientMetadata.ApiOperation(\"no key\", \"x\")] public void Get() { } }"), "TOA2008", "ClientMetadata.ApiOperation(\"no key\", \"x\")",
            "The attribute 'ApiOperation' on 'TestResource.Get' is skipped: it does not state a key that can be part of a name"
        },
        {
            RawText.File(RawText.Model("Thing", "[ClientMetadata.ModelProperty] public string? It { get; set; }")), "TOA2008", "ClientMetadata.ModelProperty",
            "The attribute 'ModelProperty' on 'Thing.It' is skipped: it does not state the member's name as a text (declared at line 1, column 1 of the document)"
        },
        {
            RawText.File("[ClientMetadata.JsonModel(Location = \"somewhere\")] public partial struct Thing { }"), "TOA2008", "ClientMetadata.JsonModel(Location = \"somewhere\")",
            "The attribute 'JsonModel' on 'Thing' is skipped: only a class can be a model"
        },
        {
            RawText.File("[ClientMetadata.ApiOptions] public partial struct Thing { }"), "TOA2008", "ClientMetadata.ApiOptions",
            "The attribute 'ApiOptions' on 'Thing' is skipped: only a class can be options"
        },
        {
            RawText.File(RawText.Class("abstract partial class Thing")), "TOA2009", "Thing",
            "The model 'Thing' can be sent but not read: it is abstract, and nothing tells which model the JSON holds (declared at line 1, column 1 of the document)"
        },
    };

    [Theory]
    [MemberData(nameof(Causes))]
    public void What_is_left_out_is_reported_where_the_raw_client_has_the_cause(string raw, string id, string cause, string message)
    {
        var found = Assert.Single(GeneratorRun.FromRaw(raw).Diagnostics);

        Assert.Equal((id, message), (found.Id, found.GetMessage(null)));
        var place = found.Location.GetLineSpan();
        Assert.Equal("obj/openapi/Test.OpenApi.g.cs", place.Path);
        Assert.Equal(cause, raw.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
        Assert.Equal(raw[..found.Location.SourceSpan.Start].Count(character => character == '\n'), place.StartLinePosition.Line);
    }

    [Fact]
    public void Malformed_facts_of_an_operation_are_each_reported()
    {
        var run = GeneratorRun.FromRaw(RawText.File(
            "[ClientMetadata.ApiResource] public sealed partial class TestResource { "
            + "[ClientMetadata.ApiOperation(\"Get\", \"x\")] [ClientMetadata.ApiError(\"404\")] public void Get([ClientMetadata.ApiParameter(\"query\")] int a) { } "
            + "[ClientMetadata.ApiOperation] public void Put() { } }"));

        Assert.Equal(["TOA2008", "TOA2008", "TOA2008"], run.Diagnostics.Select(found => found.Id));
        Assert.Equal(3, run.Diagnostics.Select(found => found.Location.SourceSpan).Distinct().Count());
    }

    [Fact]
    public void An_inherited_property_is_reported_where_it_is_declared_only()
    {
        var run = GeneratorRun.FromRaw(RawText.File(
            RawText.Class("partial class Base", RawText.Property("System.TimeSpan?", "It", "it")),
            RawText.Class("sealed partial class Thing : Base")));

        Assert.Contains("'Base.It'", Assert.Single(run.Diagnostics).GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_in_two_raw_clients_is_reported_in_the_second()
    {
        var raw = RawText.File(RawText.Model("Thing"));

        var found = Assert.Single(GeneratorRun.From(SourceFile.Raw(raw), new SourceFile("Other.OpenApi.g.cs", raw)).Diagnostics);

        Assert.Equal("TOA2007", found.Id);
        Assert.Equal("Other.OpenApi.g.cs", found.Location.GetLineSpan().Path);
    }

    [Fact]
    public void A_client_with_unsupported_operations_compiles()
    {
        var run = GeneratorRun.FromRaw(RawText.File(RawText.Resource("TestResource", RawText.Operation("Put", Stream, [(Stream, "request", "request")]))));

        Assert.Equal(["TOA2002", "TOA2003"], run.Diagnostics.Select(found => found.Id).Order(StringComparer.Ordinal));
        Assert.Empty(run.Problems);
    }

    [Fact]
    public async Task An_unsupported_response_says_so_when_it_is_read()
    {
        var raw = RawText.File(RawText.Resource("TestResource", RawText.Operation("Get", Stream)));

        var exception = await Assert.ThrowsAsync<NotSupportedException>(() => Probe.RunAsync<string>(
            raw, new FakeServer().Respond("{}"), "await new TestResource(api).GetAsync(); return \"\";"));

        Assert.Equal("System.IO.Stream can be neither read from JSON nor written as JSON.", exception.Message);
    }

    [Fact]
    public async Task An_unsupported_body_says_so_before_anything_is_sent()
    {
        var raw = RawText.File(RawText.Resource("TestResource", RawText.Operation("Put", "string", [(Stream, "request", "request")])));
        var server = new FakeServer();

        await Assert.ThrowsAsync<NotSupportedException>(() => Probe.RunAsync<string>(
            raw, server, "await new TestResource(api).PutAsync(System.IO.Stream.Null); return \"\";"));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public void Skipped_values_of_an_enum_are_still_taken()
    {
        var raw = RawText.File(RawText.Enum("Color", ("Red", "red"), ("IsKnown", "RED"), ("Parse", "all"), ("Rouge", "red")));

        Assert.Equal("red|RED|all", Probe.Run<string>(raw, "return string.Join(\"|\", Color.Red, new Color(\"RED\"), Color.Parse(\"all\"));"));
        Assert.Equal(1, Probe.Run<int>(raw, "return Color.KnownValues.Count;"));
    }

    [Theory]
    [InlineData(ReportDiagnostic.Suppress, null)]
    [InlineData(ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    [InlineData(ReportDiagnostic.Default, DiagnosticSeverity.Warning)]
    public void A_project_decides_by_id_what_it_hears(ReportDiagnostic setting, DiagnosticSeverity? expected)
    {
        var project = Compilations.Create([SourceFile.Raw(UnsupportedProperty)]);
        project = project.WithOptions(project.Options.WithSpecificDiagnosticOptions([new("TOA2001", setting)]));

        CSharpGeneratorDriver.Create([new ClientGenerator().AsSourceGenerator()], parseOptions: Compilations.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(project, out _, out var diagnostics);

        Assert.Equal(expected, diagnostics.SingleOrDefault()?.Severity);
    }

    [Fact]
    public void Ids_are_unique_and_the_generators_own()
    {
        Assert.NotEmpty(Descriptors);
        Assert.Equal(Descriptors.Length, Descriptors.Select(descriptor => descriptor.Id).Distinct().Count());
        Assert.All(Descriptors, descriptor => Assert.Matches("^TOA2[0-9]{3}$", descriptor.Id));
    }

    [Theory]
    [InlineData("DIAGNOSTICS.md", "| {0} | {1} |")]
    [InlineData("AnalyzerReleases.Unshipped.md", "{0} | TelnyxOAuth | {2} |")]
    public void Every_id_is_documented_with_its_severity(string file, string row)
    {
        var text = File.ReadAllText(Path.Combine(Folders.Generator, file));

        Assert.All(Descriptors, descriptor =>
        {
            var severity = descriptor.DefaultSeverity.ToString();
            Assert.Contains(string.Format(null, row, descriptor.Id, severity.ToLowerInvariant(), severity), text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_id_has_a_cause_that_is_tested()
    {
        Assert.Equal(
            Descriptors.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal),
            Causes.Select(cause => (string)((object[])cause)[1]).Distinct().Order(StringComparer.Ordinal));
    }
}
