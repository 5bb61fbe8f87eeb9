using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.FrontEnd;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Normalization;

/// <summary>Documents that can't be normalized end quickly in a clear error.</summary>
public sealed class BadDocumentTests : IDisposable
{
    private const string Head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Malformed_text_is_told() =>
        Assert.Equal(DiagnosticCodes.DocumentMalformed, Fails(_folder.Write("api.yaml", "openapi: 3.1.0\npaths: {'/a")).Code);

    [Theory]
    [InlineData("    A: {$ref: 'https://example.com/a.yaml'}")]
    [InlineData("    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/A'}")]
    [InlineData("    A: {$ref: '#/components/schemas/B'}")]
    public void A_reference_that_leads_nowhere_in_a_component_that_nothing_uses_is_told_by_check_and_else_repaired(string schemas)
    {
        var input = new FrontEndInput(_folder.Write("api.yaml", Head + schemas));

        Assert.All(DocumentFrontEnd.Check(input), problem => Assert.Equal((DiagnosticCodes.BadReference, true), (problem.Code, problem.IsError)));
        Assert.NotEmpty(DocumentFrontEnd.Check(input));
        Assert.DoesNotContain(DocumentFrontEnd.Compile(input).Diagnostics, diagnostic => diagnostic.IsError);
    }

    [Fact]
    public void Text_that_is_no_UTF8_is_told()
    {
        var file = _folder.PathOf("api.yaml");
        File.WriteAllBytes(file, [.. Encoding.UTF8.GetBytes(Head), 0xC3, 0x28]);

        Assert.Equal(DiagnosticCodes.DocumentMalformed, Fails(file).Code);
    }

    [Fact]
    public void Aliases_that_multiply_end_at_the_limit_of_values()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 12; level++)
        {
            text.Append(CultureInfo.InvariantCulture, $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n");
        }

        Assert.Equal(DiagnosticCodes.DocumentMalformed, Fails(_folder.Write("api.yaml", text.ToString())).Code);
    }

    [Fact]
    public void Compositions_that_multiply_end_at_the_limit_of_values()
    {
        // Each schema holds the one before it twice, written out: 2 to the power of 40 in the end.
        var text = new StringBuilder(Head).Append("    S0: {type: object, properties: {a: {type: string}}}\n");
        for (var level = 1; level <= 40; level++)
        {
            var part = $"{{allOf: [{{$ref: '#/components/schemas/S{level - 1}'}}, {{type: object, properties: {{n{level}: {{type: string}}}}}}]}}";
            text.Append(CultureInfo.InvariantCulture, $"    S{level}: {{type: object, properties: {{l: {part}, r: {part}}}}}\n");
        }

        Assert.Equal(DiagnosticCodes.ExpandsTooFar, Fails(_folder.Write("api.yaml", text.ToString())).Code);
    }

    [Fact]
    public void Compositions_in_a_long_row_end_at_the_limit_of_levels()
    {
        var text = new StringBuilder(Head);
        for (var level = 0; level < 20_000; level++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    S{level}: {{allOf: [{{$ref: '#/components/schemas/S{level + 1}'}}, {{type: object, properties: {{n{level}: {{type: string}}}}}}]}}\n");
        }

        text.Append("    S20000: {type: object, properties: {a: {type: string}}}\n");

        Assert.Equal(DiagnosticCodes.ExpandsTooFar, Fails(_folder.Write("api.yaml", text.ToString())).Code);
    }

    [Fact]
    public void A_document_of_a_hundred_megabytes_ends_at_the_limit_of_values()
    {
        var file = _folder.PathOf("api.yaml");
        using (var writer = new StreamWriter(file))
        {
            writer.Write(Head);
            for (var number = 0; number < 2_500_000; number++)
            {
                writer.Write(FormattableString.Invariant($"    S{number:D8}: {{type: string, title: aaaa}}\n"));
            }
        }

        Assert.InRange(new FileInfo(file).Length, 100_000_000, long.MaxValue);
        Assert.Equal(DiagnosticCodes.DocumentMalformed, Fails(file).Code);
    }

    private static Diagnostic Fails(string file) =>
        Assert.Throws<DiagnosticException>(() => DocumentFrontEnd.Compile(new FrontEndInput(file))).Diagnostic;
}
