using System;
using System.Text.RegularExpressions;

namespace TelnyxOAuth.Runtime;

/// <summary>The start of a failing response's body, for people to look at, with secrets taken out.</summary>
internal static class BodyExcerpt
{
    internal const int MaxLength = 1000;

    private static readonly Regex SecretMember = new Regex(
        "(?<name>[\"']?(?:client_secret|access_token|refresh_token|id_token|code_verifier|consent_token|registration_access_token|token|api_key|password|secret)[\"']?\\s*[:=]\\s*)"
            + "(?:(?<quote>\")(?:[^\"\\\\]|\\\\.)*|(?<quote>')(?:[^'\\\\]|\\\\.)*|[^\"'&\\s<,}]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline,
        TimeSpan.FromSeconds(1));

    internal static string Of(ResponseBody body)
    {
        var text = SecretMember.Replace(body.ReadText(), "${name}${quote}[redacted]");
        return text.Length <= MaxLength && !body.IsTruncated ? text : text.Substring(0, Math.Min(MaxLength - 1, text.Length)) + "…";
    }
}
