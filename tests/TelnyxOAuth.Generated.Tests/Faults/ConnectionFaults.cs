using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using static TelnyxOAuth.Generated.Tests.Faults.Fault;

namespace TelnyxOAuth.Generated.Tests.Faults;

/// <summary>The connection ends or stands still, or responses come ahead of the response.</summary>
internal static class ConnectionFaults
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n";

    internal static IEnumerable<Fault> All
    {
        get
        {
            foreach (var (place, sent) in ((string, string)[])[("before a byte", ""), ("after a byte", "H"), ("inside the status line", "HTTP/1.1 2"), ("after the status line", "HTTP/1.1 200 OK\r\n"), ("inside the headers", "HTTP/1.1 200 OK\r\nContent-"), ("before the last line", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r")])
            {
                yield return Of("a close " + place, sent, Connection);
                yield return Same("a reset " + place, sent, static connection => connection.ResetAsync(), Connection);
                yield return Same("a stop " + place, sent, static connection => connection.HangAsync(), Timeout);
            }

            foreach (var (place, sent) in ((string, string)[])[("after the headers", Head), ("inside the body", Head + "{"), ("inside a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"), ("before the last chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n")])
            {
                yield return OfBody("a close " + place, sent, Connection);
                yield return Unread("a stop " + place, sent, static connection => connection.HangAsync(), Timeout);
            }

            yield return Unread("a reset inside the body", Head + "{", static connection => connection.ResetAsync(), Connection);
            yield return Same("a status line byte by byte without end", "", static connection => connection.DripAsync("HTTP/1.1 200 OK "), Timeout);
            yield return Same("headers byte by byte without end", "HTTP/1.1 200 OK\r\n", static connection => connection.DripAsync("X: x\r\n"), Timeout);
            yield return Unread("a body byte by byte without end", "HTTP/1.1 200 OK\r\n\r\n", static connection => connection.DripAsync(" "), Timeout);
            yield return Unread("chunks byte by byte without end", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", static connection => connection.DripAsync("1\r\n \r\n"), Timeout);
            yield return Same("a failure that stops inside its body", "HTTP/1.1 400 Failed\r\nContent-Length: 100\r\n\r\n{", static connection => connection.HangAsync(), "400") with { IsSlow = true };
            yield return Same("headers without end", "HTTP/1.1 200 OK\r\n", static connection => connection.FloodAsync("X: x\r\n"), Connection);
            yield return Same("a header without end", "HTTP/1.1 200 OK\r\nX: ", static connection => connection.FloodAsync(new string('x', 4096)), Connection);
            yield return Same("a status line without end", "HTTP/1.1 200 ", static connection => connection.FloodAsync(new string('x', 4096)), Connection);
            yield return Same("zeros without end", "", static connection => connection.FloodAsync(new string('\0', 4096)), Connection);
            yield return Same("empty lines without end", "", static connection => connection.FloodAsync("\r\n"), Connection);
            yield return Same("interim responses byte by byte without end", "", static connection => connection.DripAsync("HTTP/1.1 102 Processing\r\n\r\n"), Timeout);
            yield return Same("a continuation and then nothing", "HTTP/1.1 100 Continue\r\n\r\n", static connection => connection.HangAsync(), Timeout);
            foreach (var status in (int[])[100, 102, 103, 104, 199])
            {
                yield return None($"interim response {status}", $"HTTP/1.1 {status} Wait\r\nX: x\r\n\r\n" + Response("200 OK", "", "{}"));
                yield return None($"interim response {status} 1,000 times", string.Concat(Enumerable.Repeat($"HTTP/1.1 {status} Wait\r\n\r\n", 1_000)) + Response("200 OK", "", "{}"));
            }

            yield return Of("an interim response and no other", "HTTP/1.1 100 Continue\r\n\r\n", Connection);
            yield return Of("an interim response and garbage", "HTTP/1.1 103 Early Hints\r\n\r\ngarbage\r\n\r\n", Connection);
            yield return Of("an interim response that is cut off", "HTTP/1.1 103 Early Hints\r\nLink: ", Connection);
            yield return Of("other protocols, and silence", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n", "101");
        }
    }

    private static Fault Same(string name, string sent, Func<FaultConnection, Task> then, string outcome) => new(name, Then(sent, then), outcome, outcome, outcome);

    private static Fault Unread(string name, string sent, Func<FaultConnection, Task> then, string outcome) => new(name, Then(sent, then), outcome, Ok, outcome);

    private static Func<FaultConnection, Task> Then(string sent, Func<FaultConnection, Task> then) => async connection =>
    {
        if (sent.Length > 0)
        {
            await connection.SendAsync(sent);
        }

        await then(connection);
    };
}
