using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Files;

/// <summary>Models that are sent in parts, as their bytes come over the wire.</summary>
public class MultipartTests
{
    [Fact]
    public async Task Each_member_is_a_part_and_each_item_of_a_list()
    {
        var body = await SendAsync(
            (ref JsonMembers json) =>
            {
                json.String("title", "ü \"x\"");
                json.String("left out", null);
                json.String("null", null, MemberTraits.SendsNull);
                json.Int64("size", 5_000_000_000);
                json.Double("ratio", 0.1);
                json.Boolean("active", true);
                json.DateTimeOffset("at", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
                json.Date("day", new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero));
                json.Guid("id", new Guid("00000000-0000-0000-0000-000000000001"));
                json.Uri("link", new Uri("https://app.example/ü"));
                json.Bytes("bytes", "ab"u8.ToArray());
                json.Value("tags", ["a", "b"], JsonCodecs.String.List);
                json.Value("none", [], JsonCodecs.String.List);
                json.Model("thing", new Thing { Name = "é", Size = 1 });
                json.Value("things", [new Thing { Name = "1" }, new Thing { Name = "2" }], JsonCodecs.Model<Thing>().List);
                json.Token("own", (JToken)new JArray { new JArray(1, 2) });
            });

        Assert.Equal(
            [
                "title=ü \"x\"", "size=5000000000", "ratio=0.1", "active=true", "at=2026-01-02T03:04:05Z", "day=2026-01-02",
                "id=00000000-0000-0000-0000-000000000001", "link=https://app.example/%C3%BC", "bytes=YWI=", "tags=a", "tags=b",
                "thing={\"name\":\"é\",\"size\":1} (application/json)", "things={\"name\":\"1\"} (application/json)", "things={\"name\":\"2\"} (application/json)",
                "own=[1,2] (application/json)",
            ],
            body.Parts.Select(part => part.ToString()));
    }

    [Fact]
    public async Task A_file_has_its_name_and_its_content_type_or_else_the_part_s_and_the_document_s()
    {
        var body = await SendAsync(
            (ref JsonMembers json) =>
            {
                json.File("named", new FileUpload("1"u8.ToArray(), "é.txt", "text/plain; charset=utf-8"));
                json.File("stated", (FileUpload)"2"u8.ToArray());
                json.File("bare", (FileUpload)new MemoryStream("3"u8.ToArray()));
                json.Files("list", [(FileUpload)"4"u8.ToArray(), new FileUpload("5"u8.ToArray(), "5")], JsonCodecs.File.List);
                json.String("text", "6");
                json.Model("thing", new Thing { Name = "7" });
            },
            partMediaTypes: [("named", "image/gif"), ("stated", "image/png"), ("text", "text/markdown"), ("thing", "application/vnd.thing+json; v=1")]);

        Assert.Equal(
            [
                "named[é.txt]=1 (text/plain; charset=utf-8)", "stated[stated]=2 (image/png)", "bare[bare]=3 (application/octet-stream)",
                "list[list]=4 (application/octet-stream)", "list[5]=5 (application/octet-stream)", "text=6 (text/markdown)",
                "thing={\"name\":\"7\"} (application/vnd.thing+json; v=1)",
            ],
            body.Parts.Select(part => part.ToString()));
    }

    [Theory]
    [InlineData("a\"; filename=\"b", "a%22; filename=%22b")]
    [InlineData("a\r\nX-Evil: 1", "a%0D%0AX-Evil: 1")]
    [InlineData("a\\", "a%5C")]
    [InlineData("a\0\u0085b", "a%00%C2%85b")]
    public async Task A_name_can_end_neither_its_quotes_nor_its_header(string name, string sent)
    {
        var body = await SendAsync((ref JsonMembers json) => json.String(name, "v"));

        Assert.Equal(sent, Assert.Single(body.Parts).Name);
    }

    [Fact]
    public async Task Whatever_names_and_texts_hold_the_parts_stay_apart()
    {
        const string Alphabet = "a-\"\\\r\n;=:é😀\t ";
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var texts = Enumerable.Range(0, 3).Select(index => Text()).ToArray();
            var names = Enumerable.Range(0, 3).Select(index => index + Text()).ToArray();
            var fileName = new string(("f" + Text()).Where(character => !char.IsControl(character)).ToArray());

            var body = await SendAsync((ref JsonMembers json) =>
            {
                json.String(names[0], texts[0]);
                json.File(names[1], new FileUpload(Encoding.UTF8.GetBytes(texts[1]), fileName));
                json.String(names[2], texts[2]);
            });

            Assert.Equal(names, body.Parts.Select(part => Uri.UnescapeDataString(part.Name!)));
            Assert.Equal(texts, body.Parts.Select(part => part.Text));
            Assert.Equal(fileName, Uri.UnescapeDataString(body.Parts[1].FileName!));
        }

