using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Clients;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Errors;

/// <summary>What a call sent as a secret is shown nowhere, however a server repeats it, and under whatever name.</summary>
public class SentSecretTests
{
    private const string Awkward = "hush+\"\\/<é&'=%0123";

    /// <summary>How a secret is sent: the request, and what the client has to send with it.</summary>
    private static readonly Dictionary<string, Func<string, (ApiRequest Request, ApiCredential? Credential, RequestOptions Options)>> Ways = new()
    {
        ["bearer"] = secret => (Request(), new BearerCredential(secret), new()),
        ["basic"] = secret => (Request(), new BasicCredential("user", secret), new()),
        ["form-encoded basic"] = secret => (Request(), new BasicCredential("user", FormText.Escape(secret)), new()),
        ["key in a header"] = secret => (Request(), ApiKeyCredential.InHeader("X-Odd", secret), new()),
        ["key in the query"] = secret => (Request(), ApiKeyCredential.InQuery("odd", secret), new()),
        ["key in a cookie"] = secret => (Request(), ApiKeyCredential.InCookie("odd", secret), new()),
        ["header of the call"] = secret => (Request(), null, new() { Headers = { ["X-Odd"] = secret } }),
        ["query of the call"] = secret => (Request(), null, new() { Query = { ["api_key"] = secret } }),
        ["query"] = secret => (Request(request => request.AddQuery("code", secret)), null, new()),
        ["path"] = secret => (new ApiRequest(ThingsApi.Operation("POST", "/things/{consent_token}/x")).AddPath("consent_token", secret, "t"), null, new()),
        ["form"] = secret => (Request(request => request.SetFormBody(new Thing { Name = "n" }, ThingCodec.Instance).SetFormField("client_secret", secret)), Applying, new()),
        ["form's code"] = secret => (Request(request => request.SetFormBody(new Thing { Name = "n" }, ThingCodec.Instance).SetFormField("code", secret)), Applying, new()),
        ["json"] = secret => (Request(request => request.SetJsonBody(new Dictionary<string, object> { ["code_verifier"] = secret }, MapCodec.Instance)), null, new()),
        ["json's list"] = secret => (Request(request => request.SetJsonBody(new Dictionary<string, object> { ["passwords"] = new[] { "x", secret } }, MapCodec.Instance)), null, new()),
        ["json's object"] = secret => (Request(request => request.SetJsonBody(new Dictionary<string, object> { ["credentials"] = new Dictionary<string, object> { ["a"] = secret } }, MapCodec.Instance)), null, new()),
        ["multipart"] = secret => (Request(request => request.SetMultipartBody(new Dictionary<string, object> { ["password"] = secret }, MapCodec.Instance, "multipart/form-data", isOptional: false)), null, new()),
    };

    /// <summary>How a server repeats what it got.</summary>
    private static readonly Dictionary<string, Func<string, string>> Forms = new()
    {
        ["as it is"] = secret => secret,
        ["percent-encoded"] = Uri.EscapeDataString,
        ["percent-encoded in lower case"] = secret => Uri.EscapeDataString(secret).Replace("%2F", "%2f").Replace("%3D", "%3d").Replace("%5C", "%5c"),
        ["percent-encoded twice"] = secret => Uri.EscapeDataString(Uri.EscapeDataString(secret)),
        ["form-encoded"] = FormText.Escape,
        ["JSON"] = Json,
        ["JSON with all escaped"] = secret => string.Concat(secret.Select(unit => $"\\u{(int)unit:x4}")),
        ["JSON in JSON"] = secret => Json(Json(secret)),
        ["JSON in JSON in JSON"] = secret => Json(Json(Json(secret))),
        ["JSON with slashes escaped"] = secret => Json(secret).Replace("/", "\\/"),
        ["HTML"] = WebUtility.HtmlEncode,
        ["HTML with numbers"] = secret => string.Concat(secret.Select(unit => $"&#x{(int)unit:X};")),
        ["HTML in HTML"] = secret => WebUtility.HtmlEncode(WebUtility.HtmlEncode(secret)),
        ["percent-encoded in HTML in JSON"] = secret => Json(WebUtility.HtmlEncode(Uri.EscapeDataString(secret))),
    };

    // Credentials of a form are asked for before they are written.
    private static ApiCredential Applying => new BasicCredential("u", "unheard of");

    public static TheoryData<string> WayNames => [.. Ways.Keys];

