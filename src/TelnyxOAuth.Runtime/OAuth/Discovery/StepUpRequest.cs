using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Runtime;

/// <summary>A resource asks for scopes that the user has not granted yet: what an application decides on before the user is asked.</summary>
public sealed class StepUpRequest
{
    /// <summary>Creates a request, as a test of an application needs it.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="scopes">The scopes that are missing.</param>
    /// <param name="reason">What the resource says beside them, or <c>null</c>, the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> or <paramref name="scopes"/> is <c>null</c>.</exception>
    public StepUpRequest(Uri resource, IReadOnlyList<string> scopes, string? reason = null)
    {
        Resource = resource ?? throw new ArgumentNullException(nameof(resource));
        Scopes = scopes ?? throw new ArgumentNullException(nameof(scopes));
        Reason = reason;
    }

    /// <summary>Gets the resource that asks.</summary>
    public Uri Resource { get; }

    /// <summary>Gets the scopes that it asks for. The user is asked for these and those from before.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>Gets what the resource says beside them, at most 1,000 characters; or <c>null</c>. It is text from outside: escape it where you show it.</summary>
    public string? Reason { get; }
}
