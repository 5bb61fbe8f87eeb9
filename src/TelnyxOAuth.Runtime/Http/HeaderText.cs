using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Runtime;

/// <summary>Rejects names and values that would break a header or inject another one.</summary>
internal static class HeaderText
{
    private const string TokenSymbols = "!#$%&'*+-.^_`|~";

    private static readonly HashSet<string> BodyHeaders = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "Allow",
        "Content-Disposition",
        "Content-Encoding",
        "Content-Language",
        "Content-Length",
        "Content-Location",
        "Content-MD5",
        "Content-Range",
        "Content-Type",
        "Expires",
        "Last-Modified",
    };

    /// <summary>Headers that say where a message goes, where it ends and how it travels.</summary>
    private static readonly HashSet<string> ConnectionHeaders = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "Connection",
        "Host",
        "Keep-Alive",
        "Proxy-Connection",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
    };

    /// <summary>A name of C# as a product in a header: what is not ASCII gives way.</summary>
    internal static string ToProduct(string name)
    {
        var characters = name.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            characters[i] = characters[i] <= '~' ? characters[i] : '_';
        }

        return new string(characters);
    }

    /// <summary>
    /// Accepts ASCII without control characters: a line break starts the next header (RFC 9110 section 5.5), and HTTP
    /// clients don't send other characters.
    /// </summary>
    internal static void ThrowIfForging(string name, string value)
    {
        if (IsForging(value))
        {
            throw new ArgumentException(DescribeForging(name), nameof(value));
        }
    }

    /// <summary>The problem of a caller's header, or <c>null</c>. The value is never repeated: it may be a secret.</summary>
    internal static string? FindError(string name, string? value)
    {
        if (!IsToken(name))
        {
            return $"'{name}' is not a header's name (RFC 9110 section 5.1).";
        }

        if (string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase))
        {
            return "The Authorization header is the credential's: set Token instead.";
        }

        if (ConnectionHeaders.Contains(name))
        {
            return $"The header '{name}' is the connection's, which HTTP itself sets (RFC 9110 section 7.6.1).";
        }

        if (IsOfBody(name))
        {
            return $"The header '{name}' is the body's, which the operation sets.";
        }

        if (value is null)
        {
            return $"The header '{name}' has no value.";
        }

        return IsForging(value) ? DescribeForging(name) : null;
    }

    /// <summary>Accepts visible ASCII only. The message never repeats the value: it is a secret.</summary>
    /// <param name="value">The value.</param>
    /// <param name="parameterName">The name of the caller's parameter.</param>
    /// <param name="allowsSpaces">Whether spaces between other characters are accepted too.</param>
    internal static void ThrowIfUnsafe(string? value, string parameterName, bool allowsSpaces = false)
    {
        if (value is null)
        {
            throw new ArgumentNullException(parameterName);
        }

        if (value.Length == 0)
        {
            throw new ArgumentException("The credential is empty.", parameterName);
        }

        for (var i = 0; i < value.Length; i++)
        {
            var isSpaceBetween = allowsSpaces && value[i] == ' ' && i > 0 && i < value.Length - 1;
            if (value[i] is <= ' ' or > '~' && !isSpaceBetween)
            {
                throw new ArgumentException(
                    $"The credential holds a character that a header can't carry, at index {i}: only visible ASCII characters {(allowsSpaces ? "and spaces between them " : "")}are allowed.",
                    parameterName);
            }
        }
    }

    /// <summary>Whether .NET stores a header with the content instead of with the request.</summary>
    internal static bool IsOfBody(string name) => BodyHeaders.Contains(name);

    /// <summary>Whether a header describes the bytes of the body; only the code that writes the body sets these.</summary>
    internal static bool IsOfForm(string name) =>
        name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) || name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase);

    private static bool IsForging(string value)
    {
        foreach (var character in value)
        {
            if (character is (< ' ' and not '\t') or > '~')
            {
                return true;
            }
        }

        return false;
    }

    private static string DescribeForging(string name) => $"The header '{name}' can't carry a line break, another control character or one that is not ASCII.";

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
