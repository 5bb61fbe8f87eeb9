using System;
using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>Which names of what a call sends are those of secrets.</summary>
internal static class SecretNames
{
    // In lower case, without separators.
    private static readonly string[] Whole = { "code", "key", "sig", "auth", "pwd", "pass", "jwt", "otp", "pin", "cookie" };

    private static readonly string[] Endings =
    {
        "secret", "token", "password", "passwd", "passphrase", "apikey", "accesskey", "privatekey", "secretkey", "assertion",
        "verifier", "devicecode", "signature", "authorization", "credential", "credentials",
    };

    internal static bool Contains(string name)
    {
        var plain = Simplify(name);
        return Array.IndexOf(Whole, plain) >= 0
            || Array.Exists(Endings, ending => plain.EndsWith(ending, StringComparison.Ordinal) || plain.EndsWith(ending + "s", StringComparison.Ordinal));
    }

    private static string Simplify(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (char.IsLetterOrDigit(character))
            {
                plain.Append(char.ToLowerInvariant(character));
            }
        }

        return plain.ToString();
    }
}
