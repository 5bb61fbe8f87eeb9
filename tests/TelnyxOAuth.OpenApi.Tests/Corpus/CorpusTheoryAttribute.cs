using System;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>A test on other people's documents, which is skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute()
    {
        if (!CorpusDocument.AllExist)
        {
            Skip = $"Documents to test with are absent; they are expected in {CorpusDocument.Location}, seen from the repository's root.";
        }
    }
}
