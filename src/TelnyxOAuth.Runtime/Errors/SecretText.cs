using System;
using System.Text;
using System.Text.RegularExpressions;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Removes secrets from what a server sends: it may repeat the request's secrets as JSON, as a form, as a header, in a
/// URL, in HTML or XML, or as one of these inside another.
/// </summary>
internal static partial class SecretText
{
    internal const string Redacted = "[redacted]";

    private const string Names =
        "(?:(?:client[_-]?secret|access[_-]?token|refresh[_-]?token|id[_-]?token|code[_-]?verifier|consent[_-]?token"
            + "|registration[_-]?access[_-]?token|token|api[_-]?key|password|passwd|passphrase|secret|private[_-]?key|assertion|device[_-]?code)s?)";

    /// <summary>A quote inside other text: JSON in a JSON string, or in HTML.</summary>
    private const string NestedQuote = "\\\\+[\"']|\\\\+u002[27]|&(?:quot|apos|\\#0?34|\\#0?39|\\#x22|\\#x27);|%(?:25)*2[27]";

    // (Backreferences are case-sensitive; otherwise the source generator could not compile the patterns.)
    // A name and a separator; what follows is the value.
    private const string MemberPattern =
        "(?:" + Names + "|(?<=[?&])code|(?<=%3F|%26|&amp;)code)(?:[\"']|" + NestedQuote + ")?\\s*(?:[:=]|%(?:25)*3[DA])\\s*";

    private const string UnquotedPattern = "\\G[^\"'&\\s<,}\\\\]+";

    private const string QuotePattern = "\\G(?:[\"']|" + NestedQuote + ")";

    // The parameters of a challenge are not credentials, and neither is a single word.
    private const string HeaderPattern =
        "(?<name>\\b(?:bearer|basic)\\s+)(?!(?:realm|scope|error|error_description|error_uri|resource_metadata)\\s*=)"
            + "(?:(?=[a-z]*[0-9._~+/=-])[a-z0-9._~+/=-]{8,}|[a-z0-9._~+/=-]{20,})";

    // A user's password in an address.
    private const string UserInfoPattern = "(?<name>[a-z][a-z0-9+.-]{0,20}://[^/?\\#\\s\"'<>@:]{0,200}:)[^/?\\#\\s\"'<>@]{1,200}(?=@)";

    private const string TagPattern = "<(?<tag>[a-z][a-z0-9_.:-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*";

    private const string SecretElementPattern = Names + "\\z";

    private const string SecretTagPattern = "\\b(?:name|id)\\s*=\\s*[\"']?[^\"'\\s>]*" + Names + "(?=[\"'\\s/]|\\z)";

    private const string TagValuePattern = "(?<name>\\b(?:value|content)\\s*=\\s*)(?:(?<quote>\")[^\"]*|(?<quote>')[^']*|[^\"'\\s>]+)";

    // A name in one cell, and its value in the next.
    private const string CellPattern = "(?<name>" + Names + "\\s*:?\\s*</[a-z]{1,10}>\\s*<[a-z]{1,10}\\b[^<>]{0,200}>)[^<]+";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline;

    private const int TimeoutMilliseconds = 1000;

#if NET
    // Source-generated, so that a trimmed program need not contain the regex parser and interpreter.
    [GeneratedRegex(MemberPattern, Options, TimeoutMilliseconds)]
    private static partial Regex Member();

    [GeneratedRegex(UnquotedPattern, Options, TimeoutMilliseconds)]
    private static partial Regex Unquoted();

    [GeneratedRegex(QuotePattern, Options, TimeoutMilliseconds)]
    private static partial Regex Quote();

    [GeneratedRegex(HeaderPattern, Options, TimeoutMilliseconds)]
    private static partial Regex Header();

    [GeneratedRegex(UserInfoPattern, Options, TimeoutMilliseconds)]
    private static partial Regex UserInfo();

    [GeneratedRegex(TagPattern, Options, TimeoutMilliseconds)]
    private static partial Regex Tag();

    [GeneratedRegex(SecretElementPattern, Options, TimeoutMilliseconds)]
    private static partial Regex SecretElement();

    [GeneratedRegex(SecretTagPattern, Options, TimeoutMilliseconds)]
    private static partial Regex SecretTag();

    [GeneratedRegex(TagValuePattern, Options, TimeoutMilliseconds)]
    private static partial Regex TagValue();

    [GeneratedRegex(CellPattern, Options, TimeoutMilliseconds)]
    private static partial Regex Cell();
#else
    private static readonly Regex MemberRegex = Create(MemberPattern);
    private static readonly Regex UnquotedRegex = Create(UnquotedPattern);
    private static readonly Regex QuoteRegex = Create(QuotePattern);
    private static readonly Regex HeaderRegex = Create(HeaderPattern);
    private static readonly Regex UserInfoRegex = Create(UserInfoPattern);
    private static readonly Regex TagRegex = Create(TagPattern);
    private static readonly Regex SecretElementRegex = Create(SecretElementPattern);
    private static readonly Regex SecretTagRegex = Create(SecretTagPattern);
    private static readonly Regex TagValueRegex = Create(TagValuePattern);
    private static readonly Regex CellRegex = Create(CellPattern);

    private static Regex Create(string pattern) => new Regex(pattern, Options, TimeSpan.FromMilliseconds(TimeoutMilliseconds));

    private static Regex Member() => MemberRegex;

    private static Regex Unquoted() => UnquotedRegex;

