using System;
using System.Collections.Generic;
using static TelnyxOAuth.Generated.Tests.Faults.Fault;

namespace TelnyxOAuth.Generated.Tests.Faults;

/// <summary>The first line is not that of a response (RFC 9112 section 4), or an odd one.</summary>
internal static class StatusLineFaults
{
    private const string Rest = "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";

    internal static IEnumerable<Fault> All
    {
        get
        {
            foreach (var line in (string[])
            [
                "", "HTTP/1.1", "HTTP/1.1 ", "HTTP/1.1 OK", "HTTP/1.1 20 OK", "HTTP/1.1 2000 OK", "HTTP/1.1 abc OK", "HTTP/1.1 -20 OK", "HTTP/1.1 2 0 OK",
                "HTTP/1.1 20\u00A0 OK", "HTTP/1.1  200 OK", "HTTP/1.1200 OK", "HTTP/1.1\t200 OK", "HTTP/11 200 OK", "HTTP/1 200 OK", "HTTP/1. 200 OK",
                "HTTP/x.y 200 OK", "HTTP/0.9 200 OK", "HTTP/3.0 200 OK", "HTTP 200 OK", "HTTPS/1.1 200 OK", "http/1.1 200 OK", "ICY 200 OK", "RTSP/1.0 200 OK",
                "SIP/2.0 200 OK", "200 OK", " HTTP/1.1 200 OK", "\tHTTP/1.1 200 OK", "\u00EF\u00BB\u00BFHTTP/1.1 200 OK", "GET /v2 HTTP/1.1", "PRI * HTTP/2.0", "SSH-2.0-OpenSSH_9.6",
                "220 mail.example ESMTP", "+OK ready", "-ERR unknown command", "{}", "[]", "null", "<html>", "<!DOCTYPE html>", "\0", "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", "\x16\x03\x01\x02\x00\x01\x00\x01\xFC\x03\x03",
                "\x15\x03\x03\x00\x02\x02\x28", "\x1F\x8B\x08\x00\x00\x00\x00\x00\x00\x03\xAB\xAE\x05\x00", "\x00\x00\x12\x04\x00\x00\x00\x00\x00", "HTTP/1.1 200 O\rK",
            ])
            {
                yield return Of($"status line '{Show(line)}'", line + Rest, Connection);
            }

            // .NET 8 takes it for a part of the reason phrase.
            yield return Of("a reason phrase with a null character", "HTTP/1.1 200 O\0K" + Rest, Environment.Version.Major > 8 ? Connection : Ok);
            yield return Of("no line end at all", "HTTP/1.1 200 OK", Connection);
            yield return Of("line ends by carriage returns alone", "HTTP/1.1 200 OK\rContent-Length: 2\r\r{}", Connection);
            yield return Of("a status line of 70,000 characters", "HTTP/1.1 200 " + new string('x', 70_000) + Rest, Connection);
            yield return Of("a garbled line of 70,000 characters", new string('x', 70_000), Connection);
            yield return Of("a status line of zeros", new string('\0', 5_000), Connection);
            yield return None("line ends by line feeds alone", "HTTP/1.1 200 OK\nContent-Length: 2\nConnection: close\n\n{}");
            yield return None("HTTP/1.0", "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n{}");
            yield return None("no reason phrase", "HTTP/1.1 200" + Rest);
            yield return None("an empty reason phrase", "HTTP/1.1 200 " + Rest);
            yield return None("a reason phrase of 10,000 characters", "HTTP/1.1 200 " + new string('x', 10_000) + Rest);
            yield return None("a reason phrase beyond ASCII", "HTTP/1.1 200 D\u00E9j\u00E0 vu" + Rest);
            yield return None("a reason phrase with an escape sequence", "HTTP/1.1 200 \u001B[31mOK" + Rest);
            yield return Of("a failure without a reason phrase", "HTTP/1.1 400" + Rest, "400");
            yield return Of("a failure with a reason phrase of 10,000 characters", "HTTP/1.1 400 " + new string('x', 10_000) + Rest, "400");
            yield return Of("a failure with an escape sequence for a reason phrase", "HTTP/1.1 400 \u001B]0;x\u0007" + Rest, "400");
            foreach (var status in (string[])["299", "226", "203", "206", "207", "208"])
            {
                yield return None("success " + status, $"HTTP/1.1 {status} Odd" + Rest);
            }

            foreach (var status in (string[])["600", "666", "999"])
            {
                yield return Of("status " + status, $"HTTP/1.1 {status} Odd" + Rest, status);
            }
        }
    }

    private static string Show(string line) => System.Text.Json.JsonSerializer.Serialize(line)[1..^1];
}
