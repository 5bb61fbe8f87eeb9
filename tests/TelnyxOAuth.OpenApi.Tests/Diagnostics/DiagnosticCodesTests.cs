using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Tests.Document;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Diagnostics;

/// <summary>Every code that is reported is explained, and every one that is explained is reported.</summary>
public partial class DiagnosticCodesTests
{
    private static readonly string Sources = string.Concat(
        Directory.EnumerateFiles(DocumentFiles.PathOf("generators/TelnyxOAuth.OpenApi"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj"))
            .Select(File.ReadAllText));

    private static readonly string Targets = File.ReadAllText(DocumentFiles.PathOf("generators/TelnyxOAuth.Build/build/TelnyxOAuth.Build.targets"));

    [Fact]
    public void Each_code_is_declared_once_and_reported()
    {
        var codes = Codes();

        Assert.Equal(codes.Select(code => code.Value).Distinct(), codes.Select(code => code.Value));
        Problems.AssertNone(codes.Where(code => !IsReported(code)).Select(code => $"{code.Name} is reported by nothing"));
    }

    [Fact]
    public void The_page_has_a_row_for_each_code_and_no_other()
    {
        var page = File.ReadAllText(DocumentFiles.PathOf("generators/TelnyxOAuth.OpenApi/DIAGNOSTICS.md"));

        Assert.Equal(
            Codes().Select(code => code.Value).Union(TargetCodePattern().Matches(Targets).Select(code => code.Groups[1].Value)).Order(StringComparer.Ordinal),
            RowPattern().Matches(page).Select(row => row.Groups[1].Value).Where(code => !code.StartsWith("TOA2", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private static bool IsReported((string Name, string Value) code) =>
        Regex.IsMatch(Sources, $@"\bDiagnosticCodes\.{code.Name}\b");

    private static List<(string Name, string Value)> Codes() =>
        [.. typeof(DiagnosticCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (field.Name, (string)field.GetRawConstantValue()!))];

    [GeneratedRegex(@"\bCode=""(TOA\d{4})""")]
    private static partial Regex TargetCodePattern();

    [GeneratedRegex(@"^\| (TOA\d{4}) \|", RegexOptions.Multiline)]
    private static partial Regex RowPattern();
}
