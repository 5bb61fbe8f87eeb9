using System;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Diagnostics;

/// <summary>What a project makes of warnings, as the C# compiler takes the same properties of MSBuild.</summary>
internal sealed record WarningPolicy
{
    private static readonly char[] Separators = [';', ',', ' ', '\t', '\r', '\n'];

    /// <summary>Nothing is turned off, and no warning is an error.</summary>
    public static WarningPolicy Default { get; } = new();

    /// <summary>The codes that are not told; <c>NoWarn</c>.</summary>
    public IReadOnlySet<string> Off { get; init; } = new HashSet<string>();

    /// <summary>Whether every warning is an error; <c>TreatWarningsAsErrors</c>.</summary>
    public bool TreatsAllAsErrors { get; init; }

    /// <summary>The codes that are errors; <c>WarningsAsErrors</c>.</summary>
    public IReadOnlySet<string> AsErrors { get; init; } = new HashSet<string>();

    /// <summary>The codes that stay warnings where all are errors; <c>WarningsNotAsErrors</c>.</summary>
    public IReadOnlySet<string> NotAsErrors { get; init; } = new HashSet<string>();

    /// <summary>The codes in a list as MSBuild has them: separated by semicolons, commas or spaces.</summary>
    public static IReadOnlySet<string> Codes(string? list) =>
        (list ?? string.Empty).Split(Separators, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Leaves out what is turned off, and makes errors of what is to be one. What is an error already stays one.</summary>
    public IReadOnlyList<Diagnostic> Apply(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(diagnostic => diagnostic.IsError || !Off.Contains(diagnostic.Code)).Select(diagnostic => IsRaised(diagnostic) ? diagnostic.AsError() : diagnostic)];

    private bool IsRaised(Diagnostic diagnostic) =>
        diagnostic.Severity == Diagnostic.Warning
        && (AsErrors.Contains(diagnostic.Code) || (TreatsAllAsErrors && !NotAsErrors.Contains(diagnostic.Code)));
}
