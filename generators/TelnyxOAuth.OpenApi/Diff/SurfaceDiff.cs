using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>How two clients differ for those who use them.</summary>
/// <param name="Changes">The changes, the most serious first.</param>
internal sealed record SurfaceDiff(IReadOnlyList<Change> Changes)
{
    /// <summary>Whether the C# that users see is the same, even if something changes on the wire.</summary>
    public bool IsSameSurface => Changes.All(change => change.Kind == ChangeKind.Wire);

    /// <summary>Which part of the version has to be bumped.</summary>
    public VersionBump Bump =>
        Has(ChangeKind.Breaking) ? VersionBump.Major
        : Has(ChangeKind.Added) || Has(ChangeKind.Deprecated) ? VersionBump.Minor
        : Changes.Count > 0 ? VersionBump.Patch
        : VersionBump.None;

    /// <summary>Whether there is a change of a kind.</summary>
    public bool Has(ChangeKind kind) => Changes.Any(change => change.Kind == kind);
}
