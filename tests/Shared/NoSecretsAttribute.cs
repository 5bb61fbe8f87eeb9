using System;
using System.Reflection;
using Xunit.Sdk;

namespace TelnyxOAuth.Testing;

/// <summary>Fails a test if a secret was seen since the one before it ended.</summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class NoSecretsAttribute : BeforeAfterTestAttribute
{
    public override void After(MethodInfo methodUnderTest)
    {
        if (SecretGuard.TakeLeaks() is { Count: > 0 } leaks)
        {
            throw new XunitException($"In {methodUnderTest.Name}, or a test beside it:\n{string.Join('\n', leaks)}");
        }
    }
}
