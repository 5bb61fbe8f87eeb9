using System.Runtime.InteropServices;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth;

/// <summary>What the SDK calls itself: its version, and the versions of the .NET and the system that it runs on.</summary>
internal static class SdkUserAgent
{
    internal static string Value { get; } = Create(RuntimeInformation.FrameworkDescription, RuntimeInformation.OSDescription);

    internal static string Create(string framework, string system) =>
        $"TelnyxOAuth.NET/{SdkVersion.Value} ({Clean(framework)}; {Clean(system)}; {RuntimeInformation.ProcessArchitecture})";

    /// <summary>Keeps a comment of a header (RFC 9110 section 5.6.5) from ending early.</summary>
    private static string Clean(string text)
    {
        var cleaned = text.ToCharArray();
        for (var i = 0; i < cleaned.Length; i++)
        {
            if (cleaned[i] is < ' ' or > '~' or '(' or ')' or '\\' or ';')
            {
                cleaned[i] = ' ';
            }
        }

        return new string(cleaned).Trim();
    }
}