    [Theory]
    [MemberData(nameof(WayNames))]
    public async Task It_is_found_in_every_form(string way)
    {
        var isHeader = way is "bearer" or "key in a header" or "key in a cookie" or "header of the call";
        var secret = way == "key in a cookie" ? "hush+/<&'=%0123" : isHeader ? Awkward.Replace("é", "") : Awkward;
        foreach (var (form, write) in Forms)
        {
            var exception = await FailAsync(way, secret, $$"""{"error":"bad {{Inner(write(secret))}} value","error_description":"<{{Inner(write(secret))}}>","odd":"{{Inner(write(secret))}}"}""", write(secret));

            AssertHidden(exception, secret, write(secret), way + ", " + form);
            Assert.Contains("[redacted]", exception.BodyExcerpt, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("as text: mute-0123456", "as text: [redacted]")]
    [InlineData("mute-0123456mute-0123456", "[redacted][redacted]")]
    [InlineData("in a word: xmute-0123456x", "in a word: x[redacted]x")]
    [InlineData("the start of it: mute-0123", "the start of it: [redacted]")]
    [InlineData("another: mute-0123450", "another: mute-0123450")]
    public async Task A_long_one_is_found_anywhere(string body, string excerpt) =>
        Assert.Equal(excerpt, (await FailAsync("bearer", "mute-0123456", body)).BodyExcerpt);

    [Theory]
    [InlineData("a short one, abc, is a word", "a short one, [redacted], is a word")]
    [InlineData("%22abc%22 \\u0022abc\\u0022 \\nabc", "%22[redacted]%22 \\u0022[redacted]\\u0022 \\n[redacted]")]
    [InlineData("abcd and _abc and abc", "abcd and _abc and [redacted]")]
    public async Task A_short_one_is_found_as_a_word(string body, string excerpt) =>
        Assert.Equal(excerpt, (await FailAsync("bearer", "abc", body)).BodyExcerpt);

    [Fact]
    public async Task What_is_no_secret_is_shown()
    {
        var request = ThingsApi.Request(ThingsApi.Operation("POST", "/things/{id}"));
        request.AddPath("id", "identifier", "id");
        request.AddQuery("filter", "filtered-value");
        request.SetJsonBody(new Thing { Name = "name-of-thing", Count = 1234567890 }, ThingCodec.Instance);
        const string Body = "identifier filtered-value name-of-thing 1234567890 application/json 1";
        using var client = ThingsApi.Client(new StubHandler(HttpStatusCode.BadRequest, Body));

        Assert.Equal(Body, (await Assert.ThrowsAsync<BadRequestException>(() => client.SendAsync(request))).BodyExcerpt);
    }

    [Fact]
    public async Task The_documented_error_object_has_none()
    {
        var operation = ThingsApi.Operation(securitySchemes: "key");
        operation.Errors.Add("400", ThingCodec.Instance);
        using var client = ThingsApi.Client(
            new StubHandler(HttpStatusCode.BadRequest, """{"name":"bad hush-0123456","tags":["hush-0123456"]}"""),
            options => options.Schemes["key"] = new BearerCredential("hush-0123456"));

        var exception = await Assert.ThrowsAsync<BadRequestException<Thing>>(() => client.SendAsync(ThingsApi.Request(operation)));

        Assert.Equal("bad [redacted]", exception.Error.Name);
        Assert.Equal(["[redacted]"], exception.Error.Tags!);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK hush-0123456\nContent-Type: text/hush-0123456\nx-request-id: hush-0123456\nContent-Length: 3", "{\"a")]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 17", "{\"hush-0123456\":}")]
    [InlineData("HTTP/1.1 hush-0123456", "")]
    [InlineData("hush-0123456", "")]
    [InlineData("HTTP/1.1 200 OK\nhush-0123456", "")]
    [InlineData("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", "hush-0123456\r\n")]
    [InlineData("HTTP/1.1 418 hush-0123456\nx-request-id: hush-0123456\nX-Any: hush%2d0123456\nContent-Length: 0", "")]
    [InlineData("HTTP/1.1 200 OK\nContent-Encoding: hush-0123456\nContent-Length: 12", "hush-0123456")]
    public async Task Whatever_is_wrong_with_a_response_it_shows_none(string head, string body)
    {
        await using var server = new SocketServer(head, Encoding.ASCII.GetBytes(body));
        var logger = new RecordingLogger();
        using var client = ThingsApi.Client(server.BaseAddress, options =>
        {
            options.Schemes["key"] = new BearerCredential("hush-0123456");
            options.LoggerFactory = new RecordingLoggerFactory(logger);
        });

        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => client.SendAsync(ThingsApi.Request(ThingsApi.Operation(securitySchemes: "key"))));

        Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hush", string.Join('\n', logger.Lines), StringComparison.Ordinal);
        if (exception is ApiResponseException failure)
        {
            AssertHidden(failure, "hush-0123456", "hush-0123456", head);
        }
    }

