using System;
using System.Collections.Generic;
using static TelnyxOAuth.Generated.Tests.Faults.Fault;

namespace TelnyxOAuth.Generated.Tests.Faults;

/// <summary>Where the body ends is said wrongly, or it ends elsewhere (RFC 9112 section 6).</summary>
internal static class FramingFaults
{
    internal static IEnumerable<Fault> All
    {
        get
        {
            foreach (var length in (string[])["-1", "x", "0x2", "2.0", "2,3", "\"2\"", "99999999999999999999", "2 2"])
            {
                // Not a length, so the body ends with the connection.
                yield return None($"length '{length}'", Head($"Content-Length: {length}") + "{}");
            }

            yield return OfBody("a length that is too large", Head("Content-Length: 100") + "{}", Connection);
            yield return OfBody("a length of two gigabytes", Head("Content-Length: 2147483648") + "{}", Connection);
            yield return OfBody("a length of eight exabytes", Head("Content-Length: 9223372036854775807") + "{}", Connection);
            yield return OfJson("a length of nothing", "");
            yield return None("a length that is too small", Head("Content-Length: 2") + "{}garbage");
            yield return new("a length that cuts the JSON", connection => connection.SendAsync(Head("Content-Length: 1") + "{}"), Content, Ok, Ok);
            yield return None("a second response behind the first", Head("Content-Length: 2") + "{}" + Response("500 Oops", "", ""));
            yield return None("no length", Head("") + "{}");
            yield return None("chunks", Chunks("2\r\n{}\r\n0\r\n\r\n"));
            yield return None("many small chunks", Chunks("1\r\n{\r\n1\r\n}\r\n0\r\n\r\n"));
            yield return None("chunks with extensions", Chunks("2;a=b;c=\"d\"\r\n{}\r\n0;x\r\n\r\n"));
            yield return None("chunks with leading zeros", Chunks("00002\r\n{}\r\n000\r\n\r\n"));
            yield return None("chunks with a trailer", Chunks("2\r\n{}\r\n0\r\nX-Trailer: x\r\n\r\n"));
            yield return None("chunks with garbage behind them", Chunks("2\r\n{}\r\n0\r\n\r\ngarbage"));
            yield return None("chunks and a length", Head("Transfer-Encoding: chunked\nContent-Length: 2") + "2\r\n{}\r\n0\r\n\r\n");
            yield return None("chunks in capitals", Head("Transfer-Encoding: CHUNKED") + "2\r\n{}\r\n0\r\n\r\n");
            foreach (var (name, chunks) in ((string, string)[])
            [
                ("nothing", ""), ("no size", "\r\n{}\r\n0\r\n\r\n"), ("a size that is none", "x\r\n{}\r\n0\r\n\r\n"), ("a size below zero", "-2\r\n{}\r\n0\r\n\r\n"), ("a size of 16 digits", "FFFFFFFFFFFFFFFF\r\n{}"),
                ("a size of 17 digits", "10000000000000002\r\n{}\r\n0\r\n\r\n"), ("a size with a prefix", "0x2\r\n{}\r\n0\r\n\r\n"), ("a size that is too large", "5\r\n{}\r\n0\r\n\r\n"), ("a size that is too small", "1\r\n{}\r\n0\r\n\r\n"),
                ("no end of a chunk", "2\r\n{}0\r\n\r\n"), ("no last chunk", "2\r\n{}\r\n"), ("an end inside a size", "2"), ("an end inside a chunk", "A\r\n{"), ("an end before the last line", "2\r\n{}\r\n0\r\n"),
                ("a body instead", "{}"), ("a size line of 70,000 characters", "2;" + new string('x', 70_000) + "\r\n{}\r\n0\r\n\r\n"),
            ])
            {
                yield return OfBody($"chunks with {name}", Chunks(chunks), Connection);
            }

            yield return OfBody("a body that is too long", Head("") + new string(' ', FaultTable.MaxResponseBytes), Ok) with { Model = Content };
            yield return OfBody("a body that is longer than it may be", Head("") + new string(' ', FaultTable.MaxResponseBytes + 1), Content);
            yield return new("a body without end", async connection =>
            {
                await connection.SendAsync(Head(""));
                await connection.FloodAsync(new string(' ', 4096));
            }, Content, Ok, Content);
            yield return new("chunks without end", async connection =>
            {
                await connection.SendAsync(Chunks(""));
                await connection.FloodAsync("400\r\n" + new string(' ', 1024) + "\r\n");
            }, Content, Ok, Content);
            yield return new("204 without a body", connection => connection.SendAsync("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"), Content, Ok, Ok);
            yield return new("204 with a body", connection => connection.SendAsync(Response("204 No Content", "", "{}")), Content, Ok, Ok);
            yield return new("205 without a body", connection => connection.SendAsync(Response("205 Reset Content", "", "")), Content, Ok, Ok);
        }
    }

    private static string Head(string lines) => $"HTTP/1.1 200 OK\r\n{(lines.Length == 0 ? "" : lines.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n")}Connection: close\r\n\r\n";

    private static string Chunks(string body) => Head("Transfer-Encoding: chunked") + body;
}