    private static Regex Quote() => QuoteRegex;

    private static Regex Header() => HeaderRegex;

    private static Regex UserInfo() => UserInfoRegex;

    private static Regex Tag() => TagRegex;

    private static Regex SecretElement() => SecretElementRegex;

    private static Regex SecretTag() => SecretTagRegex;

    private static Regex TagValue() => TagValueRegex;

    private static Regex Cell() => CellRegex;
#endif

    internal static string Redact(string text)
    {
        try
        {
            text = RedactElements(text);
            text = Cell().Replace(text, RedactValue);
            text = RedactMembers(text);
            text = UserInfo().Replace(text, RedactValue);
            return Header().Replace(text, RedactValue);
        }
        catch (RegexMatchTimeoutException)
        {
            // The failure matters more than this text, and text that may contain a secret is not shown.
            return "[not shown: looking for secrets in it took too long]";
        }
    }

    /// <summary>
    /// An HTML form field has its name in one attribute, and its value in another or as its content; an XML element has its
    /// name for itself.
    /// </summary>
    private static string RedactElements(string text)
    {
        StringBuilder? redacted = null;
        var copied = 0;
        for (var tag = Tag().Match(text); tag.Success; tag = Tag().Match(text, Math.Max(copied, tag.Index + tag.Length)))
        {
            var name = tag.Groups["tag"].Value;
            if (!SecretElement().IsMatch(name) && !SecretTag().IsMatch(tag.Value))
            {
                continue;
            }

            redacted ??= new StringBuilder(text.Length);
            var end = tag.Index + tag.Length;
            redacted.Append(text, copied, tag.Index - copied).Append(TagValue().Replace(tag.Value, RedactValue));
            copied = end;
            if (end < text.Length && text[end] == '>' && text[end - 1] != '/' && !HasNoContent(name))
            {
                var close = text.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase);
                copied = close < 0 ? text.Length : close;
                redacted.Append('>').Append(copied > end + 1 ? Redacted : "");
            }
        }

        return redacted?.Append(text, copied, text.Length - copied).ToString() ?? text;
    }

    /// <summary>Whether HTML has no end tag for an element (HTML, section 13.1.2, void elements), among those that can have a name.</summary>
    private static bool HasNoContent(string tag) =>
        tag.Equals("input", StringComparison.OrdinalIgnoreCase)
        || tag.Equals("meta", StringComparison.OrdinalIgnoreCase)
        || tag.Equals("link", StringComparison.OrdinalIgnoreCase)
        || tag.Equals("img", StringComparison.OrdinalIgnoreCase)
        || tag.Equals("param", StringComparison.OrdinalIgnoreCase)
        || tag.Equals("hr", StringComparison.OrdinalIgnoreCase)
        || tag.Equals("br", StringComparison.OrdinalIgnoreCase);

    private static string RedactMembers(string text)
    {
        StringBuilder? redacted = null;
        var copied = 0;
        for (var member = Member().Match(text); member.Success; member = Member().Match(text, Math.Max(copied, member.Index + member.Length)))
        {
            var start = member.Index + member.Length;
            if (start == text.Length)
            {
                break;
            }

            int end;
            if (text[start] is '[' or '{')
            {
                end = FindEndOfContainer(text, start);
            }
            else if (Quote().Match(text, start) is { Success: true } quote)
            {
                start += quote.Length;
                end = FindEndOfQuoted(text, start, quote.Value);
            }
            else
            {
                end = start + Unquoted().Match(text, start).Length;
                if (end == start)
                {
                    continue;
                }
            }

            redacted ??= new StringBuilder(text.Length);
            redacted.Append(text, copied, start - copied).Append(Redacted);
            copied = end;
        }

        return redacted?.Append(text, copied, text.Length - copied).ToString() ?? text;
    }

    /// <summary>Where a list or an object ends: behind its bracket, or at the end of a text that was cut off.</summary>
    private static int FindEndOfContainer(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}':
                    if (--depth == 0)
                    {
                        return i + 1;
                    }

                    break;
                case '"' or '\'' or '\\' or '&' or '%':
                    if (Quote().Match(text, i) is { Success: true } quote)
                    {
                        i = FindEndOfQuoted(text, i + quote.Length, quote.Value) + quote.Length - 1;
                    }
                    else
                    {
                        // None of a run of backslashes begins a quote where the first does not.
                        for (; text[i] == '\\' && i + 1 < text.Length && text[i + 1] == '\\'; i++)
                        {
                        }
                    }

                    break;
            }
        }

        return text.Length;
    }

    /// <summary>Where the closing quote of a value stands that begins at an index; the end of a text that was cut off.</summary>
    private static int FindEndOfQuoted(string text, int start, string quote)
    {
        if (quote.Length == 1)
        {
            for (var i = start; i < text.Length; i++)
            {
                if (text[i] == '\\')
                {
                    i++;
                }
                else if (text[i] == quote[0])
                {
                    return i;
                }
            }

            return text.Length;
        }

        for (var end = text.IndexOf(quote, start, StringComparison.Ordinal); end >= 0; end = text.IndexOf(quote, end + 1, StringComparison.Ordinal))
        {
            // With one more before it, it is a quote inside the value.
            if (end == 0 || text[end - 1] != '\\')
            {
                return end;
            }
        }

        return text.Length;
    }

    // A replacement pattern would bring the regex parser back into native code.
    private static string RedactValue(Match match) => match.Groups["name"].Value + match.Groups["quote"].Value + Redacted;
}
