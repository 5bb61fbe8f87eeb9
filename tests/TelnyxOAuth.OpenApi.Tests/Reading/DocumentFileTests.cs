using System.IO;
using System.Text;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Reading;

/// <summary>Reading files, and what is said of those that can't be read.</summary>
public sealed class DocumentFileTests : System.IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.yaml", "a: b")]
    [InlineData("a.json", "{\"a\": \"b\"}")]
    [InlineData("flow.yaml", "{\"a\": \"b\"}")]
    public void A_byte_order_mark_is_fine(string name, string text)
    {
        var path = _folder.Write(name, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);

        Assert.Equal("b", DocumentFile.Read(path).Text("a"));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)':', (byte)'\n', (byte)' ', 0xFF }, 2, 2)]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 }, 1, 1)]
    [InlineData(new byte[] { (byte)'a', (byte)':', (byte)' ', 0, (byte)'b' }, 1, 4)]
    public void Text_that_is_not_utf8_is_malformed(byte[] bytes, int line, int column)
    {
        var diagnostic = Fails(_folder.Write("a.yaml", bytes));

        Assert.Equal(DiagnosticCodes.DocumentMalformed, diagnostic.Code);
        Assert.Equal(new Position(line, column), diagnostic.Position);
    }

    [Fact]
    public void A_missing_file_is_unreadable()
    {
        Assert.Equal(DiagnosticCodes.DocumentUnreadable, Fails(_folder.PathOf("none.yaml")).Code);
        Assert.Equal(DiagnosticCodes.DocumentUnreadable, Fails(Path.GetTempPath()).Code);
    }

    [Fact]
    public void A_problem_is_one_line_that_editors_recognise()
    {
        var path = _folder.Write("a.yaml", Encoding.UTF8.GetBytes("a: [\n"));

        Assert.Matches(@"a\.yaml\(\d+,\d+\): error TOA1002: not well-formed YAML: [^\n]+$", Fails(path).ToString());
        Assert.Matches(@"none\.yaml : error TOA1001: [^\n]+$", Fails(_folder.PathOf("none.yaml")).ToString());
    }

    private static Diagnostic Fails(string path) =>
        Assert.Throws<DiagnosticException>(() => DocumentFile.Read(path)).Diagnostic;
}
