using System;
using System.IO;
using System.Linq;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>A test of other people's large documents, which is skipped where they are absent. Its data are their paths.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute()
    {
        if (!CorpusFiles.All.All(File.Exists))
        {
            Skip = $"The documents are absent; they are expected in {CorpusFiles.Location}, seen from the repository's root.";
        }
    }
}
