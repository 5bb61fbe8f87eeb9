using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Surface;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Collects changes.</summary>
internal sealed class ChangeList
{
    private readonly List<Change> _changes = [];

    /// <summary>Adds a change.</summary>
    public void Add(ChangeKind kind, Place place, string message, params IReadOnlyList<string> operations) =>
        _changes.Add(new Change(kind, message, place, operations));

    /// <summary>All changes, the most serious first, otherwise in the order in which they were found.</summary>
    public SurfaceDiff ToDiff() => new([.. _changes.OrderBy(change => change.Kind)]);
}
