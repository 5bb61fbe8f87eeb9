using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Compares how credentials are sent.</summary>
internal static class SecuritySchemeComparer
{
    private static readonly string[] Facts = ["type", "scheme", "in", "name", "openIdConnectUrl", "flows"];

    /// <summary>Compares the schemes that both documents have.</summary>
    public static void Compare(Node old, Node @new, ChangeList findings)
    {
        var earlier = old.Map("components").Map("securitySchemes");
        foreach (var scheme in @new.Map("components").Map("securitySchemes").Members().Where(scheme => earlier?.Contains(scheme.Key) == true))
        {
            var place = new Place(scheme.Key, $"#/components/securitySchemes/{Reference.Escape(scheme.Key)}", scheme.KeyPosition);
            var (before, after) = (Reference.Resolve(old, earlier![scheme.Key]), Reference.Resolve(@new, scheme.Value));
            foreach (var fact in Facts.Where(fact => Differs(old, before, after, fact)))
            {
                findings.Add(ChangeKind.Breaking, place, $"The security scheme {scheme.Key} is another ('{fact}').");
            }
        }
    }

    private static bool Differs(Node root, Node? before, Node? after, string fact)
    {
        var (old, @new) = ((before as MapNode)?[fact], (after as MapNode)?[fact]);
        return old is null || @new is null
            ? old != @new
            : FactEquality.FirstDifference(root, WithoutMeanings(old), WithoutMeanings(@new), fact == "flows" ? DocumentPart.Flows : DocumentPart.Data) is not null;
    }

    /// <summary>A scope's meaning is a sentence; that there is the scope is a fact.</summary>
    private static Node WithoutMeanings(Node node)
    {
        var copy = node.DeepClone();
        foreach (var scopes in copy.Members().Select(flow => flow.Value.Map("scopes")).OfType<MapNode>())
        {
            foreach (var scope in scopes.Entries.ToList())
            {
                scopes.Set(scope.Key, ScalarNode.From(string.Empty));
            }
        }

        return copy;
    }
}
