using System;
using System.Runtime.CompilerServices;

namespace TelnyxOAuth.DependencyInjection.Tests.Support;

/// <summary>Takes the variables of whoever runs the tests away from them: a real key would hide errors, and be sent.</summary>
internal static class CleanEnvironment
{
    internal static readonly string[] Variables = ["TELNYX_API_KEY", "TELNYX_BASE_URL", "TELNYX_CLIENT_ID", "TELNYX_CLIENT_SECRET"];

    [ModuleInitializer]
    internal static void Clear()
    {
        foreach (var variable in Variables)
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }
}
