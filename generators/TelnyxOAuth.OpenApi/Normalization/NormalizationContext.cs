using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Normalization.Media;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization;

/// <summary>A document on its way through the passes, and what passes tell those after them.</summary>
/// <param name="root">The document, which the passes change.</param>
/// <param name="notes">Takes what had to be left out.</param>
internal sealed class NormalizationContext(MapNode root, ICollection<NormalizationNote> notes)
{
    private readonly NumberedNames _numbered = new(System.StringComparer.Ordinal);

    /// <summary>The document.</summary>
    public MapNode Root { get; } = root;

    /// <summary>How much the passes may copy, together.</summary>
    public ExpansionBudget Budget { get; } = new(NodeSize.From(root).Nodes);

    /// <summary>The operations of the document as it is now.</summary>
    public IEnumerable<OperationPlace> Operations => OpenApiShape.Operations(Root);

    /// <summary>The named schemas, or null where the document has no map of them.</summary>
    public MapNode? Schemas => Root.Map("components").Map("schemas");

    /// <summary>The names that parameters, bodies and responses had as components, in the document's order.</summary>
    public IReadOnlyList<string> PartNames { get; set; } = [];

    /// <summary>Operations for bodies that alone can carry a file, and for responses that are streams, until they are added.</summary>
    public ICollection<OperationVariant> Variants { get; } = [];

    /// <summary>The named schemas of what webhooks and callbacks bring, in the document's order.</summary>
    public IList<string> WebhookPayloads { get; } = [];

    /// <summary>The named schemas whose content was copied to where they were used. They go if nothing else refers to them.</summary>
    public HashSet<string> CopiedSchemas { get; } = [];

    /// <summary>For each working name of a schema that had none, the places where it stood.</summary>
    public Dictionary<string, List<InlinePlace>> InlinePlaces { get; } = [];

    /// <summary>Says what had to be left out, or was changed, so that calls are others than the document has.</summary>
    public void Warn(Position position, string message) => notes.Add(new NormalizationNote(position, message, IsLoss: true));

    /// <summary>Says what is as good as in the document, and yet something else.</summary>
    public void Note(Position position, string message) => notes.Add(new NormalizationNote(position, message));

    /// <summary>What a schema is, references to named schemas followed; null where they lead nowhere or too far.</summary>
    public MapNode? Resolve(Node? schema)
    {
        for (var steps = 0; SchemaReference.NameOf(schema) is { } name; steps++)
        {
            if (steps > NormalizationLimits.Chain)
            {
                return null;
            }

            schema = Schemas.Map(name);
        }

        return schema as MapNode;
    }

    /// <summary>The components, which are made where they are missing.</summary>
    public MapNode GetOrCreateComponents() => GetOrCreate(Root, "components");

    /// <summary>The named schemas, whose map is made where it is missing.</summary>
    public MapNode GetOrCreateSchemas() => GetOrCreate(GetOrCreateComponents(), "schemas");

    /// <summary>Makes a component of a schema, unless there is one that has the name and says the same.</summary>
    /// <param name="name">The name it should have.</param>
    /// <param name="otherName">What its name begins with where another schema has that one.</param>
    /// <param name="schema">The schema.</param>
    /// <returns>The component's name.</returns>
    public string AddSchema(string name, string otherName, MapNode schema)
    {
        var schemas = GetOrCreateSchemas();
        if (schemas.Map(name) is { } existing && SchemaText.AreEqual(existing, schema))
        {
            return name;
        }

        var free = !schemas.Contains(name) ? name
            : !schemas.Contains(otherName) ? otherName
            : _numbered.Take(otherName, candidate => !schemas.Contains(candidate));
        schemas.Set(free, schema);
        return free;
    }

    private static MapNode GetOrCreate(MapNode owner, string key)
    {
        if (owner.Map(key) is not { } map)
        {
            owner.Set(key, map = new MapNode(owner.Position));
        }

        return map;
    }
}
