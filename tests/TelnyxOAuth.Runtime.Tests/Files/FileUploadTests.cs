using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Files;

/// <summary>What can be sent as a file, and what is refused.</summary>
public sealed class FileUploadTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task A_stream_bytes_and_a_file_on_disk_are_sent_as_they_are()
    {
        await File.WriteAllTextAsync(_path, "from disk");

        Assert.Equal("abc (image/png)", await SendAsync(new WatchedStream(3)));
        Assert.Equal("xyz (image/png)", await SendAsync("xyz"u8.ToArray()));
        Assert.Equal("from disk (text/plain)", await SendAsync(FileUpload.FromFile(_path, "text/plain")));
        Assert.Equal(Path.GetFileName(_path), FileUpload.FromFile(_path).FileName);
    }

    [Fact]
    public async Task A_stream_is_sent_from_where_it_stands_and_stays_open_while_a_file_on_disk_is_closed()
    {
        using var stream = new WatchedStream(5, canSeek: true) { Position = 2 };
        await File.WriteAllTextAsync(_path, "from disk");

        Assert.Equal("cde (image/png)", await SendAsync(stream));
        await SendAsync(FileUpload.FromFile(_path));

        Assert.False(stream.IsDisposed);
        using var exclusive = new FileStream(_path, FileMode.Open, FileAccess.Write, FileShare.None);
    }

    [Fact]
    public void A_file_that_is_none_is_refused()
    {
        using var closed = new WatchedStream(1);
        closed.Dispose();

        Assert.Equal("content", Assert.Throws<ArgumentNullException>(() => new FileUpload((Stream)null!)).ParamName);
        Assert.Equal("content", Assert.Throws<ArgumentNullException>(() => new FileUpload((byte[])null!)).ParamName);
        Assert.Equal("content", Assert.Throws<ArgumentException>(() => new FileUpload(closed)).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentNullException>(() => FileUpload.FromFile(null!)).ParamName);
        Assert.Contains(_path + ".none", Assert.Throws<FileNotFoundException>(() => FileUpload.FromFile(_path + ".none")).Message, StringComparison.Ordinal);
        Assert.Null((FileUpload?)(Stream?)null);
        Assert.Null((FileUpload?)(byte[]?)null);
    }

    [Theory]
    [InlineData("a\r\nb", null, "fileName")]
    [InlineData("a\0", null, "fileName")]
    [InlineData(" ", null, "fileName")]
    [InlineData(null, "image", "contentType")]
    [InlineData(null, "image/png\r\nX: 1", "contentType")]
    [InlineData(null, "", "contentType")]
    public void A_name_or_a_content_type_that_would_break_a_header_is_refused(string? fileName, string? contentType, string parameter)
    {
        Assert.Equal(parameter, Assert.Throws<ArgumentException>(() => new FileUpload(Array.Empty<byte>(), fileName, contentType)).ParamName);
    }

    [Fact]
    public async Task A_file_that_is_gone_by_then_costs_no_request()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}"u8.ToArray());
        using var client = ThingsApi.Client(handler);
        var file = FileUpload.FromFile(_path);
        File.Delete(_path);

        await Assert.ThrowsAsync<FileNotFoundException>(() => client.SendAsync(ThingsApi.Request(ThingsApi.Operation("PUT")).SetFileBody(file, "image/png")));

        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task An_optional_body_may_be_absent_and_another_may_not()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}"u8.ToArray());
        using var client = ThingsApi.Client(handler);

        await client.SendAsync(ThingsApi.Request(ThingsApi.Operation("PUT")).SetFileBody(null, "image/png", isOptional: true));
        await client.SendAsync(ThingsApi.Request(ThingsApi.Operation("PUT")).SetTextBody(null, "text/plain", isOptional: true));

        Assert.All(handler.Requests, request => Assert.Null(request.Content));
        Assert.Throws<ArgumentNullException>(() => ThingsApi.Request().SetFileBody(null, "image/png"));
        Assert.Throws<ArgumentNullException>(() => ThingsApi.Request().SetTextBody(null, "text/plain"));
        Assert.Throws<ArgumentNullException>(() => ThingsApi.Request().SetMultipartBody(null, ThingCodec.Instance, "multipart/form-data", false));
    }

    [Fact]
    public async Task A_text_is_sent_as_utf8_under_its_media_type()
    {
        await using var server = SocketServer.Agreeing();
        using var client = ThingsApi.Client(server.BaseAddress);

        await client.SendAsync(ThingsApi.Request(ThingsApi.Operation("POST")).SetTextBody("a;é\n", "text/csv"));

        Assert.Equal("text/csv; charset=utf-8", server.Request.Header("Content-Type"));
        Assert.Equal("a;é\n", server.Request.Body);
    }

    private static async Task<string> SendAsync(FileUpload file)
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}"u8.ToArray());
        string? type = null;
        using var client = ThingsApi.Client(handler);
        var request = ThingsApi.Request(ThingsApi.Operation("PUT")).SetFileBody(file, "image/png");
        await client.SendAsync(request);
        type = handler.Requests.Single().Content!.Headers.ContentType!.ToString();
        return $"{handler.LastBody} ({type})";
    }
}
