using System;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.Testing;

/// <summary>The secrets that tests use. All have the mark, so that a part of one is found as well.</summary>
internal static class Secrets
{
    internal const string Mark = "hush";

    internal const string ApiKey = "hush-api-key-0001";
    internal const string ClientSecret = "hush-client-secret-0002";
    internal const string AccessToken = "hush-access-token-0003";
    internal const string RefreshToken = "hush-refresh-token-0004";
    internal const string Code = "hush-code-0005";
    internal const string CodeVerifier = "hush-code-verifier-0006";
    internal const string ConsentToken = "hush-consent-token-0007";
    internal const string CallToken = "hush-call-token-0008";
    internal const string HeaderValue = "hush-header-0009";
    internal const string QueryValue = "hush-query-0010";

    private static readonly string[] Forms = [Mark, Convert.ToBase64String("hush-"u8)[..6]];

    /// <summary>The part of a text that gives a secret away, or <c>null</c>.</summary>
    internal static string? Find(string? text) =>
        text is null ? null : ((IEnumerable<string>)Forms).FirstOrDefault(form => text.Contains(form, StringComparison.Ordinal));
}
