using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Errors;

public class ErrorHeadersTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Theory]
    [InlineData("120", 120)]
    [InlineData("0", 0)]
    [InlineData("Fri, 02 Jan 2026 03:05:05 GMT", 60)]
    [InlineData("Fri, 02 Jan 2026 03:04:05 GMT", 0)]
    [InlineData("Thu, 01 Jan 2026 00:00:00 GMT", 0)]
    [InlineData("-5", 8)]
    [InlineData("soon", 8)]
    [InlineData("", 8)]
    [InlineData("1.5", 1)]
    [InlineData(null, null)]
    public void Retry_after_is_read_as_seconds_or_as_a_date(string? header, int? seconds)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        if (header is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", header);
        }

        var retryAfter = new ApiResponseHead("Things.Call", response).GetRetryAfter(Now);

        Assert.Equal(seconds, retryAfter is { } value ? (int)value.TotalSeconds : null);
    }

    [Theory]
    [InlineData("7", 7d, 7d)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", 3e10, 1e12)]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT", 0d, 0d)]
    public async Task The_exception_says_how_long_to_wait(string header, double least, double most)
    {
        var exception = await FailAsync(response => response.Headers.TryAddWithoutValidation("Retry-After", header));

        Assert.InRange(exception.RetryAfter!.Value.TotalSeconds, least, most);
    }

    [Fact]
    public async Task The_request_id_is_named()
    {
        var exception = await FailAsync(response => response.Headers.Add("X-Request-Id", "req-1"));

        Assert.Equal("req-1", exception.RequestId);
        Assert.Equal("Things.Call failed with 429 Too Many Requests: slow_down (request req-1)", exception.Message);
    }

    [Fact]
    public async Task Without_a_request_id_nothing_is_said_of_one()
    {
        var exception = await FailAsync(_ => { });

        Assert.Null(exception.RequestId);
        Assert.Null(exception.RetryAfter);
        Assert.Equal("Things.Call failed with 429 Too Many Requests: slow_down", exception.Message);
    }

    [Fact]
    public async Task An_empty_request_id_breaks_nothing()
    {
        var exception = await FailAsync(response => response.Headers.TryAddWithoutValidation("X-Request-Id", ""));

        Assert.Equal(HttpStatusCode.TooManyRequests, exception.StatusCode);
    }

    [Fact]
    public async Task All_headers_are_there_by_name_in_any_case()
    {
        var exception = await FailAsync(response =>
        {
            response.Headers.TryAddWithoutValidation("X-RateLimit-Remaining", "0");
            response.Headers.TryAddWithoutValidation("Set-Thing", ["a", "b"]);
        });

        Assert.Equal(["0"], exception.Headers["x-ratelimit-remaining"]);
        Assert.Equal(["a", "b"], exception.Headers["SET-THING"]);
        Assert.Equal(["application/json"], exception.Headers["content-type"]);
    }

    [Fact]
    public async Task Secrets_are_taken_out_of_the_headers()
    {
        var exception = await FailAsync(response =>
        {
            response.Headers.TryAddWithoutValidation("Set-Cookie", ["session=hush", "other=hush"]);
            response.Headers.TryAddWithoutValidation("Location", "https://a.test/cb?code=hush&state=1");
            response.Headers.TryAddWithoutValidation("X-Echo", "client_secret=hush; x=1");
            response.Headers.TryAddWithoutValidation("WWW-Authenticate", "Bearer error=\"invalid_token\", error_description=\"expired\"");
        });

        Assert.DoesNotContain("hush", string.Join('\n', System.Linq.Enumerable.SelectMany(exception.Headers, header => header.Value)), StringComparison.Ordinal);
        Assert.Equal(["[redacted]", "[redacted]"], exception.Headers["Set-Cookie"]);
        Assert.Equal(["https://a.test/cb?code=[redacted]&state=1"], exception.Headers["Location"]);
        Assert.Equal(["Bearer error=\"invalid_token\", error_description=\"expired\""], exception.Headers["WWW-Authenticate"]);
    }

    [Fact]
    public async Task Without_a_reason_the_message_has_the_number_only()
    {
        var exception = await FailAsync(response => response.ReasonPhrase = "");

        Assert.Equal("Things.Call failed with 429: slow_down", exception.Message);
    }

    [Fact]
    public async Task The_exception_is_usable_after_the_client_is_gone()
    {
        var exception = await FailAsync(response => response.Headers.Add("X-Late", "1"));

        Assert.Equal("Things.Call", exception.OperationName);
        Assert.Equal(["1"], exception.Headers["X-Late"]);
        Assert.Equal("""{"error":"slow_down"}""", exception.BodyExcerpt);
    }

    private static async Task<ApiResponseException> FailAsync(Action<HttpResponseMessage> change)
    {
        using var handler = new StubHandler((_, _) =>
        {
            var response = StubHandler.Response(HttpStatusCode.TooManyRequests, """{"error":"slow_down"}""");
            change(response);
            return Task.FromResult(response);
        });
        using var client = ThingsApi.Client(handler);
        return await Assert.ThrowsAsync<TooManyRequestsException>(() => client.SendAsync());
    }
}
