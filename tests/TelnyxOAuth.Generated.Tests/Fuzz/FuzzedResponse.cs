using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;

namespace TelnyxOAuth.Generated.Tests.Fuzz;

/// <summary>A response that no server should send, as it is kept in a file: the status, headers, an empty line, and the body as Latin-1.</summary>
internal sealed record FuzzedResponse(int Status, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    private static readonly string[] Bodies =
    [
        "", "null", "{}", "[]", "<html></html>", "\"text\"", "1e400", "\u00ef\u00bb\u00bf{}",
        """{"data":[{"client_id":"c","name":"n","redirect_uris":["https://a.example/","http://localhost:*/cb",""],"logo_uri":"//[","created_at":"2024-02-29T00:00:00Z","allowed_scopes":["a"],"require_pkce":true}],"meta":{"page_number":1,"page_size":20,"total_results":1,"total_pages":1}}""",
        """{"data":{"client_id":"c","redirect_uris":null,"updated_at":"0000-00-00","org_id":1.0,"x":[1e400,{"y":18446744073709551616}]}}""",
        """{"access_token":"a","token_type":"bearer","expires_in":3600.0,"scope":"a b","refresh_token":"r"}""",
        """{"active":true,"aud":["a","b"],"exp":1e10,"iat":"1700000000","iss":"https://a.example","scope":null}""",
        """{"keys":[{"kty":"RSA","kid":"1","n":"AQAB","e":"AQAB"}]}""",
        """{"client_id":"c","client_secret":"s","client_id_issued_at":-1,"grant_types":["x"],"redirect_uris":["{"]}""",
        """{"redirect_uri":"http://[::1"}""",
        """{"issuer":"https://a.example","authorization_endpoint":"https://a b","scopes_supported":[null,"a"]}""",
        """{"error":"invalid_grant","error_description":"\ud83d\ude00 \ud83d","invalid_fields":{"a":["b"]}}""",
        """{"errors":[{"code":10009,"title":"t","detail":"d","source":{"pointer":"/"},"meta":{}}]}""",
    ];

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", "\\", ",", ":", "null", "true", "-", "1e400", "0.1", "99999999999999999999", "\"\\ud800\"", "\"\\u0000\"", "NaN", "/*", "//[", "\u00ff", "\u0000", "\u00e2\u0080\u00a8", "'", "undefined", "{\"a\":{\"a\":", "[[[[[[[[",
    ];

    private static readonly (string Name, string[] Values)[] HeaderValues =
    [
        ("Location", ["//[", "http://[", "https://host:*/cb", "", "http://", "javascript:alert(1)", "/x", "?", "#", "\\\\x", "https://\u00fcnicode.example/\u00e9", "http://a:99999999/", "data:,", new string('x', 70_000), "file:///etc/passwd", "///", "//"]),
        ("Retry-After", ["99999999999", "1.5", "-1", "soon", "", "Fri, 31 Dec 9999 23:59:59 GMT", "Sun, 06 Nov 1994 08:49:37 GMT", "1e9", "0x10", new string('9', 400), "\u00b2"]),
        ("Retry-After-Ms", ["NaN", "-1", "1e300", "", "Infinity"]),
        ("Content-Type", ["", "application/json; charset=", "application/json; charset=klingon", "text/html; charset=\"", "application/json; charset=utf-16", "a/b/c", "multipart/form-data", ";", "application/json;charset=utf-7"]),
        ("Content-Encoding", ["gzip", "br", "x", ""]),
        ("Content-Disposition", ["attachment; filename*=UTF-8''%ff%zz", "attachment; filename=\"", "=?x?="]),
        ("WWW-Authenticate", ["Bearer resource_metadata=\"//[\"", "Bearer realm=", "\"", "Basic", "Bearer error=\"insufficient_scope\", scope=\"" + new string('a', 9_000) + "\""]),
        ("Link", ["<//[>; rel=next", "<", ""]),
        ("Date", ["never"]),
        ("X-Request-Id", ["", "\u00ff", new string('r', 9_000)]),
        ("X-Should-Retry", ["maybe", "true"]),
        ("Set-Cookie", ["a=b; expires=never"]),
    ];

    private static readonly int[] Statuses = [200, 200, 200, 201, 202, 204, 205, 206, 299, 301, 302, 303, 304, 307, 308, 399, 400, 401, 403, 404, 409, 418, 422, 429, 499, 500, 502, 503, 599, 600, 999, 100, 199];

    /// <summary>A response made of usual ones by damage.</summary>
    internal static FuzzedResponse Create(Random random)
    {
        var body = Encoding.Latin1.GetBytes(Pick(random, Bodies));
        for (var damage = random.Next(4); damage > 0; damage--)
        {
            body = Damage(body, random);
        }

        var headers = Enumerable.Range(0, random.Next(4)).Select(_ => Pick(random, HeaderValues)).Select(header => (header.Name, Pick(random, header.Values))).ToArray();
        return new FuzzedResponse(Pick(random, Statuses), headers, body);
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    internal static FuzzedResponse Parse(string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = text[..end].Split('\n');
        return new FuzzedResponse(
            int.Parse(lines[0], CultureInfo.InvariantCulture),
            lines.Skip(1).Select(line => (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..])).ToArray(),
            Encoding.Latin1.GetBytes(text[(end + 2)..]));
    }

    internal HttpResponseMessage ToMessage()
    {
        var response = new HttpResponseMessage((HttpStatusCode)Status) { Content = new ByteArrayContent(Body) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        foreach (var (name, value) in Headers)
        {
            response.Content.Headers.Remove(name.StartsWith("Content-", StringComparison.Ordinal) ? name : "Content-None");
            _ = response.Headers.TryAddWithoutValidation(name, value) || response.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    public override string ToString() =>
        string.Concat(Headers.Select(header => $"{header.Name}:{header.Value}\n").Prepend($"{Status}\n")) + "\n" + Encoding.Latin1.GetString(Body);

    private static byte[] Damage(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length + 1);
        var piece = Encoding.Latin1.GetBytes(Pick(random, Pieces));
        return random.Next(4) switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], .. piece, .. bytes[at..]],
            2 => [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 12))..]],
            _ => [.. bytes[..at], .. piece, .. bytes[Math.Min(bytes.Length, at + piece.Length)..]],
        };
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
