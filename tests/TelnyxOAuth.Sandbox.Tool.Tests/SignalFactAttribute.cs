using System;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tool.Tests;

/// <summary>A test that sends a signal to another program.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SignalFactAttribute : FactAttribute
{
    /// <summary>Skips the test where there are no signals.</summary>
    public SignalFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Windows has no signal that another program could send.";
        }
    }
}
