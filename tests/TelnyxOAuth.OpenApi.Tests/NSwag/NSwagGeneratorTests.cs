using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.NSwag;
using TelnyxOAuth.OpenApi.Slicing;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.NSwag;

/// <summary>Compiling a document with NSwag itself, and every way in which that can fail.</summary>
public sealed class NSwagGeneratorTests : IDisposable
{
    private const string LastGoodOutput = "// the last good output";

    private readonly TemporaryFolder _folder = new();
    private readonly GenerateOptions _options;

    public NSwagGeneratorTests()
    {
        Directory.CreateDirectory(_folder.PathOf("templates"));
        _folder.Write("templates/File.liquid", "namespace {{ Namespace }};\r\n// é\r\n{{ Clients }}\r\n");
        _folder.Write("templates/Client.Class.liquid", "{% for operation in Operations %}{{ Class }}: {{ operation.ExtensionData[\"x-dotnet-operation\"] }}{% endfor %}");
        _options = new GenerateOptions
        {
            Source = new FrontEndInput(_folder.Write("api.yaml", "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {/a: {get: {operationId: Things_List, responses: {'204': {description: ok}}}}}\n")),
            Output = _folder.Write("Client.cs", LastGoodOutput),
            Namespace = "My.Things",
            NSwag = Metadata("NSwagProgram"),
            Settings = _folder.Write("nswag.json", """{"runtime": "Net100", "codeGenerators": {"openApiToCSharpClient": {"className": "{controller}Resource", "operationGenerationMode": "MultipleClientsFromOperationId"}}}"""),
            Templates = _folder.PathOf("templates"),
            Log = _folder.PathOf("nswag.log"),
        };
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_document_is_compiled_with_line_feeds_and_without_a_byte_order_mark()
    {
        Assert.Empty(await NSwagGenerator.GenerateAsync(_options, CancellationToken.None));

        var bytes = await File.ReadAllBytesAsync(_options.Output);
        Assert.Equal((byte)'n', bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.StartsWith("namespace My.Things;\n// é\n", await File.ReadAllTextAsync(_options.Output), StringComparison.Ordinal);
        Assert.Contains("ThingsResource: Things.List", await File.ReadAllTextAsync(_options.Output), StringComparison.Ordinal);
        Assert.Equal(["Client.cs", "api.yaml", "nswag.json"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_output_s_time_is_renewed_even_where_its_text_is_the_same()
    {
        await NSwagGenerator.GenerateAsync(_options, CancellationToken.None);
        var old = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_options.Output, old);

        await NSwagGenerator.GenerateAsync(_options, CancellationToken.None);

        Assert.NotEqual(old, File.GetLastWriteTimeUtc(_options.Output));
    }

    [Fact]
    public async Task A_problem_in_the_document_is_reported_and_the_output_stays()
    {
        var problems = await NSwagGenerator.GenerateAsync(_options with { Source = new FrontEndInput(_folder.Write("bad.yaml", "openapi: 3.1.0")) }, CancellationToken.None);

        Assert.All(problems, problem => Assert.Equal(DiagnosticCodes.NotOpenApi, problem.Code));
        Assert.NotEmpty(problems);
        Assert.Equal(LastGoodOutput, await File.ReadAllTextAsync(_options.Output));
    }

    [Fact]
    public async Task NSwag_must_be_there() =>
        await FailsAsync(_options with { NSwag = _folder.PathOf("none.dll") }, DiagnosticCodes.NSwagMissing, "NSwag is not here");

    [Fact]
    public async Task NSwag_s_libraries_must_lie_beside_its_program() =>
        await FailsAsync(_options with { NSwag = _options.Source.File }, DiagnosticCodes.NSwagMissing, "NSwag is not here");

    [Fact]
    public async Task NSwag_s_failure_is_told_in_one_line()
    {
        File.WriteAllText(_folder.PathOf("templates/Client.Class.liquid"), "{% for %}");

        var diagnostic = await FailsAsync(_options, DiagnosticCodes.NSwagFailed, _options.Log!);

        Assert.DoesNotContain("\n", diagnostic.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(" at ", diagnostic.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception:", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("Exception", await File.ReadAllTextAsync(_options.Log!), StringComparison.Ordinal);

        File.WriteAllText(_folder.PathOf("templates/Client.Class.liquid"), "{{ Class }}");
        Assert.Empty(await NSwagGenerator.GenerateAsync(_options, CancellationToken.None));
        Assert.Empty(await File.ReadAllTextAsync(_options.Log!));
    }

    [Fact]
    public async Task NSwag_that_takes_too_long_is_given_up() =>
        await FailsAsync(_options with { Timeout = TimeSpan.Zero }, DiagnosticCodes.NSwagFailed, "took longer");

    [Fact]
    public async Task Cancelling_stops_the_run()
    {
        using var cancellation = new CancellationTokenSource(1);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => NSwagGenerator.GenerateAsync(_options, cancellation.Token));
        Assert.Equal(LastGoodOutput, await File.ReadAllTextAsync(_options.Output));
    }

    [Theory]
    [InlineData("{", 1)]
    [InlineData("{\n\"codeGenerators\": {}}", 1)]
    public async Task Settings_must_be_json_for_a_csharp_client(string json, int line)
    {
        var diagnostic = await FailsAsync(_options with { Settings = _folder.Write("bad.json", json) }, DiagnosticCodes.BadSettings, string.Empty);

        Assert.Equal(line, diagnostic.Position!.Value.Line);
    }

    [Fact]
    public async Task Settings_must_be_there() =>
        await FailsAsync(_options with { Settings = _folder.PathOf("none.json") }, DiagnosticCodes.BadSettings, "no such file");

    [Fact]
    public async Task Templates_must_be_there() =>
        await FailsAsync(_options with { Templates = _folder.PathOf("none") }, DiagnosticCodes.TemplatesMissing, "--templates");

    [Fact]
    public async Task An_output_that_can_t_be_written_is_reported() =>
        await FailsAsync(_options with { Output = Path.Combine(_options.Source.File, "Client.cs") }, DiagnosticCodes.OutputUnwritable, "can't be written");

    [Theory]
    [InlineData("My-App", null, "namespace 'My-App'")]
    [InlineData("My.class", null, "namespace 'My.class'")]
    [InlineData("My.", null, "namespace 'My.'")]
    [InlineData("My", "1Client", "client name '1Client'")]
    [InlineData("My", "A.B", "client name 'A.B'")]
    public async Task Names_must_be_names_in_csharp(string @namespace, string? clientName, string message) =>
        await FailsAsync(_options with { Namespace = @namespace, ClientName = clientName }, DiagnosticCodes.BadName, message);

    [Fact]
    public async Task Overlays_are_applied_in_order_before_what_is_chosen_is_cut_out()
    {
        string Overlay(string name, string id) => _folder.Write(name, $"overlay: 1.0.0\ninfo: {{title: O, version: '1'}}\nactions: [{{target: $.paths, update: {{'/b': {{get: {{operationId: {id}, responses: {{'204': {{description: ok}}}}}}}}}}}}]\n");
        var options = _options with
        {
            Source = _options.Source with
            {
                Overlays = [Overlay("one.yaml", "Others_Get"), Overlay("two.yaml", "Others_Find")],
                Choice = new SliceChoice([], [], ["Others_Find"]),
            },
        };

        Assert.Empty(await NSwagGenerator.GenerateAsync(options, CancellationToken.None));

        var text = await File.ReadAllTextAsync(_options.Output);
        Assert.Contains("OthersResource: Others.Find", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Things", text.Replace("My.Things", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_of_the_user_s_own_go_over_the_others()
    {
        var own = _folder.Write("own.json", """{"codeGenerators": {"openApiToCSharpClient": {"className": "{controller}Calls"}}}""");

        Assert.Empty(await NSwagGenerator.GenerateAsync(_options with { OwnSettings = own }, CancellationToken.None));
        Assert.Contains("ThingsCalls: Things.List", await File.ReadAllTextAsync(_options.Output), StringComparison.Ordinal);

        var two = _folder.Write("two.json", """{"codeGenerators": {"openApiToCSharpClient": {"generateContractsOutput": true, "contractsOutput": "contracts.cs"}}}""");
        await FailsAsync(_options with { OwnSettings = two, Output = _folder.Write("Other.cs", LastGoodOutput) }, DiagnosticCodes.NSwagFailed, "generateContractsOutput");
        await FailsAsync(_options with { OwnSettings = _folder.Write("bad.json", "{}"), Output = _folder.Write("Other.cs", LastGoodOutput) }, DiagnosticCodes.BadSettings, "openApiToCSharpClient");
    }

    private async Task<Diagnostic> FailsAsync(GenerateOptions options, string code, string message)
    {
        var exception = await Assert.ThrowsAsync<DiagnosticException>(() => NSwagGenerator.GenerateAsync(options, CancellationToken.None));
        Assert.Equal(code, exception.Diagnostic.Code);
        Assert.Contains(message, exception.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(LastGoodOutput, await File.ReadAllTextAsync(File.Exists(options.Output) ? options.Output : _options.Output));
        return exception.Diagnostic;
    }

    private static string Metadata(string key) =>
        typeof(NSwagGeneratorTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
