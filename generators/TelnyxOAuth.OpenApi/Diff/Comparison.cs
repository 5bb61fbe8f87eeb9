using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>How two documents differ for those who use the SDK.</summary>
/// <param name="Changes">The differences, the gravest first.</param>
internal sealed record Comparison(IReadOnlyList<Change> Changes)
{
    /// <summary>Which part of the version has to rise.</summary>
    public VersionBump Bump =>
        Has(ChangeKind.Breaking) ? VersionBump.Major
        : Has(ChangeKind.Added) || Has(ChangeKind.Deprecated) ? VersionBump.Minor
        : Has(ChangeKind.Changed) ? VersionBump.Patch
        : VersionBump.None;

    /// <summary>Whether there is a difference of a kind.</summary>
    public bool Has(ChangeKind kind) => Changes.Any(finding => finding.Kind == kind);
}
