using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Normalization.Names;
using TelnyxOAuth.OpenApi.Normalization.Operations;
using TelnyxOAuth.OpenApi.Normalization.Structure;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>Makes components of the objects and enums that stand inside others, each that says the same once. Their names are working names.</summary>
internal sealed class InlineSchemas
{
    private readonly MapNode _schemas;
    private readonly Dictionary<string, string> _keys = [];
    private readonly Dictionary<string, List<InlinePlace>> _places = [];

    // Which places were noted, the newest last: those inside a schema that turns out to be there already are taken back.
    private readonly Stack<List<InlinePlace>> _noted = [];
    private int _named;

    private InlineSchemas(MapNode schemas) => _schemas = schemas;

    /// <summary>Changes a document in place.</summary>
    /// <returns>For each working name the places where its schema stood.</returns>
    public static Dictionary<string, List<InlinePlace>> Apply(MapNode root)
    {
        var operations = OpenApiShape.Operations(root).ToArray();
        if (root.Map("components").Map("schemas") is null && operations.Length == 0)
        {
            return [];
        }

        var isMissing = root.Map("components").Map("schemas") is null;
        var inline = new InlineSchemas(Components.Schemas(root));
        foreach (var entry in inline._schemas.Entries.ToArray())
        {
            inline.LiftProperties((MapNode)entry.Value, entry.Key);
        }

        var methods = operations.Select(place => OperationName.From(place.Operation.Text("operationId")!)).ToLookup(name => name.Method, StringComparer.OrdinalIgnoreCase);
        foreach (var place in operations)
        {
            var words = TypeWords(OperationName.From(place.Operation.Text("operationId")!), methods);
            foreach (var (holder, role) in OperationSchemas.Find(place))
            {
                holder.Set("schema", inline.Lift(holder.Map("schema")!, new InlinePlace(null, words, NameWords.Split(role))));
            }
        }

        if (isMissing && inline._schemas.Entries.Count == 0)
        {
            root.Map("components")!.Remove("schemas");
            if (root.Map("components")!.Entries.Count == 0)
            {
                root.Remove("components");
            }
        }

        return inline._places;
    }

    /// <summary>
    /// <c>Brands_Create</c> is of <c>CreateBrand</c>, <c>Calls_ListEvents</c> of <c>ListCallEvents</c>; <c>Profiles_CreateMessagingProfile</c>
    /// of <c>CreateMessagingProfile</c>, unless another resource has a method of that name.
    /// </summary>
    private static List<string> TypeWords(OperationName name, ILookup<string, OperationName> methods)
    {
        var method = NameWords.Split(name.Method);
        var rest = method[1..];
        var resource = ResourceWords.Telling(NameWords.Split(name.Resource));
        if (NameWords.AreAlike(method.Take(1), resource))
        {
            return method;
        }

        if (rest.Any(word => resource.Any(part => NameWords.AreAlike(word, part))) && methods[name.Method].Count() == 1)
        {
            return method;
        }

        if (method[0] is not "List" || (rest.Count > 0 && !OperationIdWords.IsPreposition(rest[0])))
        {
            resource[^1] = NameWords.Singular(resource[^1]);
        }

        return [method[0], .. NameWords.Append(resource, rest)];
    }

    private void LiftProperties(MapNode schema, string owner) =>
        SchemaRewriter.ReplaceProperties(schema, (name, property) => Lift(property, new InlinePlace(owner, [], NameWords.Split(name))));

    private MapNode Lift(MapNode schema, InlinePlace place)
    {
        if (schema.Contains(Reference.Key) || SchemaReference.IsWrapper(schema))
        {
            return schema;
        }

        if (!SchemaFacts.IsModel(schema))
        {
            SchemaRewriter.ReplaceElements(schema, element => Lift(element, place with { Words = ElementWords(place.Words) }));
        }

        return SchemaFacts.IsType(schema) ? Take(schema, place) : schema;
    }

    /// <summary><c>Things</c> holds things; what else a list is called it holds items.</summary>
    private static string[] ElementWords(IReadOnlyList<string> words)
    {
        var last = words.Count > 0 ? words[^1] : "Item";
        return NameWords.Singular(last) is var one && one != last ? [.. words.SkipLast(1), one] : [.. words.SkipLast(1), last, "Item"];
    }

    private MapNode Take(MapNode schema, InlinePlace place)
    {
        var name = "\u0001" + (_named++).ToString(CultureInfo.InvariantCulture);
        var noted = _noted.Count;
        if (SchemaFacts.IsModel(schema))
        {
            // The name of the model is wanted before those of what stands inside it.
            _places[name] = [];
            LiftProperties(schema, name);
        }

        var text = SchemaText.From(schema, describes: SchemaFacts.IsModel(schema));
        if (_keys.TryGetValue(text, out var existing))
        {
            _places.Remove(name);
            while (_noted.Count > noted)
            {
                var inside = _noted.Pop();
                inside.RemoveAt(inside.Count - 1);
            }

            Note(existing, place);
        }
        else
        {
            _keys[text] = existing = name;
            _places[name] = [];
            Note(name, place);
            var component = new MapNode(schema.Position);
            foreach (var entry in schema.Entries.Where(entry => !SchemaMetadata.IsOfPlace(entry.Key)))
            {
                component.TryAdd(entry);
            }

            _schemas.Set(name, component);
        }

        var wrapper = SchemaReference.CreateWrapper(existing, schema.Position);
        SchemaMetadata.Copy(schema, wrapper);
        return SchemaReference.Unwrap(wrapper);
    }

    private void Note(string name, InlinePlace place)
    {
        _places[name].Add(place);
        _noted.Push(_places[name]);
    }
}
