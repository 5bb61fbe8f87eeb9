using System;
using System.IO;
using TelnyxOAuth.OpenApi.Tests.Document;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Updating;

/// <summary>A test that needs one of upstream's documents, and is skipped where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UpstreamFileFactAttribute : FactAttribute
{
    public UpstreamFileFactAttribute(string location)
    {
        if (!File.Exists(DocumentFiles.PathOf(location)))
        {
            Skip = $"The upstream document is absent; it is expected at {location}, seen from the repository's root.";
        }
    }
}
