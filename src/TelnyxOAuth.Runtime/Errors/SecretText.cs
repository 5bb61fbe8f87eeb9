using System;
using System.Text.RegularExpressions;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Removes secrets from what a server sends: it may repeat the request's secrets as JSON, as a form, as a header, in a
/// URL, in HTML, or as one of these inside another.
/// </summary>
internal static partial class SecretText
{
    private const string Redacted = "[redacted]";

    private const string Names =
        "(?:client[_-]?secret|access[_-]?token|refresh[_-]?token|id[_-]?token|code[_-]?verifier|consent[_-]?token"
            + "|registration[_-]?access[_-]?token|token|api[_-]?key|password|passwd|secret|assertion|device[_-]?code)";

    /// <summary>A quote inside other text: JSON in a JSON string, or in HTML.</summary>
    private const string NestedQuote = "\\\\+[\"']|&(?:quot|apos|\\#34|\\#39|\\#x22|\\#x27);|%22|%27";

    // (Backreferences are case-sensitive; otherwise the source generator could not compile the patterns.)
    // A name, a separator, and a value in quotes, in nested quotes or unquoted.
    private const string MemberPattern =
        "(?<name>(?:" + Names + "|(?<=[?&])code|(?<=%3F|%26|&amp;)code)(?:[\"']|" + NestedQuote + ")?\\s*(?:[:=]|%3D|%3A)\\s*)"
            + "(?:(?<quote>\")(?:[^\"\\\\]|\\\\.)*|(?<quote>')(?:[^'\\\\]|\\\\.)*"
            + "|(?<quote>" + NestedQuote + ").*?(?=(?<!\\\\)(?-i:\\k<quote>)|\\z)"
            + "|[^\"'&\\s<,}\\\\]+)";

    // The parameters of a challenge are not credentials, and neither is a single word.
    private const string HeaderPattern =
        "(?<name>\\b(?:bearer|basic)\\s+)(?!(?:realm|scope|error|error_description|error_uri|resource_metadata)\\s*=)"
            + "(?:(?=[a-z]*[0-9._~+/=-])[a-z0-9._~+/=-]{8,}|[a-z0-9._~+/=-]{20,})";

    private const string TagPattern = "<[a-z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*";

    private const string SecretTagPattern = "\\b(?:name|id)\\s*=\\s*[\"']?[^\"'\\s>]*" + Names + "(?=[\"'\\s/]|\\z)";

    private const string TagValuePattern = "(?<name>\\b(?:value|content)\\s*=\\s*)(?:(?<quote>\")[^\"]*|(?<quote>')[^']*|[^\"'\\s>]+)";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline;

    private const int TimeoutMilliseconds = 1000;

#if NET
    // Source-generated, so that a trimmed program need not contain the regex parser and interpreter.
    [GeneratedRegex(MemberPattern, Options, TimeoutMilliseconds)]
    private static partial Regex Member();

    [GeneratedRegex(HeaderPattern, Options, TimeoutMilliseconds)]
    private static partial Regex Header();

    [GeneratedRegex(TagPattern, Options, TimeoutMilliseconds)]
    private static partial Regex Tag();

    [GeneratedRegex(SecretTagPattern, Options, TimeoutMilliseconds)]
    private static partial Regex SecretTag();

    [GeneratedRegex(TagValuePattern, Options, TimeoutMilliseconds)]
    private static partial Regex TagValue();
#else
    private static readonly Regex MemberRegex = Create(MemberPattern);
    private static readonly Regex HeaderRegex = Create(HeaderPattern);
    private static readonly Regex TagRegex = Create(TagPattern);
    private static readonly Regex SecretTagRegex = Create(SecretTagPattern);
    private static readonly Regex TagValueRegex = Create(TagValuePattern);

    private static Regex Create(string pattern) => new Regex(pattern, Options, TimeSpan.FromMilliseconds(TimeoutMilliseconds));

    private static Regex Member() => MemberRegex;

    private static Regex Header() => HeaderRegex;

    private static Regex Tag() => TagRegex;

    private static Regex SecretTag() => SecretTagRegex;

    private static Regex TagValue() => TagValueRegex;
#endif

    internal static string Redact(string text)
    {
        try
        {
            text = Tag().Replace(text, RedactTag);
            text = Member().Replace(text, RedactValue);
            return Header().Replace(text, RedactValue);
        }
        catch (RegexMatchTimeoutException)
        {
            // The failure matters more than this text, and text that may contain a secret is not shown.
            return "[not shown: looking for secrets in it took too long]";
        }
    }

    /// <summary>An HTML form field has its name in one attribute and its value in another.</summary>
    private static string RedactTag(Match tag) =>
        SecretTag().IsMatch(tag.Value) ? TagValue().Replace(tag.Value, RedactValue) : tag.Value;

    // A replacement pattern would bring the regex parser back into native code.
    private static string RedactValue(Match match) => match.Groups["name"].Value + match.Groups["quote"].Value + Redacted;
}
