using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Collects differences; one that shows in several operations is listed once, with all of them.</summary>
internal sealed class ChangeList
{
    private readonly List<(ChangeKind Kind, string Message, string Pointer)> _order = [];
    private readonly Dictionary<(ChangeKind, string, string), (Position Position, List<string> Operations)> _found = [];

    /// <summary>The operation that is being compared; empty for what belongs to none.</summary>
    public string Operation { get; set; } = string.Empty;

    /// <summary>Adds a difference.</summary>
    public void Add(ChangeKind kind, Place place, string message)
    {
        var key = (kind, message, place.Pointer);
        if (!_found.TryGetValue(key, out var found))
        {
            found = (place.Position, []);
            _found.Add(key, found);
            _order.Add(key);
        }

        if (Operation.Length > 0 && !found.Operations.Contains(Operation))
        {
            found.Operations.Add(Operation);
        }
    }

    /// <summary>All differences, the gravest first, otherwise in the order in which they were found.</summary>
    public IReadOnlyList<Change> ToList() =>
    [
        .. _order
            .OrderBy(key => key.Kind)
            .Select(key => new Change(key.Kind, key.Message, key.Pointer, _found[key].Position, _found[key].Operations)),
    ];
}
