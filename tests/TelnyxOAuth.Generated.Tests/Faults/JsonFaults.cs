using System.Collections.Generic;
using System.Linq;
using static TelnyxOAuth.Generated.Tests.Faults.Fault;

namespace TelnyxOAuth.Generated.Tests.Faults;

/// <summary>The body is whole, and no JSON (RFC 8259), or odd JSON.</summary>
internal static class JsonFaults
{
    internal static IEnumerable<Fault> All
    {
        get
        {
            foreach (var body in (string[])
            [
                " ", "\r\n\r\n", "{", "[", "}", "]", "{{", "{]", "[}", "{\"a\"", "{\"a\"}", "{\"a\":", "{\"a\":}", "{\"a\":1", "{\"a\" 1}", "{\"a\"::1}", "{\"a\":1 \"b\":2}", "{\"a\":\"", "{\"a\":\"\\", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\uZZZZ\"}", "{\"a\":tru}", "{\"a\":nul}", "{\"a\":undefinedly}", "{\"a\":--1}", "{\"a\":1.2.3}", "{\"a\":1e}", "{\"a\":.}", "{\"a\":+}", "{}{}", "{} x", "{},", "{}]", "nul", "tru", "fals", "null", "true", "0", "1", "-1", "1e400", "\"\"", "\"{}\"", "[]", "[{}]", "[null]",
                "NaN", "Infinity", "undefined", "OK", "error", "<html><body>Maintenance</body></html>", "<?xml version=\"1.0\"?><a/>", "a=b&c=d", ")]}',\n{}", "while(1);{}", "callback({})", "--x\r\nContent-Type: application/json\r\n\r\n{}\r\n--x--", "data: {}\n\n",
                "%PDF-1.7", "\x89PNG\r\n", "\0", "/* x */{}", "\x1E{}", "/*", "/* {}", "// {}", "/", "#!/bin/sh", "---\na: b", "{\"a\":/*}", "{'a':'", "{a}", "{,}", "{:}", "@", "\u00A0{}",
            ])
            {
                yield return OfJson($"JSON {Show(body)}", body);
            }

            foreach (var depth in (int[])[65, 1_000, 30_000])
            {
                yield return OfJson($"objects {depth} deep", string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth));
                yield return OfJson($"lists {depth} deep", "{\"a\":" + new string('[', depth) + new string(']', depth) + "}");
                yield return OfJson($"brackets {depth} deep and no end", new string('[', depth));
            }

            yield return OfJson("a constructor", "{\"a\":new Date(0)}");
            yield return OfJson("a number of 1,000 digits", "{\"a\":" + new string('9', 1_000) + "}");
            foreach (var (name, body) in ((string, string)[])
            [
                ("an empty object", "{}"), ("white space around it", " \r\n\t{ } \n"), ("what nobody knows", "{\"a\":1}"), ("null", "{\"data\":null,\"meta\":null,\"keys\":null,\"error\":null}"), ("a NaN", "{\"a\":NaN}"), ("the infinities", "{\"a\":[Infinity,-Infinity]}"),
                ("a number of 300 digits", "{\"a\":" + new string('9', 300) + "}"), ("small numbers", "{\"a\":[1e-400,-0,-0.0,0e0]}"), ("the same member twice", "{\"data\":null,\"data\":null}"), ("a member without a name", "{\"\":1}"),
                ("a name of 100,000 characters", "{\"" + new string('x', 100_000) + "\":1}"), ("a text of 150,000 characters", "{\"a\":\"" + new string('x', 150_000) + "\"}"), ("10,000 members", "{" + string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"{i}\":1")) + "}"),
                ("a list of 50,000", "{\"a\":[" + string.Join(',', Enumerable.Repeat("1", 50_000)) + "]}"), ("objects 60 deep", string.Concat(Enumerable.Repeat("{\"a\":", 60)) + "1" + new string('}', 60)), ("a lone surrogate", "{\"a\":\"\\uD800\"}"),
                ("NUL in a text", "{\"a\":\"\\u0000\"}"), ("a control character in a text", "{\"a\":\"\u0001\n\"}"), ("zeros before it", "\0\0{}"), ("a comment behind it", "{}// x"), ("single quotes", "{'a':'b'}"), ("names without quotes", "{a:1}"), ("a comma too many", "{\"a\":1,}"),
                ("undefined", "{\"a\":undefined}"), ("a number in hexadecimal", "{\"a\":0x10}"), ("prototypes", "{\"__proto__\":{\"x\":1},\"constructor\":1}"), ("types", "{\"$type\":\"System.Diagnostics.Process\",\"$id\":\"1\",\"$ref\":\"1\"}"),
                ("a text like a date", "{\"a\":\"2020-01-01T00:00:00Z\",\"b\":\"/Date(0)/\"}"),
            ])
            {
                yield return None("JSON with " + name, Response("200 OK", "Content-Type: application/json", body));
            }
        }
    }

    private static string Show(string body) => System.Text.Json.JsonSerializer.Serialize(body);
}
