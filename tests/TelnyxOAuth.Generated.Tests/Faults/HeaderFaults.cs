using System;
using System.Collections.Generic;
using System.Linq;
using static TelnyxOAuth.Generated.Tests.Faults.Fault;

namespace TelnyxOAuth.Generated.Tests.Faults;

/// <summary>A header is none (RFC 9112 section 5), too long, there twice, or says what nobody understands.</summary>
internal static class HeaderFaults
{
    internal static IEnumerable<Fault> All
    {
        get
        {
            foreach (var line in (string[])["no colon", ": no name", " folded before any", "a name: with a space", "na\u00EFve: name", "nam\0e: x", "name\t: x", "(name): x", "\u007F: x"])
            {
                yield return Of($"header line '{line.Replace("\0", "NUL").Replace("\r", "CR").Replace("\u007F", "DEL").Replace("\t", "TAB")}'", $"HTTP/1.1 200 OK\r\n{line}\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{{}}", Connection);
            }

            yield return Of("headers without an end", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n", Connection);
            yield return Of("headers that break off in a name", "HTTP/1.1 200 OK\r\nContent-Le", Connection);
            yield return Of("headers that break off in a value", "HTTP/1.1 200 OK\r\nContent-Length: ", Connection);
            yield return Of("a header of 70,000 characters", Response("200 OK", "X-Long: " + new string('x', 70_000), "{}"), Connection);
            yield return Of("10,000 headers", Response("200 OK", string.Join('\n', Enumerable.Range(0, 10_000).Select(i => $"X-{i}: x")), "{}"), Connection);
            yield return None("a header of 60,000 characters", Response("200 OK", "X-Long: " + new string('x', 60_000), "{}"));
            yield return None("a header's name of 60,000 characters", Response("200 OK", new string('x', 60_000) + ": x", "{}"));
            yield return None("1,000 headers", Response("200 OK", string.Join('\n', Enumerable.Range(0, 1_000).Select(i => $"X-{i}: x")), "{}"));
            yield return None("one header 1,000 times", Response("200 OK", string.Join('\n', Enumerable.Repeat("X-Same: x", 1_000)), "{}"));
            yield return new("a location that is none", connection => connection.SendAsync(Response("200 OK", "Location: //[", "{}")), Ok, Ok, Content);
            foreach (var head in (string[])
            [
                "X-Folded: a\n b", "X: \0", "X: a\0b", "X: a\rb", "X-Empty:", "X-Blank:    ", "X-Beyond: \u00E9\u00FF\u0080", "X-Escape: \u001B[31m", "X-Quote: \"unclosed", "Set-Cookie: =; ;;=", "Set-Cookie: a=b; Max-Age=x; Domain=..",
                "Date: yesterday", "Expires: -1", "Last-Modified: 0", "Age: -5", "ETag: x\"y", "Vary: *,*", "Allow: ,,", "Via: \u00E9", "Warning: x", "Trailer: \u00E9", "Upgrade: h2c", "Alt-Svc: h3=\":443\"",
                "Strict-Transport-Security: x", "Access-Control-Allow-Origin: *", "x-request-id:", "x-request-id: a\nx-request-id: b", "x-request-id: \u001B[31m", "Retry-After: x", "WWW-Authenticate: ,=,\"",
                "Content-Type:", "Content-Type: garbage", "Content-Type: ;", "Content-Type: /", "Content-Type: application/", "Content-Type: a/b/c", "Content-Type: application/json;;;", "Content-Type: application/json; charset", "Content-Type: application/json; charset=\"",
                "Content-Type: application/json; charset=\"utf-8\"", "Content-Type: application/json; charset=nonsense", "Content-Type: application/json; charset=utf-7", "Content-Type: application/json; charset=\u00E9", "Content-Type: text/html", "Content-Type: image/png",
                "Content-Type: multipart/form-data; boundary=x", "Content-Type: application/json\nContent-Type: text/html", "Content-Disposition: attachment; filename=\"../../x\"", "Content-Language: x-\u00E9", "Content-MD5: x", "Content-Range: bytes x-y/z", "Content-Location: //[",
                "x-should-retry: true", "x-should-retry:", "Keep-Alive: timeout=-1", "Proxy-Connection: x", "Pragma: ,", "Cache-Control: max-age=x",
            ])
            {
                yield return None($"'{head.Replace("\n", ", ", StringComparison.Ordinal).Replace("\u001B", "ESC", StringComparison.Ordinal).Replace("\0", "NUL", StringComparison.Ordinal).Replace("\r", "CR", StringComparison.Ordinal)}'", Response("200 OK", head, "{}"));
            }
        }
    }
}
