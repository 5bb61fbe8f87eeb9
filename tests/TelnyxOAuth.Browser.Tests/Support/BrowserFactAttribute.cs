using System;
using Xunit;

namespace TelnyxOAuth.Browser.Tests.Support;

/// <summary>A test in a browser; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Programs.BrowserProblem;
}
