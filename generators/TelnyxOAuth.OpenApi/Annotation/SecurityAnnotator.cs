using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Says which security schemes an operation accepts.</summary>
internal static class SecurityAnnotator
{
    /// <summary>
    /// Annotates an operation: one text a requirement, in order; the schemes of one requirement are joined with <c>+</c>. A client's
    /// certificate is shown by the handler that the caller brings, so nothing is left to do for it.
    /// </summary>
    public static void Annotate(Node root, MapNode operation)
    {
        var requirements = operation.List("security") ?? root.List("security");
        var names = requirements.Elements().OfType<MapNode>()
            .Select(requirement => string.Join('+', requirement.Entries.Select(scheme => scheme.Key).Where(scheme => !IsOfConnection(root, scheme))));
        operation.SetIfAbsent(Contract.Security, new ListNode(operation.Position, names.Select(name => ScalarNode.From(name, operation.Position))));
    }

    /// <summary>Whether the connection meets a security scheme and no request carries it: <c>mutualTLS</c>.</summary>
    public static bool IsOfConnection(Node root, string scheme) =>
        Reference.Resolve(root, root.Map("components").Map("securitySchemes")?[scheme]).Text("type") == "mutualTLS";
}
