using System.Collections.Generic;
using static TelnyxOAuth.Generated.Tests.Faults.Fault;

namespace TelnyxOAuth.Generated.Tests.Faults;

/// <summary>The server fails, and says so in a way that can't be read, or asks for odd things.</summary>
internal static class FailureFaults
{
    private static readonly (bool, bool) Never = (false, false);
    private static readonly (bool, bool) IfIdempotent = (true, false);
    private static readonly (bool, bool) Always = (true, true);

    internal static IEnumerable<Fault> All
    {
        get
        {
            foreach (var status in (int[])
            [
                400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 420, 421, 422, 423, 424, 425, 426, 428, 429, 430, 431, 444, 449, 450, 451, 494, 498, 499,
                500, 501, 502, 503, 504, 505, 506, 507, 508, 509, 510, 511, 520, 521, 522, 523, 524, 525, 526, 527, 529, 530, 598, 599,
            ])
            {
                yield return Failure($"failure {status}", $"{status} Failed", "Content-Type: application/json", "{\"error\":\"failed\",\"error_description\":\"It failed.\"}");
            }

            foreach (var body in (string[])
            [
                "", " ", "{", "[]", "null", "1", "\"x\"", "{}", "<html>Bad</html>", "{\"error\":null}", "{\"error\":1}", "{\"error\":[]}", "{\"error\":{}}", "{\"error\":{\"error\":{}}}", "{\"errors\":null}", "{\"errors\":1}", "{\"errors\":{}}", "{\"errors\":[]}", "{\"errors\":[null]}", "{\"errors\":[[]]}",
                "{\"errors\":[{}]}", "{\"errors\":[{\"code\":{}}]}", "{\"errors\":[{\"source\":1}]}", "{\"errors\":[{\"source\":{\"pointer\":[]}}]}", "{\"error\":NaN}", "{\"error\":\"\\u0000\"}", "{\"error\":\"\\uD800\"}", "{\"error\":\"a\\r\\nb\"}", "{\"invalid_fields\":1}", "{\"invalid_fields\":{\"a\":null}}",
                "{\"invalid_fields\":{\"a\":[null,1,{}]}}", "{\"error_description\":{}}", "{\"status\":\"x\",\"title\":{},\"detail\":[]}", "\0", "\xFF\xFE", "\xEF\xBB\xBF{}", "token=x&code=y", "{\"error\":\"x\"}garbage",
            ])
            {
                yield return Failure($"failure with {System.Text.Json.JsonSerializer.Serialize(body)}", "400 Bad Request", "Content-Type: application/json", body);
            }

            yield return Failure("failure with a body of 150,000 characters", "500 Failed", "", "{\"error\":\"" + new string('x', 150_000) + "\"}");
            yield return Failure("failure 10,000 objects deep", "500 Failed", "", string.Concat(System.Linq.Enumerable.Repeat("{\"error\":", 10_000)));
            yield return Failure("failure with gzip that is garbage", "500 Failed", "Content-Encoding: gzip", "{}");
            yield return Failure("failure with a charset that nobody knows", "500 Failed", "Content-Type: text/plain; charset=nonsense", "x");
            yield return Failure("failure with UTF-7", "400 Failed", "Content-Type: text/plain; charset=utf-7", "+ADw-");
            yield return Failure("failure with an odd challenge", "401 Unauthorized", "WWW-Authenticate: ,,\"", "{}");
            yield return Failure("failure with challenges that nobody knows", "401 Unauthorized", "WWW-Authenticate: Negotiate\nWWW-Authenticate: NTLM\nWWW-Authenticate: Digest realm=\"", "{}");
            yield return Failure("failure of a proxy with a challenge", "407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"x\"", "{}");
            yield return Of("failure whose body breaks off", "HTTP/1.1 500 Failed\r\nContent-Length: 100\r\nConnection: close\r\n\r\n{", "500");
            yield return Of("failure whose chunks are none", "HTTP/1.1 400 Failed\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nx", "400");
            yield return new("failure whose body has no end", async connection =>
            {
                await connection.SendAsync("HTTP/1.1 400 Failed\r\nConnection: close\r\n\r\n");
                await connection.FloodAsync(new string('x', 4096));
            }, "400", "400", "400");

            yield return Advised("a server that wants no retry", "500 Failed", "x-should-retry: false", Never);
            yield return Advised("a server that wants no retry of 429", "429 Busy", "x-should-retry: FALSE", Never);
            yield return Advised("a server that wants a retry", "400 Failed", "x-should-retry: true", IfIdempotent);
            yield return Advised("a server that wants it doesn't know what", "400 Failed", "x-should-retry: maybe", Never);
            foreach (var (value, retried) in ((string, (bool, bool))[])
            [
                ("0", Always), ("1", Always), ("0000001", Always), ("Sun, 06 Nov 1994 08:49:37 GMT", Always), ("Sunday, 06-Nov-94 08:49:37 GMT", Always),
            ])
            {
                yield return Advised($"busy and back after '{value}'", "503 Busy", "Retry-After: " + value, retried);
                yield return Advised($"too many requests and back after '{value}'", "429 Busy", "Retry-After: " + value, retried);
            }

            foreach (var value in (string[])["86400", "Fri, 31 Dec 9999 23:59:59 GMT"])
            {
                // Longer than a call may take.
                yield return Advised($"busy and back after '{value}'", "503 Busy", "Retry-After: " + value, Never);
            }
        }
    }

    private static Fault Failure(string name, string status, string head, string body) => Of(name, Response(status, head, body), status.Split(' ')[0]);

    private static Fault Advised(string name, string status, string head, (bool, bool) isRetried) => Failure(name, status, head, "{}") with { IsRetried = isRetried };
}
