using System;
using System.Text.RegularExpressions;

namespace TelnyxOAuth.Runtime;

/// <summary>The start of a failing response's body, for people to look at, with secrets taken out.</summary>
internal static partial class BodyExcerpt
{
    internal const int MaxLength = 1000;

    private const string SecretMemberPattern =
        "(?<name>[\"']?(?:client_secret|access_token|refresh_token|id_token|code_verifier|consent_token|registration_access_token|token|api_key|password|secret)[\"']?\\s*[:=]\\s*)"
            + "(?:(?<quote>\")(?:[^\"\\\\]|\\\\.)*|(?<quote>')(?:[^'\\\\]|\\\\.)*|[^\"'&\\s<,}]+)";

    private const RegexOptions SecretMemberOptions = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline;

    private const int TimeoutMilliseconds = 1000;

#if NET
    // Compiled with the assembly: a program that is trimmed need not carry the parser and the interpreter of patterns.
    [GeneratedRegex(SecretMemberPattern, SecretMemberOptions, TimeoutMilliseconds)]
    private static partial Regex SecretMember();
#else
    private static readonly Regex SecretMemberRegex = new Regex(SecretMemberPattern, SecretMemberOptions, TimeSpan.FromMilliseconds(TimeoutMilliseconds));

    private static Regex SecretMember() => SecretMemberRegex;
#endif

    internal static string Of(ResponseBody body) => Shorten(Redact(body.ReadText()), MaxLength, body.IsTruncated);

    /// <summary>A text of the server's as part of a message: short, in one line, with secrets taken out.</summary>
    internal static string InOneLine(string text, int maxLength)
    {
        var line = Redact(text).ToCharArray();
        for (var i = 0; i < line.Length; i++)
        {
            if (char.IsControl(line[i]))
            {
                line[i] = ' ';
            }
        }

        return Shorten(new string(line), maxLength, isCut: false);
    }

    private static string Redact(string text)
    {
        try
        {
            return SecretMember().Replace(text, "${name}${quote}[redacted]");
        }
        catch (RegexMatchTimeoutException)
        {
            // The failure that the body tells of matters more than the body, and what may hold a secret is not shown.
            return "[not shown: looking for secrets in it took too long]";
        }
    }

    private static string Shorten(string text, int maxLength, bool isCut) =>
        text.Length <= maxLength && !isCut ? text : text.Substring(0, Math.Min(maxLength - 1, text.Length)) + "…";
}
