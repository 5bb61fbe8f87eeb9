using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Says which security schemes an operation accepts.</summary>
internal static class SecurityAnnotator
{
    /// <summary>Annotates an operation: one text a requirement, in order; the schemes of one requirement are joined with <c>+</c>.</summary>
    public static void Annotate(Node root, MapNode operation)
    {
        var requirements = operation.List("security") ?? root.List("security");
        var names = requirements.Elements().OfType<MapNode>()
            .Select(requirement => string.Join('+', requirement.Entries.Select(scheme => scheme.Key)));
        operation.SetIfAbsent(Contract.Security, new ListNode(operation.Position, names.Select(name => ScalarNode.From(name, operation.Position))));
    }
}
