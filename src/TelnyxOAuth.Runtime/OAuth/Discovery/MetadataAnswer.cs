using System;

namespace TelnyxOAuth.Runtime;

/// <summary>What is at an address where metadata may be.</summary>
/// <typeparam name="T">The metadata.</typeparam>
internal sealed class MetadataAnswer<T>
    where T : class
{
    /// <summary>The metadata, or <c>null</c> where there is none.</summary>
    internal T? Metadata { get; init; }

    /// <summary>For how long it may be kept.</summary>
    internal TimeSpan Lifetime { get; init; }

    /// <summary>What is there in its place.</summary>
    internal string Problem { get; init; } = "";

    /// <summary>Whether something is there that is no metadata.</summary>
    internal bool IsMalformed { get; init; }

    /// <summary>The server's refusal, or <c>null</c>.</summary>
    internal Exception? Refusal { get; init; }
}
