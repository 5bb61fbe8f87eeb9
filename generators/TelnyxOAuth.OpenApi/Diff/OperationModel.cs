using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Naming;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>An operation as it is compared.</summary>
internal sealed class OperationModel
{
    private readonly DocumentModel _document;
    private readonly OperationPlace _place;

    /// <summary>Prepares an operation of a document.</summary>
    public OperationModel(DocumentModel document, OperationPlace place)
    {
        _document = document;
        _place = place;
        Route = $"{place.Method.ToUpperInvariant()} {place.Path}";
        Id = place.Operation.Text("operationId");
        var name = Id is null ? Route : $"{OperationName.From(Id)}Async";
        Place = new Place(name, $"#/paths/{Reference.Escape(place.Path)}/{place.Method}", place.Position);
    }

    /// <summary>Method and path.</summary>
    public string Route { get; }

    /// <summary>The operation's id, or null.</summary>
    public string? Id { get; }

    /// <summary>Where it is, under its C# name.</summary>
    public Place Place { get; }

    /// <summary>The operation's node.</summary>
    public MapNode Node => _place.Operation;

    /// <summary>Whether it is deprecated.</summary>
    public bool IsDeprecated => Node.IsTrue("deprecated");

    /// <summary>The other path that it can be called at, or null.</summary>
    public string? AlternatePath => _place.PathItem.Text(DocumentExtensions.AlternatePath);

    /// <summary>Its parameters and its path's, each once, in the order in which the method takes them.</summary>
    public IReadOnlyList<ParameterModel> Parameters =>
    [
        .. Listed(_place.PathItem, $"#/paths/{Reference.Escape(_place.Path)}")
            .Concat(Listed(Node, Place.Pointer))
            .GroupBy(parameter => parameter.Key)
            // An operation's own parameter replaces that of its path.
            .Select(group => group.Last())
            // A method takes what it must have first.
            .OrderBy(parameter => parameter.IsRequired ? 0 : 1),
    ];

    /// <summary>The body, or null.</summary>
    public MapNode? Body => _document.Resolve(Node["requestBody"]);

    /// <summary>The media type that the SDK sends, or null.</summary>
    public MapEntry? SentContent =>
        Body.Map("content") is { } content ? BodyKind.Choose(content, Node.Text(DocumentExtensions.Body)) : null;

    /// <summary>The responses by status.</summary>
    public IEnumerable<(string Status, MapNode Response, Position Position)> Responses =>
        from entry in Node.Map("responses").Members()
        let response = _document.Resolve(entry.Value)
        where response is not null
        select (entry.Key, response, entry.KeyPosition);

    /// <summary>The alternatives of security schemes; a single empty one where no credentials are needed.</summary>
    public IReadOnlyList<string> Security
    {
        get
        {
            var alternatives = (Node.List("security") ?? _document.Root.List("security")).Elements().Select(Alternative).Distinct().ToList();
            return alternatives.Count == 0 ? [string.Empty] : alternatives;
        }
    }

    /// <summary>The address it is called at.</summary>
    public string Server =>
        (Node.List("servers") ?? _place.PathItem.List("servers") ?? _document.Root.List("servers")).Elements().FirstOrDefault().Text("url") ?? "/";

    private IEnumerable<ParameterModel> Listed(MapNode owner, string pointer) =>
        owner.List("parameters").Elements()
            .Select((node, index) => (Node: node, Parameter: _document.Resolve(node), Index: index))
            .Where(item => item.Parameter is not null)
            .Select(item => new ParameterModel(item.Parameter!, Place, $"{pointer}/parameters/{item.Index}", item.Node.Position));

    private static string Alternative(Node requirement) =>
        string.Join(" and ", requirement.Members().Select(scheme => scheme.Key).Order(System.StringComparer.Ordinal));
}
