using System;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Document;

/// <summary>A test that needs the upstream document, and is skipped where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UpstreamFactAttribute : FactAttribute
{
    public UpstreamFactAttribute()
    {
        if (!DocumentFiles.UpstreamExists)
        {
            Skip = $"The upstream document is absent; it is expected at {DocumentFiles.UpstreamLocation}, "
                + "seen from the repository's root.";
        }
    }
}
