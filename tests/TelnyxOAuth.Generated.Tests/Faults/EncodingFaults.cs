using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;
using static TelnyxOAuth.Generated.Tests.Faults.Fault;

namespace TelnyxOAuth.Generated.Tests.Faults;

/// <summary>The body is compressed wrongly, or in characters other than it says.</summary>
internal static class EncodingFaults
{
    private static readonly string Gzip = Compress("{}", static stream => new GZipStream(stream, CompressionLevel.Optimal));

    internal static IEnumerable<Fault> All
    {
        get
        {
            yield return None("gzip", Response("200 OK", "Content-Encoding: gzip", Gzip));
            yield return None("deflate", Response("200 OK", "Content-Encoding: deflate", Compress("{}", static stream => new ZLibStream(stream, CompressionLevel.Optimal))));
            yield return None("gzip in two members", Response("200 OK", "Content-Encoding: gzip", Compress("{", Zip) + Compress("}", Zip)));
            yield return OfBody("gzip that is garbage", Response("200 OK", "Content-Encoding: gzip", "{\"not\":\"gzip at all\"}"), Content);
            yield return OfBody("gzip with a garbled middle", Response("200 OK", "Content-Encoding: gzip", Gzip[..10] + "\xFF\xFF\xFF\xFF" + Gzip[14..]), Content);
            yield return OfBody("gzip with a wrong checksum", Response("200 OK", "Content-Encoding: gzip", Gzip[..^8] + "\0\0\0\0" + Gzip[^4..]), Content);
            yield return OfJson("deflate that is garbage", "{\"not\":\"deflate\"}", "Content-Encoding: deflate");
            yield return OfBody("a body that is 10,000 times longer unpacked", Response("200 OK", "Content-Encoding: gzip", Compress(new string(' ', 20_000_000), Zip)), Content);
            yield return new("gzip in gzip that says so once", connection => connection.SendAsync(Response("200 OK", "Content-Encoding: gzip", Compress(Gzip, Zip))), Content, Ok, Ok);
            yield return new("gzip that does not say so", connection => connection.SendAsync(Response("200 OK", "Content-Type: application/json", Gzip)), Content, Ok, Ok);
            yield return new("an encoding that nobody knows", connection => connection.SendAsync(Response("200 OK", "Content-Encoding: zstd", "\x28\xB5\x2F\xFD")), Content, Ok, Ok);
            yield return None("an encoding that is none", Response("200 OK", "Content-Encoding: identity", "{}"));
            yield return None("a byte order mark", Response("200 OK", "", "\xEF\xBB\xBF{}"));
            yield return None("a byte order mark, and another charset", Response("200 OK", "Content-Type: application/json; charset=iso-8859-1", "{}"));
            yield return None("UTF-16 that says so", Response("200 OK", "Content-Type: application/json; charset=utf-16", Latin(Encoding.Unicode, "{}")));
            yield return None("UTF-32 that says so", Response("200 OK", "Content-Type: application/json; charset=utf-32", Latin(Encoding.UTF32, "{}")));
            yield return None("UTF-16 that does not say so", Response("200 OK", "", Latin(Encoding.Unicode, "{}")));
            yield return OfJson("UTF-16 the other way round", Latin(Encoding.BigEndianUnicode, "{}"), "Content-Type: application/json; charset=utf-16");
            yield return OfJson("UTF-8 that says it is UTF-16", "{} ", "Content-Type: application/json; charset=utf-16");
            yield return OfJson("EBCDIC", "\xC0\xD0");
            foreach (var (name, bytes) in ((string, string)[])
            [
                ("a stray byte", "\xFF"), ("a start without its rest", "\xC3"), ("a rest without its start", "\x80"), ("a slash that is too long", "\xC0\xAF"), ("a surrogate", "\xED\xA0\x80"), ("a code point that is too large", "\xF4\x90\x80\x80"),
                ("a character of four bytes", "\xF0\x9F\x98\x80"), ("a character that ends with the text", "\xE2\x82"),
            ])
            {
                yield return None("UTF-8 with " + name, Response("200 OK", "", "{\"x\":\"" + bytes + "\"}"));
            }
        }
    }

    private static Stream Zip(Stream stream) => new GZipStream(stream, CompressionLevel.Optimal);

    private static string Latin(Encoding encoding, string text) => Encoding.Latin1.GetString(encoding.GetBytes(text));

    private static string Compress(string text, Func<Stream, Stream> open)
    {
        var bytes = new MemoryStream();
        using (var stream = open(bytes))
        {
            stream.Write(Encoding.Latin1.GetBytes(text));
        }

        return Encoding.Latin1.GetString(bytes.ToArray());
    }
}
