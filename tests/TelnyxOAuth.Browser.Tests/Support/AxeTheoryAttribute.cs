using System;
using Xunit;

namespace TelnyxOAuth.Browser.Tests.Support;

/// <summary>A test with axe-core, which npm installs; skipped where there is no browser or no npm.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AxeTheoryAttribute : TheoryAttribute
{
    public AxeTheoryAttribute() => Skip = Programs.BrowserProblem ?? Programs.NpmProblem;
}
