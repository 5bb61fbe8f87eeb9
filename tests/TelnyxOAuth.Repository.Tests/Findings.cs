using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace TelnyxOAuth.Repository.Tests;

/// <summary>Asserts over whole assemblies and folders, whose failures name everything that was found.</summary>
internal static class Findings
{
    /// <summary>Asserts that nothing was found.</summary>
    public static void None<T>(IEnumerable<T> findings)
    {
        var lines = findings.Select(finding => $"  {finding}").ToList();
        Assert.True(lines.Count == 0, $"Found {lines.Count}:\n{string.Join('\n', lines)}");
    }
}
