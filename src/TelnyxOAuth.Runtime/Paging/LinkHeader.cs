using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads the links of a response's header <c>Link</c> (RFC 8288 section 3).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LinkHeader
{
    private const string Next = "next";

    /// <summary>Finds the link to the next page: the first whose relation types have <c>next</c>.</summary>
    /// <param name="headers">The headers of a response.</param>
    /// <returns>Where the link leads, as the server wrote it; <c>null</c> if there is none. Malformed links are no links.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="headers"/> is <c>null</c>.</exception>
    public static string? GetNext(ApiResponseHeaders headers)
    {
        if (!(headers ?? throw new ArgumentNullException(nameof(headers))).TryGetValue("Link", out var values))
        {
            return null;
        }

        foreach (var value in values)
        {
            if (FindNext(value) is { } link)
            {
                return link;
            }
        }

        return null;
    }

    private static string? FindNext(string header)
    {
        var at = 0;
        while (at < header.Length)
        {
            var start = header.IndexOf('<', at);
            var end = start < 0 ? -1 : header.IndexOf('>', start);
            if (end < 0)
            {
                return null;
            }

            at = end + 1;
            if (IsNext(header, ref at))
            {
                return header.Substring(start + 1, end - start - 1).Trim();
            }
        }

        return null;
    }

    /// <summary>Reads the parameters of a link, up to and with the comma that ends it.</summary>
    private static bool IsNext(string header, ref int at)
    {
        string? relations = null;
        var isOfOther = false;
        while (SkipSpace(header, at) is var next && next < header.Length && header[next] != ',')
        {
            at = next + 1;
            if (header[next] != ';')
            {
                continue;
            }

            var name = ReadToken(header, ref at);
            var value = SkipSpace(header, at) is var sign && sign < header.Length && header[sign] == '=' ? ReadValue(header, sign + 1, ref at) : string.Empty;

            // The first says it where there are several (section 3.3). A link with an anchor is one of another resource (section 3.2).
            if (relations is null && name.Equals("rel", StringComparison.OrdinalIgnoreCase))
            {
                relations = value;
            }

            isOfOther |= name.Equals("anchor", StringComparison.OrdinalIgnoreCase);
        }

        at = SkipSpace(header, at) + 1;
        return !isOfOther && relations is not null && HasNext(relations.Split(' ', '\t'));
    }

    private static bool HasNext(IEnumerable<string> relations)
    {
        foreach (var relation in relations)
        {
            if (relation.Equals(Next, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int SkipSpace(string header, int at)
    {
        while (at < header.Length && header[at] is (' ' or '\t'))
        {
            at++;
        }

        return at;
    }

    private static string ReadToken(string header, ref int at)
    {
        var start = at = SkipSpace(header, at);
        while (at < header.Length && header[at] is not (' ' or '\t' or '=' or ';' or ',' or '"'))
        {
            at++;
        }

        return header.Substring(start, at - start);
    }

    /// <summary>Reads a token, or a quoted text, in which a backslash stands before a character that means itself (RFC 9110 section 5.6.4).</summary>
    private static string ReadValue(string header, int from, ref int at)
    {
        at = SkipSpace(header, from);
        if (at >= header.Length || header[at] != '"')
        {
            return ReadToken(header, ref at);
        }

        var text = new StringBuilder();
        for (at++; at < header.Length && header[at] != '"'; at++)
        {
            if (header[at] == '\\' && at + 1 < header.Length)
            {
                at++;
            }

            text.Append(header[at]);
        }

        at = Math.Min(at + 1, header.Length);
        return text.ToString();
    }
}
