using System;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Errors;

public class ErrorContentTests
{
    [Theory]
    [InlineData("""{"code":"gone_home","message":"Nobody is in."}""", "gone_home", "Nobody is in.")]
    [InlineData("""{"code":20404,"message":"No such thing","status":404}""", "20404", "No such thing")]
    [InlineData("""{"message":"Not Found"}""", null, "Not Found")]
    [InlineData("""{"ErrorNumber":10,"Type":"ValidationException","Message":"It is blank."}""", "ValidationException", "It is blank.")]
    [InlineData("""{"error":"Not Found"}""", "Not Found", null)]
    [InlineData("""{"error":{"type":"invalid_request","code":"too_long","message":"It is too long."}}""", "too_long", "It is too long.")]
    [InlineData("""{"error":{"type":"invalid_request","message":"It is too long."}}""", "invalid_request", "It is too long.")]
    [InlineData("""{"type":"https://errors.example/out","title":"Out of stock","status":404,"detail":"None is left."}""", "https://errors.example/out", "None is left.")]
    [InlineData("""{"title":"Out of stock","errors":{"name":["required"]}}""", null, "Out of stock")]
    [InlineData("""{"errors":[{"code":"blank","message":"It is blank."}]}""", "blank", "It is blank.")]
    [InlineData("""{"message":"Invalid","errors":[{"code":"missing","field":"name"}]}""", "missing", "Invalid")]
    [InlineData("""{"errors":["It is blank.","It is late."]}""", null, "It is blank.")]
    [InlineData("""{"errors":[]}""", null, null)]
    [InlineData("""{"error":null,"errors":null}""", null, null)]
    [InlineData("""["odd"]""", null, null)]
    public async Task The_code_and_the_description_are_found_in_the_shapes_that_apis_use(string body, string? code, string? description)
    {
        var exception = await FailAsync(body);

        Assert.Equal(code, exception.ErrorCode);
        Assert.Equal(description, exception.ErrorDescription);
    }

    [Fact]
    public async Task The_oauth_shape_is_read()
    {
        var exception = await FailAsync("""{"error":"invalid_grant","error_description":"The code has expired"}""");

        Assert.Equal("invalid_grant", exception.ErrorCode);
        Assert.Equal("The code has expired", exception.ErrorDescription);
        Assert.Empty(exception.Errors);
        Assert.Equal("Things.Call failed with 400 Bad Request: invalid_grant: The code has expired", exception.Message);
    }

    [Fact]
    public async Task The_gateways_list_is_read()
    {
        var exception = await FailAsync("""
            {"errors":[
              {"code":"10015","title":"Invalid value","detail":"Must be positive","source":{"pointer":"/page/size"},"meta":{"url":"x"}},
              {"code":10016,"title":"Other"},
              "odd",
              {}
            ]}
            """);

        Assert.Equal("10015", exception.ErrorCode);
        Assert.Equal("Must be positive", exception.ErrorDescription);
        Assert.Equal(4, exception.Errors.Count);
        Assert.Equal(("10015", "Invalid value", "Must be positive", "/page/size"), Facts(exception.Errors[0]));
        Assert.Equal(("10016", "Other", null, null), Facts(exception.Errors[1]));
        Assert.Equal((null, null, "odd", null), Facts(exception.Errors[2]));
        Assert.Equal((null, null, null, null), Facts(exception.Errors[3]));
        Assert.Equal("Things.Call failed with 400 Bad Request: 10015: Must be positive", exception.Message);
    }

    [Fact]
    public async Task Without_a_detail_the_title_describes_the_error()
    {
        Assert.Equal("Not found", (await FailAsync("""{"errors":[{"title":"Not found"}]}""")).ErrorDescription);
        Assert.Equal("Things.Call failed with 400 Bad Request: Not found", (await FailAsync("""{"errors":[{"title":"Not found"}]}""")).Message);
    }

