using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Commands;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Commands;

/// <summary>The commands as a command line runs them: exit codes and files.</summary>
public sealed class ToolTests : IDisposable
{
    private const string Pets = "openapi: 3.0.3\ninfo: {title: Pets, version: '1'}\npaths: {/pets: {get: {operationId: Pets_Get, responses: {'200': {description: d}}}}}\n";
    private const string Overlay = "overlay: 1.0.0\ninfo: {title: O, version: 1.0.0}\nactions: [{target: $.info, update: {title: Animals}}]\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_document_without_info_is_taken_by_each_command_that_compiles_it()
    {
        var pets = _folder.Write("pets.yaml", "openapi: 3.0.3\npaths: {/pets: {get: {operationId: Pets_Get, responses: {'204': {description: d}}}}}\n");

        Assert.Equal(0, await Tool.RunAsync(["tidy", pets, "-o", _folder.PathOf("plain.yaml")]));
        Assert.Equal(0, await Tool.RunAsync(["diff", pets, pets]));
    }

    [Theory]
    [InlineData("wire", 1, "/pets", "/animals", "", "")]
    [InlineData("breaking", 1, "/pets", "/animals", "Pets_Get", "Pets_Find")]
    [InlineData("none", 0, "/pets", "/animals", "Pets_Get", "Pets_Find")]
    [InlineData("breaking", 0, "/pets", "/animals", "", "")]
    [InlineData("deprecated", 0, "/pets", "/animals", "", "")]
    [InlineData("changed", 1, "/pets", "/animals", "", "")]
    [InlineData("added", 1, "/pets", "/animals", "", "")]
    [InlineData("added", 0, "title: Pets", "title: Dogs", "", "")]
    public async Task A_difference_fails_a_build_that_minds_it(string failOn, int exitCode, string part, string replacement, string id, string newId)
    {
        var (old, @new) = (_folder.Write("old.yaml", Pets), _folder.Write("new.yaml", Pets
            .Replace(part, replacement, StringComparison.Ordinal)
            .Replace(id.Length == 0 ? "\0" : id, newId, StringComparison.Ordinal)));

        Assert.Equal(exitCode, await Tool.RunAsync(["diff", old, @new, "--fail-on", failOn]));
    }

    [Fact]
    public async Task Where_documents_can_t_be_compared_the_exit_code_is_another()
    {
        var pets = _folder.Write("pets.yaml", Pets);

        Assert.Equal(2, await Tool.RunAsync(["diff", pets, _folder.PathOf("absent.yaml")]));
        Assert.Equal(2, await Tool.RunAsync(["diff", pets, _folder.Write("cut.yaml", Pets[..^20])]));
        Assert.Equal(2, await Tool.RunAsync(["diff", pets, pets, "--fail-on", "everything"]));
        Assert.Equal(2, await Tool.RunAsync(["diff", pets]));
        Assert.Equal(0, await Tool.RunAsync(["diff", pets, pets, "--format", "json"]));
    }

