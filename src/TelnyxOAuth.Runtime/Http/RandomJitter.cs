using System;

namespace TelnyxOAuth.Runtime;

/// <summary>Random numbers that spread the retries of clients that failed together. Not for security.</summary>
internal static class RandomJitter
{
#if NETSTANDARD2_0
    private static readonly Random Numbers = new Random();
#endif

#pragma warning disable CA5394 // Not for security.
    internal static double Next()
    {
#if NETSTANDARD2_0
        lock (Numbers)
        {
            return Numbers.NextDouble();
        }
#else
        return Random.Shared.NextDouble();
#endif
    }
#pragma warning restore CA5394
}
