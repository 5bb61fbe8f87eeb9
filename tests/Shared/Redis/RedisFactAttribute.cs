using System;
using Xunit;

namespace TelnyxOAuth.Testing;

/// <summary>A test that needs Redis, skipped with the reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RedisFactAttribute : FactAttribute
{
    public RedisFactAttribute() => Skip = RedisServer.Problem;
}
