using System;
using Xunit;

namespace TelnyxOAuth.Interop.Tests.OidcProvider;

/// <summary>A test that needs Node.js with npm, and is skipped where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!NodeProgram.Exists)
        {
            Skip = "Node.js or npm is absent: oidc-provider is a program for it.";
        }
    }
}