        string Text()
        {
            var runes = Alphabet.EnumerateRunes().ToArray();
            return string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => runes[random.Next(runes.Length)].ToString())) + (random.Next(4) == 0 ? "\r\n--" : "");
        }
    }

    [Fact]
    public async Task Each_body_has_a_boundary_of_its_own()
    {
        var boundaries = new HashSet<string>();
        for (var i = 0; i < 20; i++)
        {
            Assert.True(boundaries.Add((await SendAsync((ref JsonMembers json) => json.String("a", "b"))).Boundary));
        }

        Assert.All(boundaries, boundary => Assert.Matches("^[0-9a-f]{32}$", boundary));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_length_is_stated_where_those_of_all_files_are_known(bool canSeek)
    {
        using var stream = new WatchedStream(10, canSeek);

        var body = await SendAsync((ref JsonMembers json) =>
        {
            json.String("text", "t");
            json.File("file", (FileUpload)stream);
        });

        Assert.Equal(canSeek ? body.Bytes.Length : null, body.StatedLength);
        Assert.Equal("abcdefghij", body.Parts[1].Text);
    }

    [Fact]
    public async Task Parts_that_relate_to_the_first_say_its_type_and_have_no_names()
    {
        var body = await SendAsync(
            (ref JsonMembers json) =>
            {
                json.Model("about", new Thing { Name = "n" });
                json.File("file", new FileUpload("1"u8.ToArray(), "x.txt", "text/plain"));
            },
            "multipart/related");

        Assert.StartsWith("multipart/related; boundary=", body.ContentType, StringComparison.Ordinal);
        Assert.EndsWith("; type=\"application/json\"", body.ContentType, StringComparison.Ordinal);
        Assert.Equal(["={\"name\":\"n\"} (application/json)", "=1 (text/plain)"], body.Parts.Select(part => part.ToString()));
    }

    [Fact]
    public async Task A_file_inside_an_object_or_in_json_is_refused_before_anything_is_sent()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}"u8.ToArray());
        using var client = ThingsApi.Client(handler);
        var inner = new ListedModel((ref JsonMembers members) => members.File("file", (FileUpload)"1"u8.ToArray()));
        var parts = ThingsApi.Request(ThingsApi.Operation("POST")).SetMultipartBody(new ListedModel((ref JsonMembers members) => members.Model("about", inner)), ModelWriter.Instance, "multipart/form-data", false);
        var json = ThingsApi.Request(ThingsApi.Operation("POST")).SetJsonBody(inner, ModelWriter.Instance);

        Assert.Contains("about.file", (await Assert.ThrowsAsync<NotSupportedException>(() => client.SendAsync(parts))).Message, StringComparison.Ordinal);
        Assert.Contains("file", (await Assert.ThrowsAsync<NotSupportedException>(() => client.SendAsync(json))).Message, StringComparison.Ordinal);
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task Members_that_the_document_does_not_know_are_parts_too()
    {
        var thing = new Thing { AdditionalProperties = { ["more"] = "m", ["list"] = new JArray(1, 2), ["map"] = new JObject { ["a"] = 1 } } };

        var body = await SendAsync(thing, "multipart/form-data");

        Assert.Equal(["more=m", "list=1", "list=2", "map={\"a\":1} (application/json)"], body.Parts.Select(part => part.ToString()));
    }

    [Fact]
    public async Task A_model_that_holds_itself_is_refused()
    {
        var thing = new Thing();
        thing.Inner = thing;

        await Assert.ThrowsAsync<JsonWriterException>(() => SendAsync((ref JsonMembers json) => json.Model("thing", thing)));
    }

    private static Task<SentParts> SendAsync(MemberList list, string mediaType = "multipart/form-data", params (string Name, string MediaType)[] partMediaTypes) =>
        SendAsync(new ListedModel(list), mediaType, partMediaTypes);

    private static async Task<SentParts> SendAsync(JsonModel model, string mediaType, params (string Name, string MediaType)[] partMediaTypes)
    {
        SentParts? sent = null;
        using var handler = new ReadingHandler(async content => sent = new SentParts(content.Headers.ContentType!.ToString(), content.Headers.ContentLength, await content.ReadAsByteArrayAsync()));
        using var client = ThingsApi.Client(handler);
        await client.SendAsync(ThingsApi.Request(ThingsApi.Operation("POST")).SetMultipartBody(model, ModelWriter.Instance, mediaType, false, partMediaTypes));
        return sent!;
    }

    private sealed class ReadingHandler(Func<HttpContent, Task> read) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
        {
            await read(request.Content!);
            return StubHandler.Response(HttpStatusCode.OK, "{}");
        }
    }

    private sealed record SentPart(string? Name, string? FileName, string? ContentType, string Text)
    {
        public override string ToString() => Name + (FileName is null ? "" : $"[{FileName}]") + "=" + Text + (ContentType is null ? "" : $" ({ContentType})");
    }

    /// <summary>A body as a strict reader takes it apart.</summary>
    private sealed record SentParts(string ContentType, long? StatedLength, byte[] Bytes)
    {
        public string Boundary => Regex.Match(ContentType, "boundary=([^;]+)").Groups[1].Value;

        public SentPart[] Parts
        {
            get
            {
                var text = Encoding.UTF8.GetString(Bytes);
                Assert.StartsWith("--" + Boundary + "\r\n", text, StringComparison.Ordinal);
                Assert.EndsWith("\r\n--" + Boundary + "--\r\n", text, StringComparison.Ordinal);
                return [.. ("\r\n" + text).Split("\r\n--" + Boundary + "\r\n").Skip(1).Select(part => Read(part.Split("\r\n--" + Boundary + "--")[0]))];
            }
        }

        private static SentPart Read(string part)
        {
            var end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var headers = part[..Math.Max(end, 0)].Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            var disposition = headers.SingleOrDefault(header => header.StartsWith("Content-Disposition: ", StringComparison.Ordinal));
            var match = Regex.Match(disposition ?? "", "^Content-Disposition: form-data; name=\"([^\"\\\\\\p{Cc}]*)\"(; filename=\"([^\"\\\\\\p{Cc}]*)\")?$");
            Assert.True(disposition is null || match.Success, disposition);
            var type = headers.SingleOrDefault(header => header.StartsWith("Content-Type: ", StringComparison.Ordinal));
            Assert.Equal((disposition is null ? 0 : 1) + (type is null ? 0 : 1), headers.Length);
            return new SentPart(
                disposition is null ? null : match.Groups[1].Value,
                match.Groups[2].Success ? match.Groups[3].Value : null,
                type?["Content-Type: ".Length..],
                part[(end + 4)..]);
        }
    }
}
