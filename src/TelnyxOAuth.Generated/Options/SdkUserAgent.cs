using System.Runtime.InteropServices;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth;

/// <summary>What the SDK calls itself: its version, and the versions of the .NET and the system that it runs on.</summary>
internal static class SdkUserAgent
{
    internal static string Value { get; } = Create(RuntimeInformation.FrameworkDescription, RuntimeInformation.OSDescription);

    internal static string Create(string framework, string system) =>
        "TelnyxOAuth.NET/" + SdkVersion.Value + " (" + Clean(framework) + "; " + Clean(system) + "; " + NameOf(RuntimeInformation.ProcessArchitecture) + ")";

    /// <summary>The architecture's name. The enum's own comes by reflection, which the first call of a program would wait for.</summary>
    private static string NameOf(Architecture architecture) => architecture switch
    {
        Architecture.X64 => nameof(Architecture.X64),
        Architecture.X86 => nameof(Architecture.X86),
        Architecture.Arm64 => nameof(Architecture.Arm64),
        Architecture.Arm => nameof(Architecture.Arm),
        _ => architecture.ToString(),
    };

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
