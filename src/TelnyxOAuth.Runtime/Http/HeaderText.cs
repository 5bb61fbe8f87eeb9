using System;

namespace TelnyxOAuth.Runtime;

/// <summary>Keeps what would break a header or forge another out of names and values.</summary>
internal static class HeaderText
{
    private const string TokenSymbols = "!#$%&'*+-.^_`|~";

    /// <summary>Accepts everything but control characters: a line break starts the next header (RFC 9110 section 5.5).</summary>
    internal static void ThrowIfForging(string name, string value)
    {
        if (IsForging(value))
        {
            throw new ArgumentException(DescribeForging(name), nameof(value));
        }
    }

    /// <summary>Says what is wrong with a header of the caller's, or <c>null</c>. The value is never repeated: it may be a secret.</summary>
    internal static string? FindFault(string name, string? value)
    {
        if (!IsToken(name))
        {
            return $"'{name}' is not a header's name (RFC 9110 section 5.1).";
        }

        if (string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase))
        {
            return "The Authorization header is the credential's: set Token instead.";
        }

        if (value is null)
        {
            return $"The header '{name}' has no value.";
        }

        return IsForging(value) ? DescribeForging(name) : null;
    }

    /// <summary>Accepts visible ASCII only. The message never repeats the value: it is a secret.</summary>
    internal static void ThrowIfUnsafe(string? value, string parameterName)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw new ArgumentException("The credential is empty.", parameterName);
        }

        for (var i = 0; i < value!.Length; i++)
        {
            if (value[i] is <= ' ' or > '~')
            {
                throw new ArgumentException(
                    $"The credential holds a character that a header can't carry, at index {i}: only visible ASCII characters are allowed.",
                    parameterName);
            }
        }
    }

    private static bool IsForging(string value)
    {
        foreach (var character in value)
        {
            if (character is (< ' ' and not '\t') or '\u007f')
            {
                return true;
            }
        }

        return false;
    }

    private static string DescribeForging(string name) => $"The header '{name}' can't carry a line break or another control character.";

    internal static bool IsToken(string name)
    {
        foreach (var character in name)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) && TokenSymbols.IndexOf(character) < 0)
            {
                return false;
            }
        }

        return name.Length > 0;
    }
}
