using System;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests;

/// <summary>What becomes of bodies and responses that are no JSON.</summary>
public sealed class FilesTests
{
    [Fact]
    public void The_client_compiles_without_a_word_and_its_code_is_the_approved_one()
    {
        var run = GeneratorRun.FromRaw(Asset.Files);

        run.AssertQuiet();
        Assert.Empty(run.Problems);
        Snapshot.AssertApproved(Folders.FileSnapshots, run.Sources);
    }

    [Fact]
    public async Task A_model_with_files_is_sent_in_parts()
    {
        var server = new FakeServer().Respond("thanks");

        var receipt = await Probe.RunAsync<string>(Asset.Files, server, """
            return await new FilesResource(api).UploadAsync(new UploadFileRequest
            {
                About = new UploadFileRequestAbout { Name = "n" },
                File = new FileUpload(new byte[] { 65 }, "a.txt", "text/plain"),
                Cover = new byte[] { 66 },
                Pages = new FileUpload[] { new byte[] { 67 }, new System.IO.MemoryStream(new byte[] { 68 }) },
                Tags = new[] { "x", "y" },
                Size = 1,
            });
            """);

        Assert.Equal("thanks", receipt);
        var boundary = server.Bodies[0]!.Split("\r\n")[0];
        Assert.Equal(
            [
                "about|application/json|{\"name\":\"n\"}", "file a.txt|text/plain|A", "cover cover|image/png|B",
                "pages pages|application/octet-stream|C", "pages pages|application/octet-stream|D", "tags||x", "tags||y", "size||1",
            ],
            server.Bodies[0]!.Split(boundary, StringSplitOptions.RemoveEmptyEntries).SkipLast(1).Select(Describe));
    }

    [Theory]
    [InlineData("await new FilesResource(api).ReplaceAsync(\"1\", new System.IO.MemoryStream(new byte[] { 65 })); return \"\";", "PUT /files/1", "A")]
    [InlineData("await new FilesResource(api).ReplaceAsync(\"1\", new FileUpload(new byte[] { 65 }, contentType: \"image/jpeg\")); return \"\";", "PUT /files/1", "A")]
    [InlineData("await new FilesResource(api).AnnotateAsync(\"1\", \"# Hi\"); return \"\";", "PATCH /files/1", "# Hi")]
    [InlineData("await new FilesResource(api).AnnotateAsync(\"1\", null); return \"\";", "PATCH /files/1", null)]
    [InlineData("await new FaxesResource(api).SendAsync(new SendFaxRequest { Url = \"u\" }); return \"\";", "POST /faxes", "{\"url\":\"u\"}")]
    public async Task A_file_or_a_text_is_sent_as_it_is(string statements, string request, string? body)
    {
        var server = new FakeServer().Respond("{}");

        await Probe.RunAsync<string>(Asset.Files, server, statements);

        Assert.Equal([request], server.Requests);
        Assert.Equal([body], server.Bodies);
    }

    [Fact]
    public async Task A_second_operation_sends_the_file_that_json_can_t_carry()
    {
        var server = new FakeServer().Respond("{}");

        await Probe.RunAsync<string>(Asset.Files, server, "await new FaxesResource(api).SendWithFileAsync(new SendFaxWithFileRequest { Fax = new byte[] { 65 } }); return \"\";");

        Assert.Equal(["POST /faxes"], server.Requests);
        Assert.Contains("name=\"fax\"; filename=\"fax\"", server.Bodies[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_an_response()
    {
        Assert.Equal("bytes", await Probe.RunAsync<string>(Asset.Files, new FakeServer().Respond("bytes"), """
            using var file = await new FilesResource(api).DownloadAsync("1");
            using var reader = new System.IO.StreamReader(file.Content);
            return reader.ReadToEnd();
            """));
    }

    [Fact]
    public async Task A_required_file_has_to_be_set_and_nothing_is_sent_without_it()
    {
        var server = new FakeServer();

        var exception = await Assert.ThrowsAsync<TelnyxOAuth.Runtime.RequiredMemberException>(() => Probe.RunAsync<string>(
            Asset.Files, server, "return await new FilesResource(api).UploadAsync(new UploadFileRequest());"));

        Assert.Equal("File", exception.MemberName);
        Assert.Empty(server.Requests);
    }

    /// <summary>A part's name and file name, its content type and its content.</summary>
    private static string Describe(string part)
    {
        var lines = part.Split("\r\n");
        var names = string.Join(' ', lines[1].Split('"').Where((_, index) => index % 2 == 1));
        return $"{names}|{(lines[2].Length > 0 ? lines[2].Split(": ")[1] : "")}|{lines[^2]}";
    }
}
