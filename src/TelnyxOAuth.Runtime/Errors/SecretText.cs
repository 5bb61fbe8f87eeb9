using System;
using System.Text.RegularExpressions;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Takes secrets out of what a server says: it may repeat what it was sent, as JSON, as a form, as a header, in an
/// address, in a page, or as one of them inside another.
/// </summary>
internal static partial class SecretText
{
    private const string Redacted = "[redacted]";

    private const string Names =
        "(?:client[_-]?secret|access[_-]?token|refresh[_-]?token|id[_-]?token|code[_-]?verifier|consent[_-]?token"
            + "|registration[_-]?access[_-]?token|token|api[_-]?key|password|passwd|secret|assertion|device[_-]?code)";

    /// <summary>A quote inside another text: JSON in a JSON string, or in a page.</summary>
    private const string NestedQuote = "\\\\+[\"']|&(?:quot|apos|\\#34|\\#39|\\#x22|\\#x27);|%22|%27";

    // (What refers back minds the case: without that, no pattern is compiled with the assembly.)
    // A name, what stands between, and a value in quotes, in nested quotes, or in none.
    private const string MemberPattern =
        "(?<name>(?:" + Names + "|(?<=[?&])code|(?<=%3F|%26|&amp;)code)(?:[\"']|" + NestedQuote + ")?\\s*(?:[:=]|%3D|%3A)\\s*)"
            + "(?:(?<quote>\")(?:[^\"\\\\]|\\\\.)*|(?<quote>')(?:[^'\\\\]|\\\\.)*"
            + "|(?<quote>" + NestedQuote + ").*?(?=(?<!\\\\)(?-i:\\k<quote>)|\\z)"
            + "|[^\"'&\\s<,}\\\\]+)";

    // The scheme's parameters, as a challenge has them, are no credential; a word is none either.
    private const string HeaderPattern =
        "(?<name>\\b(?:bearer|basic)\\s+)(?!(?:realm|scope|error|error_description|error_uri|resource_metadata)\\s*=)"
            + "(?:(?=[a-z]*[0-9._~+/=-])[a-z0-9._~+/=-]{8,}|[a-z0-9._~+/=-]{20,})";

    private const string TagPattern = "<[a-z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*";

    private const string SecretTagPattern = "\\b(?:name|id)\\s*=\\s*[\"']?[^\"'\\s>]*" + Names + "(?=[\"'\\s/]|\\z)";

    private const string TagValuePattern = "(?<name>\\b(?:value|content)\\s*=\\s*)(?:(?<quote>\")[^\"]*|(?<quote>')[^']*|[^\"'\\s>]+)";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline;

    private const int TimeoutMilliseconds = 1000;

#if NET
    // Compiled with the assembly: a program that is trimmed need not carry the parser and the interpreter of patterns.
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
            // The failure that the text tells of matters more than the text, and what may hold a secret is not shown.
            return "[not shown: looking for secrets in it took too long]";
        }
    }

    /// <summary>A field of a form says what it holds in one attribute and holds it in another.</summary>
    private static string RedactTag(Match tag) =>
        SecretTag().IsMatch(tag.Value) ? TagValue().Replace(tag.Value, RedactValue) : tag.Value;

    // A replacement in words would have native code carry the parser of patterns after all.
    private static string RedactValue(Match match) => match.Groups["name"].Value + match.Groups["quote"].Value + Redacted;
}
