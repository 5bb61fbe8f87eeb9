using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Generated.Tests.Faults;

/// <summary>All faults, by what is wrong.</summary>
internal static class FaultTable
{
    /// <summary>What a response may have, so that one that is too long is still a small one.</summary>
    internal const int MaxResponseBytes = 200_000;

    internal static IReadOnlyDictionary<string, IReadOnlyList<Fault>> Families { get; } = new Dictionary<string, IReadOnlyList<Fault>>(StringComparer.Ordinal)
    {
        ["status lines"] = [.. StatusLineFaults.All],
        ["headers"] = [.. HeaderFaults.All],
        ["framing"] = [.. FramingFaults.All],
        ["encodings"] = [.. EncodingFaults.All],
        ["JSON"] = [.. JsonFaults.All],
        ["failures"] = [.. FailureFaults.All],
        ["redirects"] = [.. RedirectFaults.All],
        ["connections"] = [.. ConnectionFaults.All],
    };
}
