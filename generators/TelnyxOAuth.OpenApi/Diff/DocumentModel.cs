using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>A document as it is compared: with the C# names that the SDK gets from it.</summary>
internal sealed class DocumentModel
{
    private readonly Dictionary<Node, SchemaModel> _schemas = [];

    /// <summary>Prepares a document, which stays as it is.</summary>
    public DocumentModel(string file, Node document)
    {
        File = file;
        Root = document.DeepClone();
        ParameterAnnotator.Annotate(Root);
        SchemaAnnotator.Annotate(Root);
        Operations = [.. OpenApiShape.Operations(Root).Select(place => new OperationModel(this, place))];
    }

    /// <summary>The file it was read from.</summary>
    public string File { get; }

    /// <summary>The document's root.</summary>
    public Node Root { get; }

    /// <summary>Its operations.</summary>
    public IReadOnlyList<OperationModel> Operations { get; }

    /// <summary>What a schema comes to.</summary>
    public SchemaModel Schema(Node node)
    {
        if (!_schemas.TryGetValue(node, out var schema))
        {
            schema = SchemaModelReader.Read(this, node);
            _schemas.Add(node, schema);
        }

        return schema;
    }

    /// <summary>Follows references to a mapping, or null.</summary>
    public MapNode? Resolve(Node? node) => Reference.ResolveMap(Root, node);
}
