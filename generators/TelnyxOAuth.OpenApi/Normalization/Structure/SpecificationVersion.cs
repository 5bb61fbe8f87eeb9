using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Structure;

/// <summary>States the version that the other passes write, and drops what that version does not know.</summary>
internal sealed class SpecificationVersion : INormalizationPass
{
    private const string Version = "3.0.3";

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.IsVersion30];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        var root = context.Root;
        root.Set("openapi", ScalarNode.From(Version, root["openapi"]!.Position));
        root.Remove("jsonSchemaDialect");
        root.Remove("$self");
        root.Remove("webhooks");
        foreach (var (response, part, _) in DocumentWalker.Visit(root))
        {
            if (part == DocumentPart.Response && response["summary"] is { } summary)
            {
                response.SetIfAbsent("description", summary);
                response.Remove("summary");
            }
        }

        var references = root.Map("paths").Members().Where(path => path.Value is MapNode item && item.Contains(Reference.Key)).ToArray();
        foreach (var path in references)
        {
            // A path item that is a reference stands for a copy of its target.
            root.Map("paths")!.Set(path.Key, Reference.ResolveMap(root, path.Value)?.DeepClone() ?? new MapNode(path.Value.Position));
        }
    }
}
