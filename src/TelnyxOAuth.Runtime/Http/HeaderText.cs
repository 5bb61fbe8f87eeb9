using System;

namespace TelnyxOAuth.Runtime;

/// <summary>Keeps what would break or forge a header out of credentials.</summary>
internal static class HeaderText
{
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
