using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Tells what is deprecated in the document's own words, where it has some.</summary>
internal static class DeprecationAnnotator
{
    private const string Parameter = "The API's document marks this parameter as deprecated.";

    /// <summary>Annotates a document in place. The extensions that were read go: NSwag takes one of them for its own, and only a text.</summary>
    public static void Annotate(Node root)
    {
        foreach (var (node, part, _) in DocumentWalker.Visit(root))
        {
            if (part is not (DocumentPart.Operation or DocumentPart.Parameter or DocumentPart.Schema))
            {
                continue;
            }

            // NSwag doesn't tell templates which parameters are deprecated.
            if (node.IsTrue("deprecated") && (DeprecationText.Of(node) ?? (part == DocumentPart.Parameter ? Parameter : null)) is { } text)
            {
                node.Set(Contract.Deprecation, ScalarNode.From(text, node.Position));
            }

            foreach (var key in DocumentExtensions.DeprecationMessages)
            {
                node.Remove(key);
            }
        }
    }
}