    [Theory]
    [InlineData("ftp://user:hush@api.example.test")]
    [InlineData("https:user:hush@api.example.test")]
    [InlineData("//user:hush@api.example.test/v2")]
    [InlineData("user:hu#sh@api.example.test")]
    [InlineData("ftp://api.example.test?api_key=hush")]
    [InlineData("https://user:hush@api.example.test/v2")]
    public void An_address_that_cannot_be_used_is_not_repeated_where_it_may_hold_a_password(string address)
    {
        var exception = Assert.Throws<ArgumentException>(() => new ApiClient(new ThingsOptions(new Uri(address, UriKind.RelativeOrAbsolute))));

        Assert.DoesNotContain("hu", exception.ToString().Replace("Furthermore", ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_for_them_takes_no_time_whatever_the_body()
    {
        foreach (var part in (string[])["+", "\\", "&", "&amp;", "%25", "mute+", "mute+\\", "\\u0068", "&#x68;"])
        {
            var exception = await FailAsync("basic", Awkward.Replace("hush", "mute"), string.Concat(Enumerable.Repeat(part, 60_000 / part.Length))).WaitAsync(TimeSpan.FromSeconds(10));

            Assert.Equal(1000, exception.BodyExcerpt.Length);
        }
    }

    private static void AssertHidden(ApiResponseException exception, string secret, string written, string what)
    {
        var texts = new List<string?> { exception.ToString(), exception.BodyExcerpt, exception.ErrorCode, exception.ErrorDescription, exception.RequestId };
        texts.AddRange(exception.Headers.SelectMany(header => header.Value));
        foreach (var text in texts.OfType<string>())
        {
            Assert.False(text.Contains(secret, StringComparison.Ordinal) || text.Contains(written, StringComparison.Ordinal) || text.Contains("hush", StringComparison.Ordinal) || text.Contains("0123", StringComparison.Ordinal), $"{what}: {text}");
        }
    }

    private static ApiRequest Request(Action<ApiRequest>? change = null)
    {
        var request = ThingsApi.Request(ThingsApi.Operation("POST", securitySchemes: ["key", ""]));
        change?.Invoke(request);
        return request;
    }

    private static async Task<ApiResponseException> FailAsync(string way, string secret, string body, string? header = null)
    {
        using var handler = new StubHandler((_, _) =>
        {
            var response = StubHandler.Response(HttpStatusCode.BadRequest, body);
            if (header is not null)
            {
                response.ReasonPhrase = header.All(char.IsAscii) ? header : null;
                response.Headers.TryAddWithoutValidation("X-Echo", header);
                response.Headers.TryAddWithoutValidation("X-Request-Id", header);
            }

            return Task.FromResult(response);
        });
        var (request, credential, options) = Ways[way](secret);
        using var client = ThingsApi.Client(handler, clientOptions =>
        {
            if (credential is not null)
            {
                clientOptions.Schemes["key"] = credential;
            }
        });
        return await Assert.ThrowsAsync<BadRequestException>(() => client.WithOptions(options).SendAsync(request));
    }

    private static string Json(string text) => Inner(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    private static string Inner(string text) => Inner(text, System.Text.Encodings.Web.JavaScriptEncoder.Default);

    private static string Inner(string text, System.Text.Encodings.Web.JavaScriptEncoder encoder) => encoder.Encode(text);

    /// <summary>Writes whatever a test puts together.</summary>
    private sealed class MapCodec : JsonCodec<Dictionary<string, object>>
    {
        internal static readonly MapCodec Instance = new();

        public override Dictionary<string, object> Read(Newtonsoft.Json.JsonReader reader) => throw new NotSupportedException();

        public override void Write(Newtonsoft.Json.JsonWriter writer, Dictionary<string, object>? value) =>
            Newtonsoft.Json.Linq.JToken.FromObject(value!).WriteTo(writer);
    }
}
