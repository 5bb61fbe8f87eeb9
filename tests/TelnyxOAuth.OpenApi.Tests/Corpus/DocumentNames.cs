using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Normalization;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>What a document itself calls what its client has types and methods for.</summary>
internal sealed class DocumentNames
{
    private readonly Dictionary<(string Resource, string Method), HashSet<string>> _operations = [];
    private readonly Dictionary<string, HashSet<string>> _types = [];
    private readonly List<(string Type, string Owner)> _inline = [];

    public DocumentNames(Node document)
    {
        var tidy = NormalizedDocument.From("api.yaml", document).Document;
        var given = document.Map("components").Map("schemas").Members().GroupBy(entry => entry.KeyPosition).ToDictionary(group => group.Key, group => group.First().Key);
        var schemas = tidy.Map("components").Map("schemas").Members().ToArray();
        foreach (var entry in schemas)
        {
            _types[entry.Key] = given.TryGetValue(entry.KeyPosition, out var name) ? [name] : [];
        }

        var isInline = schemas.Where(entry => _types[entry.Key].Count == 0).Select(entry => entry.Key).ToHashSet();
        foreach (var entry in schemas)
        {
            foreach (var property in entry.Value.Map("properties").Members())
            {
                foreach (var type in References(property.Value).Where(isInline.Contains))
                {
                    _types[type].Add(property.Key);
                    _inline.Add((type, entry.Key));
                }
            }
        }

        var originals = OpenApiShape.Operations(document).ToDictionary(place => (place.Path, place.Method));
        foreach (var place in OpenApiShape.Operations(tidy))
        {
            // An operation that was added for a file is the one that it is like.
            var original = originals.GetValueOrDefault((place.Path, place.Method)) ?? originals[(place.Path.Replace("#WithFile", string.Empty, System.StringComparison.Ordinal), place.Method)];
            var name = OperationName.From(place.Operation.Text("operationId")!);
            HashSet<string> names = [place.Path, original.Operation.Text("operationId") ?? string.Empty, .. original.Operation.List("tags").Elements().Select(tag => tag.AsText() ?? string.Empty)];
            _operations[(name.Resource, name.Method)] = names;
            var parameters = place.Operation.List("parameters").Elements().Select(parameter => Reference.Resolve(tidy, parameter)!);
            var responses = place.Operation.Map("responses").Members().Select(response => Reference.Resolve(tidy, response.Value)!);
            foreach (var part in parameters.Concat(responses).Append(place.Operation["requestBody"]).OfType<MapNode>())
            {
                foreach (var type in References(part).Where(isInline.Contains))
                {
                    _types[type].UnionWith([.. names, part.Text("name") ?? string.Empty]);
                }
            }
        }

        SpreadOwners();
    }

    /// <summary>The names of what a type stands for: its own, or those of the places where it stands.</summary>
    public IReadOnlyCollection<string> OfType(string name) => _types.GetValueOrDefault(name, []);

    /// <summary>The names of all operations of a resource.</summary>
    public IReadOnlyCollection<string> OfResource(string resource) =>
        _operations.Where(entry => entry.Key.Resource == resource).SelectMany(entry => entry.Value).ToHashSet();

    /// <summary>The names of an operation.</summary>
    public IReadOnlyCollection<string> OfOperation(string resource, string method) => _operations.GetValueOrDefault((resource, method), []);

    /// <summary>A type that stands in another is named after both.</summary>
    private void SpreadOwners()
    {
        for (var isChanging = true; isChanging;)
        {
            isChanging = false;
            foreach (var (type, owner) in _inline)
            {
                var count = _types[type].Count;
                _types[type].UnionWith(_types[owner]);
                isChanging |= _types[type].Count > count;
            }
        }
    }

    private static IEnumerable<string> References(Node node) =>
        (node.Text(Reference.Key) is { } reference ? [reference] : Enumerable.Empty<string>())
        .Where(reference => reference.StartsWith(SchemaReference.Prefix, System.StringComparison.Ordinal)).Select(reference => reference[SchemaReference.Prefix.Length..])
        .Concat(node.Members().Select(entry => entry.Value).Concat(node.Elements()).SelectMany(References));
}
