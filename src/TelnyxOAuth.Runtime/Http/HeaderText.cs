using System;

namespace TelnyxOAuth.Runtime;

/// <summary>Keeps what would break a header or forge another out of values.</summary>
internal static class HeaderText
{
    /// <summary>Accepts everything but control characters: a line break starts the next header (RFC 9110 section 5.5).</summary>
    internal static void ThrowIfForging(string name, string value)
    {
        foreach (var character in value)
        {
            if (character is (< ' ' and not '\t') or '\u007f')
            {
                throw new ArgumentException($"The header '{name}' can't carry a line break or another control character.", nameof(value));
            }
        }
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
}