    [Fact]
    public async Task A_message_stays_one_short_line_without_secrets_whatever_the_server_describes()
    {
        var exception = await FailAsync("{\"error\":\"odd\\r\\nForged: line\",\"error_description\":\"client_secret=hush\\n" + new string('x', 5000) + "\"}");

        Assert.StartsWith("Things.Call failed with 400 Bad Request: odd  Forged: line: client_secret=[redacted] xxx", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
        Assert.InRange(exception.Message.Length, 500, 700);
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("")]
    [InlineData("""{"error":"cut of""")]
    [InlineData("""{"error":{"because":1}}""")]
    [InlineData("""{"errors":{"code":1}}""")]
    [InlineData("""{"errors":[]}""")]
    [InlineData("[1]")]
    [InlineData("null")]
    public async Task Where_no_error_can_be_read_the_status_speaks_and_the_body_is_shown(string body)
    {
        var exception = await FailAsync(body);

        Assert.Null(exception.ErrorCode);
        Assert.Null(exception.ErrorDescription);
        Assert.Empty(exception.Errors);
        Assert.Equal("Things.Call failed with 400 Bad Request", exception.Message);
        Assert.Equal(body, exception.BodyExcerpt);
    }

    [Fact]
    public async Task A_huge_body_is_cut_short()
    {
        var body = $$"""{"error":"too_much","filler":"{{new string('x', 5_000_000)}}"}""";

        var exception = await FailAsync(body);

        Assert.Null(exception.ErrorCode);
        Assert.Equal(1000, exception.BodyExcerpt.Length);
        Assert.StartsWith("""{"error":"too_much","filler":"xxx""", exception.BodyExcerpt, StringComparison.Ordinal);
        Assert.EndsWith("x…", exception.BodyExcerpt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(1001, true)]
    public async Task An_excerpt_has_at_most_a_thousand_characters(int length, bool isCut)
    {
        var excerpt = (await FailAsync(new string('x', length))).BodyExcerpt;

        Assert.Equal(1000, excerpt.Length);
        Assert.Equal(isCut, excerpt.EndsWith('…'));
    }

    [Fact]
    public async Task A_huge_body_is_not_read_to_its_end()
    {
        await using var server = new SocketServer(async (stream, cancellationToken) =>
        {
            await stream.WriteAsync(SocketServer.Head("HTTP/1.1 500 Internal Server Error"), cancellationToken);
            var text = Encoding.ASCII.GetBytes(new string('x', 1000));
            while (true)
            {
                await stream.WriteAsync(text, cancellationToken);
            }
        });
        using var client = ThingsApi.Client(server.BaseAddress);

        var exception = await Assert.ThrowsAsync<ServerErrorException>(() => client.SendAsync());

        Assert.EndsWith("x…", exception.BodyExcerpt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"client_secret":"hush"}""", """{"client_secret":"[redacted]"}""")]
    [InlineData("""{"access_token" : "hush", "x":1}""", """{"access_token" : "[redacted]", "x":1}""")]
    [InlineData("""{"refresh_token":"hush hush","x":1}""", """{"refresh_token":"[redacted]","x":1}""")]
    [InlineData("""{"password":"a,hush&hush}<hush>'hush","x":1}""", """{"password":"[redacted]","x":1}""")]
    [InlineData("""{"token":"a\"hush\\","x":1}""", """{"token":"[redacted]","x":1}""")]
    [InlineData("""{"api_key":"cut off hush""", """{"api_key":"[redacted]""")]
    [InlineData("""{"secret":12345hush}""", """{"secret":[redacted]}""")]
    [InlineData("{'id_token':'hush \"hush'}", "{'id_token':'[redacted]'}")]
    [InlineData("client_id=x&client_secret=hush&code_verifier=hush", "client_id=x&client_secret=[redacted]&code_verifier=[redacted]")]
    [InlineData("<p>consent_token=hush</p>", "<p>consent_token=[redacted]</p>")]
    [InlineData("{\"CLIENT_SECRET\":\n\"hush\"}", "{\"CLIENT_SECRET\":\n\"[redacted]\"}")]
    [InlineData("""{"error":"invalid_token","hint":"token"}""", """{"error":"invalid_token","hint":"token"}""")]
    [InlineData("""{"clientSecret":"hush","accessToken":"hush"}""", """{"clientSecret":"[redacted]","accessToken":"[redacted]"}""")]
    [InlineData("""{"hint":"got {\"client_secret\":\"hush\",\"x\":1}"}""", """{"hint":"got {\"client_secret\":\"[redacted]\",\"x\":1}"}""")]
    [InlineData("""{"hint":"got {\"token\": \"a\\\"hush\",\"x\":1}"}""", """{"hint":"got {\"token\": \"[redacted]\",\"x\":1}"}""")]
    [InlineData("""{"a":"{\"b\":\"{\\\"token\\\":\\\"hush\\\"}\"}"}""", """{"a":"{\"b\":\"{\\\"token\\\":\\\"[redacted]\\\"}\"}"}""")]
    [InlineData("""{"hint":"got {\"token\":\"hush""", """{"hint":"got {\"token\":\"[redacted]""")]
    [InlineData("<pre>{&quot;client_secret&quot;:&quot;hush&quot;,&quot;x&quot;:1}</pre>", "<pre>{&quot;client_secret&quot;:&quot;[redacted]&quot;,&quot;x&quot;:1}</pre>")]
    [InlineData("<input name=\"client_secret\" value=\"hush>hush\"/>", "<input name=\"client_secret\" value=\"[redacted]\"/>")]
    [InlineData("<input value='hush' type=hidden name='client_secret'>", "<input value='[redacted]' type=hidden name='client_secret'>")]
    [InlineData("<INPUT VALUE=hush ID=client_secret>", "<INPUT VALUE=[redacted] ID=client_secret>")]
    [InlineData("<input name=\"name\" value=\"shown\">", "<input name=\"name\" value=\"shown\">")]
    [InlineData("at https://a.test/cb?code=hush&state=1", "at https://a.test/cb?code=[redacted]&state=1")]
    [InlineData("<a href=\"/cb?state=1&amp;code=hush\">", "<a href=\"/cb?state=1&amp;code=[redacted]\">")]
    [InlineData("/login?to=%2Fcb%3Fcode%3Dhush", "/login?to=%2Fcb%3Fcode%3D[redacted]")]
    [InlineData("Authorization: Bearer hush.hush-1", "Authorization: Bearer [redacted]")]
    [InlineData("Authorization: Basic aHVzaDpodXNo9", "Authorization: Basic [redacted]")]
    [InlineData("Basic authentication is needed, or a bearer token", "Basic authentication is needed, or a bearer token")]
    [InlineData("""{"code":"10005"}""", """{"code":"10005"}""")]
    [InlineData("""{"client_secrets":["hush","hush"],"x":1}""", """{"client_secrets":[redacted],"x":1}""")]
    [InlineData("""{"token":{"value":"hush","of":["hush]}",{"x":"hush"}]},"x":1}""", """{"token":[redacted],"x":1}""")]
    [InlineData("""{"token":["a]hush","b\"]hush""", """{"token":[redacted]""")]
    [InlineData("""{"hint":"{\"token\":[\"a]hush\",\"hush\"],\"x\":1}"}""", """{"hint":"{\"token\":[redacted],\"x\":1}"}""")]
    [InlineData("""{"a":"{\"b\":\"{\\\"token\\\":{\\\"c\\\":\\\"hush\\\"}}\"}"}""", """{"a":"{\"b\":\"{\\\"token\\\":[redacted]}\"}"}""")]
    [InlineData("{'password': ['hush', 'hush'], 'x': 1}", "{'password': [redacted], 'x': 1}")]
    [InlineData("{&quot;token&quot;:[&quot;]hush&quot;],&quot;x&quot;:1}", "{&quot;token&quot;:[redacted],&quot;x&quot;:1}")]
    [InlineData("""{"hint":"{\u0022token\u0022:\u0022hush hush\u0022,\u0022x\u0022:1}"}""", """{"hint":"{\u0022token\u0022:\u0022[redacted]\u0022,\u0022x\u0022:1}"}""")]
    [InlineData("/login?to=%252Fcb%253Ftoken%253Dhush", "/login?to=%252Fcb%253Ftoken%253D[redacted]")]
    [InlineData("<textarea name=\"client_secret\">hush <b>hush</textarea><p>shown</p>", "<textarea name=\"client_secret\">[redacted]</textarea><p>shown</p>")]
    [InlineData("<textarea rows=2 id='token'>hush", "<textarea rows=2 id='token'>[redacted]")]
    [InlineData("<code id=\"access_token\">hush</code>", "<code id=\"access_token\">[redacted]</code>")]
    [InlineData("<input name=\"token\">shown", "<input name=\"token\">shown")]
    [InlineData("<error><client_secret>hush</client_secret><o:AccessToken x=\"1\">hush</o:AccessToken><code>shown</code></error>", "<error><client_secret>[redacted]</client_secret><o:AccessToken x=\"1\">[redacted]</o:AccessToken><code>shown</code></error>")]
    [InlineData("<token/><p>shown</p>", "<token/><p>shown</p>")]
    [InlineData("<dt>client_secret:</dt><dd class=\"x\">hush hush</dd>", "<dt>client_secret:</dt><dd class=\"x\">[redacted]</dd>")]
    [InlineData("<tr><th>token</th> <td>hush</td></tr>", "<tr><th>token</th> <td>[redacted]</td></tr>")]
    [InlineData("see https://user:hush@a.test/b?c=1", "see https://user:[redacted]@a.test/b?c=1")]
    [InlineData("see https://a.test:80/b@c", "see https://a.test:80/b@c")]
    public async Task Secrets_are_taken_out_of_the_excerpt(string body, string expected)
    {
        var exception = await FailAsync(body);

        Assert.Equal(expected, exception.BodyExcerpt);
        Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"error":"bad token=hush","error_description":"The client_secret 'x' or client_secret=hush is wrong."}""")]
    [InlineData("""{"error":"bad","error_description":"{\"client_secret\":\"hush\"}"}""")]
    [InlineData("""{"errors":[{"code":"password: hush","title":"token=hush","detail":"?code=hush","source":{"pointer":"/?token=hush"}}]}""")]
    public async Task Secrets_are_taken_out_of_what_the_server_says_of_the_error(string body)
    {
        var exception = await FailAsync(body);

        Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hush", exception.ErrorCode, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", exception.ErrorDescription, StringComparison.Ordinal);
        Assert.Contains("[redacted]", exception.ErrorDescription, StringComparison.Ordinal);
        Assert.All(exception.Errors, entry => Assert.DoesNotContain("hush", $"{Facts(entry)}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_secret_that_the_cut_would_split_is_taken_out_whole()
    {
        var body = new string('x', 970) + """ "client_secret":"hushhushhush" """;

        Assert.DoesNotContain("hush", (await FailAsync(body)).BodyExcerpt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_secrets_out_takes_no_time_whatever_the_body()
    {
        foreach (var part in (string[])["token", "token ", "token:", "token=\"", "token\"\\", "\"token\" : ' ", "token\\\":\\\"", "token&quot;:&quot;x", "<input name='token'", "<a \"", "bearer a", "?code", "token:[", "token:{\"", "token:[\\", "token:[\"\\\"", "<token>", "<a id=token>", "token</a><a>", "https://a:", "token%25%25"])
        {
            var body = string.Concat(System.Linq.Enumerable.Repeat(part, 60_000 / part.Length));

            Assert.StartsWith(part[..3], (await FailAsync(body)).BodyExcerpt, StringComparison.Ordinal);
        }
    }

    private static (string?, string?, string?, string?) Facts(ApiErrorEntry entry) => (entry.Code, entry.Title, entry.Detail, entry.Pointer);

    private static async Task<ApiResponseException> FailAsync(string body)
    {
        using var handler = new StubHandler(HttpStatusCode.BadRequest, body);
        using var client = ThingsApi.Client(handler);
        return await Assert.ThrowsAsync<BadRequestException>(() => client.SendAsync());
    }
}
