using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Comparing;

/// <summary>How two documents differ for those who use the SDK.</summary>
/// <param name="Findings">The differences, the gravest first.</param>
internal sealed record Comparison(IReadOnlyList<Finding> Findings)
{
    /// <summary>Which part of the version has to rise.</summary>
    public VersionBump Bump =>
        Has(FindingKind.Breaking) ? VersionBump.Major
        : Has(FindingKind.Added) || Has(FindingKind.Deprecated) ? VersionBump.Minor
        : Has(FindingKind.Changed) ? VersionBump.Patch
        : VersionBump.None;

    /// <summary>Whether there is a difference of a kind.</summary>
    public bool Has(FindingKind kind) => Findings.Any(finding => finding.Kind == kind);
}
