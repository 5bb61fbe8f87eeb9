using System.Collections.Generic;
using System.Globalization;

namespace TelnyxOAuth.Runtime;

/// <summary>What ids and secrets of clients are made of (RFC 6749 appendix A).</summary>
internal static class ClientText
{
    /// <summary>
    /// Accepts printable ASCII characters. Anything else could be sent encoded, but is a line break that was copied along,
    /// and would be told as a wrong secret. The message never repeats the value.
    /// </summary>
    internal static void Check(string? value, string source, ICollection<string> errors)
    {
        for (var i = 0; i < value?.Length; i++)
        {
            if (value[i] is < ' ' or > '~')
            {
                errors.Add(
                    $"The option {source} holds a character that can't be part of it, at index {i.ToString(CultureInfo.InvariantCulture)}: only printable ASCII characters are allowed.");
                return;
            }
        }
    }
}
