using System;
using System.IO;
using System.Linq;
using System.Reflection;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Tests.Document;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Diagnostics;

/// <summary>Every code that is reported is explained.</summary>
public class DiagnosticCodesTests
{
    [Fact]
    public void Each_code_is_used_once_and_has_a_row_in_DIAGNOSTICS_md()
    {
        var page = File.ReadAllText(DocumentFiles.PathOf("generators/TelnyxOAuth.OpenApi/DIAGNOSTICS.md"));
        var codes = typeof(DiagnosticCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.Equal(codes.Distinct(), codes);
        Problems.AssertNone(codes.Where(code => !page.Contains($"| {code} |", StringComparison.Ordinal)));
    }
}
