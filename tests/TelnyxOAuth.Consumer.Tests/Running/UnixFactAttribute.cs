using System;
using Xunit;

namespace TelnyxOAuth.Consumer.Tests.Running;

/// <summary>A test whose browser is a script, skipped where a program asks the system for the browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows chooses the browser itself, so none can be played." : null;
}
