using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Slicing;

/// <summary>Which operations a slice keeps: those that any of the three chooses.</summary>
/// <param name="Paths">Paths; one that ends in <c>*</c> stands for all that begin with what is before it.</param>
/// <param name="Tags">Tags.</param>
/// <param name="Operations">Operation ids.</param>
internal sealed record SliceChoice(IReadOnlyList<string> Paths, IReadOnlyList<string> Tags, IReadOnlyList<string> Operations)
{
    /// <summary>Whether an operation is kept.</summary>
    public bool Includes(OperationPlace place) =>
        Paths.Any(path => Matches(path, place))
        || Tags.Any(tag => HasTag(tag, place))
        || Operations.Any(id => HasId(id, place));

    /// <summary>The parts of the choice that choose none of these operations, as a command line would write them.</summary>
    public IEnumerable<string> Unmatched(IReadOnlyList<OperationPlace> places) =>
    [
        .. Paths.Where(path => !places.Any(place => Matches(path, place))).Select(path => $"--path {path}"),
        .. Tags.Where(tag => !places.Any(place => HasTag(tag, place))).Select(tag => $"--tag {tag}"),
        .. Operations.Where(id => !places.Any(place => HasId(id, place))).Select(id => $"--operation {id}"),
    ];

    private static bool Matches(string path, OperationPlace place) =>
        path.EndsWith('*') ? place.Path.StartsWith(path[..^1], StringComparison.Ordinal) : place.Path == path;

    private static bool HasTag(string tag, OperationPlace place) =>
        place.Operation.List("tags").Elements().Any(item => item.AsText() == tag);

    private static bool HasId(string id, OperationPlace place) => place.Operation.Text("operationId") == id;
}
