using System.Collections.Generic;
using static TelnyxOAuth.Generated.Tests.Faults.Fault;

namespace TelnyxOAuth.Generated.Tests.Faults;

/// <summary>The server redirects where nobody asked for that, or to nowhere. No redirect is followed.</summary>
internal static class RedirectFaults
{
    internal static IEnumerable<Fault> All
    {
        get
        {
            foreach (var status in (int[])[300, 301, 302, 303, 304, 305, 306, 307, 308, 310, 399])
            {
                yield return Redirection($"redirect {status}", $"{status} Elsewhere", "Location: https://other.example/", Ok);
                yield return Redirection($"redirect {status} to nowhere", $"{status} Elsewhere", "", Ok);
            }

            foreach (var location in (string[])
            [
                "/", "/v2/oauth", "?x=1", "#x", "..", "../../..", "a b", "//other.example", "http://127.0.0.1:1/", "https://user:pass@other.example/", "javascript:alert(1)", "file:///etc/passwd", "ftp://x/", "data:text/html,x", "mailto:x", "com.example.app:/cb?code=x", "https://b\u00FCcher.example/",
                "https://other.example/" + "%zz", "https://other.example/\u00E9",
            ])
            {
                yield return Redirection($"redirect to '{location}'", "302 Found", "Location: " + location, Ok);
            }

            foreach (var location in (string[])["//[", "http://", "http:///", "http://[", "https://[::1", "https://x:99999/", "https://x:y/"])
            {
                yield return Redirection($"redirect to '{location}'", "302 Found", "Location: " + location, Content);
            }
        }
    }

    private static Fault Redirection(string name, string status, string head, string outcome) =>
        new(name, connection => connection.SendAsync(Response(status, head, "")), status.Split(' ')[0], status.Split(' ')[0], outcome);
}
