using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Document;

internal static class Problems
{
    /// <summary>Fails with all problems at once, one per line.</summary>
    public static void AssertNone(IEnumerable<string> problems)
    {
        var lines = problems.Order(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count == 0, string.Join(Environment.NewLine, lines));
    }
}
