using System;
using Xunit;

namespace TelnyxOAuth.Build.Tests;

/// <summary>A test that needs npm: it runs where the build itself got NSwag from npm.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NpmFactAttribute : FactAttribute
{
    public NpmFactAttribute() => Skip = Tools.NSwag.Contains("node_modules", StringComparison.Ordinal) ? null : "npm is not in use on this machine.";
}