    [Theory]
    [InlineData("out.yaml", "openapi: 3.0.3\ninfo:\n  title: Animals\n")]
    [InlineData("out.json", "{\n  \"openapi\": \"3.0.3\",\n  \"info\": {\n    \"title\": \"Animals\",\n")]
    public async Task An_overlay_is_applied_from_file_to_file(string output, string start)
    {
        Assert.Equal(0, await Tool.RunAsync(["overlay", _folder.Write("pets.yaml", Pets), _folder.Write("overlay.yaml", Overlay), "-o", _folder.PathOf(output)]));
        Assert.StartsWith(start, await File.ReadAllTextAsync(_folder.PathOf(output)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pets.yaml", 0)]
    [InlineData("./pets.yaml", 0)]
    [InlineData("https://pets.example/openapi.yaml", 0)]
    [InlineData("dogs.yaml", 1)]
    public async Task An_overlay_for_another_document_is_refused(string extends, int exitCode)
    {
        var overlay = _folder.Write("overlay.yaml", Overlay.Replace("actions:", $"extends: {extends}\nactions:", StringComparison.Ordinal));

        Assert.Equal(exitCode, await Tool.RunAsync(["overlay", _folder.Write("pets.yaml", Pets), overlay, "-o", _folder.PathOf("out.yaml")]));
        Assert.Equal(exitCode == 0, File.Exists(_folder.PathOf("out.yaml")));
    }

    [Fact]
    public async Task A_slice_is_cut_from_file_to_file()
    {
        var pets = _folder.Write("pets.yaml", Pets);

        Assert.Equal(0, await Tool.RunAsync(["slice", pets, "-o", _folder.PathOf("out.yaml"), "--operation", "Pets_Get"]));
        Assert.Contains("/pets:", await File.ReadAllTextAsync(_folder.PathOf("out.yaml")), StringComparison.Ordinal);
        Assert.Equal(1, await Tool.RunAsync(["slice", pets, "-o", _folder.PathOf("none.yaml")]));
        Assert.False(File.Exists(_folder.PathOf("none.yaml")));
    }

    [Theory]
    [InlineData("openapi: 3.0.3\ninfo: {title: \"")]
    [InlineData("openapi: 3.0.3\ninfo: {title: a, version: b}\npaths: {/a: {get: {responses: {'200': {$ref: 'https://a.example/x.yaml#/A'}}}}}")]
    [InlineData("openapi: 3.0.3\ninfo: {title: a, version: b}\npaths: {/a: {get: {responses: {'200': {$ref: '#/components/responses/A'}}}}}")]
    [InlineData("openapi: 3.0.3\ninfo: {title: a, version: b}\npaths: {/a: {get: {responses: {'200': {$ref: '#/components/responses/A'}}}}}\ncomponents: {responses: {A: {$ref: '#/components/responses/B'}, B: {$ref: '#/components/responses/A'}}}")]
    [InlineData("a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\ng: [*f,*f,*f,*f,*f,*f,*f,*f,*f]")]
    public async Task A_bad_document_ends_every_command_and_leaves_the_output_as_it_was(string document)
    {
        var bad = _folder.Write("bad.yaml", document);
        var good = _folder.Write("good.yaml", Pets);
        var output = _folder.Write("out.yaml", "as it was");

        Assert.Equal(1, await Tool.RunAsync(["slice", bad, "-o", output, "--path", "/a"]));
        Assert.Equal(2, await Tool.RunAsync(["diff", good, bad]));
        Assert.Equal(2, await Tool.RunAsync(["diff", bad, good]));
        Assert.Equal(1, await Tool.RunAsync(["update", "--from", bad, "--document", output, "--overlay", _folder.Write("overlay.yaml", Overlay)]));
        Assert.Equal(1, await Tool.RunAsync(["overlay", good, bad, "-o", output]));
        Assert.Equal("as it was", await File.ReadAllTextAsync(output));
    }

    [Fact]
    public async Task Text_that_is_not_utf_8_ends_a_command()
    {
        var latin = _folder.Write("latin.yaml", Encoding.Latin1.GetBytes(Pets.Replace("Pets,", "Pé,", StringComparison.Ordinal)));

        Assert.Equal(2, await Tool.RunAsync(["diff", latin, latin]));
    }

    /// <summary>Long enough to end the stack of anything that follows references one inside the other.</summary>
    [Fact]
    public async Task A_long_chain_of_references_is_compared()
    {
        var chain = new StringBuilder(Pets.Replace("{description: d}", "{description: d, content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}", StringComparison.Ordinal));
        chain.Append("components:\n  schemas:\n");
        for (var link = 0; link < 20_000; link++)
        {
            chain.Append(System.Globalization.CultureInfo.InvariantCulture, $"    S{link}: {{properties: {{next: {{$ref: '#/components/schemas/S{link + 1}'}}}}}}\n");
        }

        var old = _folder.Write("old.yaml", $"{chain}    S20000: {{properties: {{a: {{type: string}}}}}}\n");
        var @new = _folder.Write("new.yaml", $"{chain}    S20000: {{properties: {{b: {{type: string}}}}}}\n");

        Assert.Equal(1, await Tool.RunAsync(["diff", old, @new]));
        Assert.Equal(0, await Tool.RunAsync(["slice", old, "--path", "/pets", "-o", _folder.PathOf("out.yaml")]));
    }
}
